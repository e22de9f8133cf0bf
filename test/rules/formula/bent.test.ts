import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { parseDerived } from '../../../server/src/engine/corpus/derived.ts';
import { formulasOf } from '../../../server/src/engine/divergence/formulas/set.ts';
import { formulaRules } from '../../../server/src/engine/rules/formula/index.ts';
import { corpusOf } from '../../support/analysed.ts';
import { builtinCorpus } from '../../support/judged.ts';
import { findingsWith, testWording } from '../../support/wordingRules.ts';

describe('formula/bent in an enumeration', () => {
  testWording(formulaRules, builtinCorpus, [
    [
      'finds a member lost in the middle',
      '各单位要大力弘扬⟦劳模精神、工匠精神⟧。',
      '各单位要大力弘扬劳模精神、劳动精神、工匠精神。',
    ],
    ['finds the first member lost', '各单位要大力弘扬⟦劳动精神、工匠精神⟧，讲好工匠故事。'],
    ['finds the last member lost', '各单位要大力弘扬⟦劳模精神、劳动精神⟧，讲好工匠故事。'],
    [
      'finds members out of order',
      '在职工中弘扬⟦劳动精神、劳模精神、工匠精神⟧。',
      '在职工中弘扬劳模精神、劳动精神、工匠精神。',
    ],
    [
      'finds a 顿号 lost',
      '在职工中弘扬⟦劳模精神、劳动精神工匠精神⟧。',
      '在职工中弘扬劳模精神、劳动精神、工匠精神。',
    ],
    [
      'finds members out of order where the comparison with the source has only a hint for them',
      '为贯彻落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》，制定本方案。\n大力弘扬⟦劳动精神、劳模精神、工匠精神⟧。',
    ],
    ['finds a look-alike in the first member', '在职工中弘扬⟦劳摸精神⟧、劳动精神、工匠精神。'],
    ['finds a character changed in the last member', '在职工中弘扬劳模精神、劳动精神、⟦工人精神⟧。'],
    [
      'finds a character changed in the middle',
      '形成劳动光荣、⟦技能保贵⟧、创造伟大的风气。',
      '形成劳动光荣、技能宝贵、创造伟大的风气。',
    ],
    [
      'finds a character doubled in the first member',
      '在职工中弘扬⟦劳模模精神⟧、劳动精神、工匠精神。',
      '在职工中弘扬劳模精神、劳动精神、工匠精神。',
    ],
    [
      'finds a character doubled in the last member',
      '在职工中弘扬劳模精神、劳动精神、⟦工匠精精神⟧。',
      '在职工中弘扬劳模精神、劳动精神、工匠精神。',
    ],
    ['finds a character lost from a member', '在职工中弘扬劳模精神、⟦劳动神⟧、工匠精神。'],
    ['finds a member lost over a line break', '在职工中弘扬⟦劳模精神、\n工匠精神⟧。'],
    [
      'finds a member lost where nothing but the words around it tells',
      '我省将围绕⟦重大战略、重大工程、重大项目⟧，广泛动员。',
    ],
    [
      'finds another member in the place of the last of those that follow each other directly',
      '主人翁地位更加显著，成就感获得感⟦安全感⟧进一步增强；劳动光荣、技能宝贵、创造伟大的社会氛围更加浓厚。',
      '主人翁地位更加显著，成就感获得感幸福感进一步增强；劳动光荣、技能宝贵、创造伟大的社会氛围更加浓厚。',
    ],
    [
      'takes an enumeration whose members follow each other directly and go on',
      '维护劳动经济权益，增强产业工人获得感幸福感安全感。',
    ],
    [
      'takes one of which the first member stands on the page before',
      '坚持多劳者多得、\n产业工人队伍建设改革文件选编    ·12·\n技高者多得、创新者多得，进一步完善收入分配制度。',
    ],
    [
      'takes one of which the last member stands on the next page',
      '各单位要大力弘扬劳模精神、劳动精神、\n产业工人队伍建设改革文件选编    ·12·\n工匠精神，讲好工匠故事。',
    ],
    [
      'finds a member lost at a line’s end that does not stand on the next page',
      '各单位要大力弘扬⟦劳模精神、劳动精神⟧\n产业工人队伍建设改革文件选编    ·12·\n讲好工匠故事。',
    ],
    ['takes 和 before the last member', '在职工中弘扬劳模精神、劳动精神和工匠精神。'],
    ['takes other members besides', '弘扬劳模精神、劳动精神、工匠精神、企业家精神。'],
    ['takes another enumeration with some of the members', '弘扬红旗渠精神、劳模精神、工匠精神。'],
    ['takes an enumeration that goes on', '弘扬劳模精神、工匠精神、奉献精神。'],
    ['takes a member alone', '弘扬工匠精神，鼓励跨区域合作。'],
    ['takes ordinary words that a formula has too', '推动跨区域、跨部门协作，实施重大工程、重大项目。'],
    ['takes both forms that the two documents have', '知识型、技术型、创新型；知识型技能型创新型。'],
    [
      'takes a row of the writer’s own that lacks a member',
      '围绕重大工程、重大项目、重点产业组织“安康杯”竞赛。',
    ],
    ['takes one form with the marks of the other', '建设知识型、技能型、创新型劳动者大军。'],
    ['takes the shorter form of the older document', '实现多劳者多得、技高者多得。'],
  ]);
});

describe('formula/bent in a term', () => {
  testWording(formulaRules, builtinCorpus, [
    ['finds a character changed', '坚定拥护“⟦两个确定⟧”。', '坚定拥护“两个确立”。'],
    ['finds it without quotation marks where the words around tell', '深刻领悟⟦两个确定⟧的决定性意义。'],
    [
      'finds a numeral changed where the words around tell',
      '切实增强“⟦五个意识⟧”、坚定“四个自信”。',
      '切实增强“四个意识”、坚定“四个自信”。',
    ],
    ['finds the halves exchanged', '高质量共建“⟦一路一带⟧”。', '高质量共建“一带一路”。'],
    [
      'finds a numeral changed where the two nouns tell',
      '严格落实“⟦三会两课⟧”制度。',
      '严格落实“三会一课”制度。',
    ],
    [
      'finds the numerals exchanged',
      '推行“⟦两函一书⟧”制度，加强对平台企业的监管。',
      '推行“一函两书”制度，加强对平台企业的监管。',
    ],
    [
      'finds them where the comparison with the source has only information',
      '为贯彻落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》，制定本方案。\n全面推行工会劳动法律监督“⟦两函一书⟧”，加强对平台企业和平台用工合作企业的监管。',
    ],
    [
      'finds two phrases exchanged',
      '奏响“⟦劳动光荣、工人伟大⟧”的主旋律。',
      '奏响“工人伟大、劳动光荣”的主旋律。',
    ],
    ['takes a numeral that counts something else', '推进“三位一体”教育改革，突出五个意识形态阵地。'],
    ['takes another term that counts', '完善“三会一层”治理结构，重点做好四个方面工作。'],
    [
      'finds another term in its place',
      '增强“四个意识”、坚定“四个自信”、做到“⟦两个确立⟧”，守正创新。',
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”，守正创新。',
    ],
    [
      'finds another term where the words on both sides tell',
      '深刻领悟“⟦两个维护⟧”的决定性意义，增强“四个意识”。',
      '深刻领悟“两个确立”的决定性意义，增强“四个意识”。',
    ],
    ['takes a verb that the sources have before another term', '进一步增强“四个自信”，激发创新活力。'],
    [
      'takes a term in surroundings of its own',
      '把“两个维护”作为最高政治原则，拥护“两个确立”，坚持守正创新。',
    ],
    ['takes a term alone', '“四个自信”专题辅导。深化“四个意识”教育，践行“两个维护”。'],
    ['takes the terms as the sources have them', '严格落实“三会一课”，增强“四个意识”、坚定“四个自信”。'],
  ]);

  it('names source and address, and offers what should stand there', () => {
    const [found] = findingsWith(formulaRules, '坚定拥护“两个确定”。', builtinCorpus());
    assert.equal(found?.severity, 'warning');
    assert.deepEqual(
      [found?.evidence?.source, found?.evidence?.address, found?.evidence?.reading],
      ['2024-opinions', '一第1句', '两个确立'],
    );
  });
});

describe('formula/bent in a designation', () => {
  const thought = '习近平新时代中国特色社会主义思想';
  testWording(formulaRules, builtinCorpus, [
    ['finds a look-alike in a name', '学习⟦习近乎总书记⟧重要讲话精神。', '学习习近平总书记重要讲话精神。'],
    ['finds what sounds alike', '落实⟦习进平总书记⟧的指示。', '落实习近平总书记的指示。'],
    ['finds what sounds alike in the last place', '落实⟦习近平总书计⟧的指示。', '落实习近平总书记的指示。'],
    ['finds two characters exchanged', '落实⟦近习平总书记⟧的指示。', '落实习近平总书记的指示。'],
    ['finds a character lost', '落实⟦习平总书记⟧的指示。', '落实习近平总书记的指示。'],
    ['finds a character doubled', '落实⟦习近平平总书记⟧的指示。', '落实习近平总书记的指示。'],
    ['finds another word', '以⟦习近平新时期中国特色社会主义思想⟧为指导。', `以${thought}为指导。`],
    [
      'finds a character lost far within',
      '以⟦习近平新时代中国特社会主义思想⟧为指导。',
      `以${thought}为指导。`,
    ],
    ['finds a character put in', '以⟦习近平新时代中国的特色社会主义思想⟧为指导。', `以${thought}为指导。`],
    [
      'finds a particle lost',
      '紧密团结在⟦以习近平同志为核心党中央⟧周围。',
      '紧密团结在以习近平同志为核心的党中央周围。',
    ],
    ['takes what is right', `以${thought}为指导，学习习近平总书记重要讲话，贯彻习近平同志有关论述。`],
    ['takes words between name and office', '习近平任总书记以来；以习近平同志为总书记的党中央。'],
    ['takes other persons', '邓小平同志指出；近平同志；总书记指出；胡锦涛总书记。'],
    ['takes other thoughts', '学习习近平经济思想、习近平法治思想、习近平生态文明思想、习近平文化思想。'],
    ['takes a line break within', '学习习近平\n总书记重要讲话精神。'],
  ]);

  it('holds for names that a workspace lists', () => {
    const { derived } = parseDerived(
      { version: 1, formulas: [{ kind: 'designation', forms: ['江海市总工会职工服务中心'] }] },
      true,
    );
    const corpus = createCorpus([], { derived: [derived] });
    const [found] = findingsWith(formulaRules, '由江海市总工会职工服务中新承办。', corpus);
    assert.equal(found?.fixes[0]?.edits[0]?.newText, '江海市总工会职工服务中心');
  });
});

describe('formula/bent', () => {
  it('leaves to the comparison with the source what that reports', () => {
    const text = '《意见》指出：“大力弘扬劳模精神、劳动精神、工人精神。做实‘中国梦·劳动美’主题宣传教育。”';
    assert.deepEqual(findingsWith(formulaRules, text, builtinCorpus()), []);
  });

  it('leaves to it a member lost from a clause that follows the source', () => {
    assert.deepEqual(
      findingsWith(formulaRules, '鼓励发展跨区域、跨企业的创新工作室联盟。', builtinCorpus()),
      [],
    );
  });

  for (const [what, text] of [
    [
      'a character lost from a member that the others do not show',
      '《意见》指出：“大国工匠、高技能人才不断涌现，识型技能型创新型产业工人队伍不断壮大。”',
    ],
    [
      'words within the last member',
      '《意见》指出：“维护劳动经济权益，增强产业工人成就感获得感幸各级福感。”',
    ],
    [
      'other words that reach into the first member',
      '为落实《意见》，制定本方案。\n项目大战略、重大工程、重大项目、重点产业，广泛开展各层级多形式的劳动和技能竞赛。',
    ],
  ] as const)
    it(`leaves to it ${what}`, () => {
      assert.deepEqual(findingsWith(formulaRules, text, builtinCorpus()), []);
    });

  it('is silent in a text in traditional characters', () => {
    for (const text of [
      '要堅持多勞者多得、技高者多得、創新者多得，進一步完善收入分配制度，提高勞動報酬在初次分配中的比重。',
      '我們要增強「四個意識」、堅定「四個自信」、做到「兩個維護」，在全社會弘揚勞模精神、勞動精神、工匠精神。',
    ])
      assert.deepEqual(findingsWith(formulaRules, text, builtinCorpus()), [], text);
  });

  it('takes one traditional character in a simplified text for a slip', () => {
    const found = findingsWith(
      formulaRules,
      '增强“四个意识”、坚定“四個自信”、做到“两个维护”。',
      builtinCorpus(),
    );
    assert.equal(found.length, 1);
  });

  it('is silent on every edition', () => {
    const corpus = builtinCorpus();
    for (const { id } of corpus.sources)
      assert.deepEqual(findingsWith(formulaRules, corpus.edition(id)?.text ?? '', corpus), [], id);
  });

  it('is silent without formulas', () => {
    const corpus = corpusOf({ a: '通知\n大家要认真学习。' });
    assert.deepEqual(formulasOf(corpus), []);
    assert.deepEqual(findingsWith(formulaRules, '弘扬劳模精神、工匠精神。', corpus), []);
  });

  it('answers any mixture of members, marks and words with sound places', () => {
    const corpus = builtinCorpus();
    const pieces = [
      '劳模精神',
      '劳动精神',
      '工匠精神',
      '、',
      '，',
      '和',
      '“四个',
      '意识”',
      '\n',
      '跨区域',
      '跨企业',
      '型',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        for (const { span, fixes } of findingsWith(formulaRules, text, corpus)) {
          assert.ok(span.start < span.end && span.end <= text.length);
          assert.equal(fixes.length, 1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
