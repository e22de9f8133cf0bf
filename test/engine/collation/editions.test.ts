import assert from 'node:assert/strict';
import { collate } from '../../../server/src/engine/collation/collate.ts';
import { unrecordedVariants } from '../../../server/src/engine/collation/variants.ts';
import { lacunaMark } from '../../../server/src/engine/corpus/lacuna.ts';
import { corpusFile, readRecipe, readWitnesses } from '../../support/corpusFolder.ts';

const ids = ['2024-opinions', '2017-plan', '2022-questions'] as const;
const witnesses = readWitnesses();
const lines = (id: string): readonly string[] => corpusFile(`editions/${id}.txt`).trimEnd().split('\n');
const count = (id: string, pattern: RegExp): number => lines(id).filter((line) => pattern.test(line)).length;

describe('the editions of the built-in corpus', () => {
  for (const id of ids) {
    it(`make ${id} from its witnesses byte for byte`, () => {
      const { text, problems } = collate(readRecipe(id), witnesses);
      assert.deepEqual(problems, []);
      assert.equal(text, corpusFile(`editions/${id}.txt`));
    });

    it(`record every reading of the witnesses of ${id}`, () => {
      const recipe = readRecipe(id);
      assert.deepEqual(unrecordedVariants(recipe, collate(recipe, witnesses), witnesses), []);
    });
  }

  const restored: readonly (readonly [string, string])[] = [
    ['the heading that the base lost', '\n一、总体要求\n坚持以习近平新时代中国特色社会主义思想为指导'],
    ['line ends of the base', '团结引导产业工人在中国式现代化建设中发挥主力军作用。\n主要目标是：'],
    ['a line end that two witnesses have', '提供有力人才保障和技能支撑。\n二、'],
    ['the end of （十）', '帮助中小企业开展技能培训。\n（十一）'],
    ['the passage that a foreign article had cut', '群团组织代表大会代表和委员会委员中的产业工人教育培训。'],
    ['items run on in mid-line', '适应能力。\n（二十二）大力培养大国工匠。'],
    ['the character confused by its shape', '积极做好新就业形态劳动者建会入会和维权服务工作'],
    ['the 、 lost at a line end', '鼓励发展跨区域、跨行业、跨企业的创新工作室联盟'],
    ['the wording that 002 changed', '产业工人是工人阶级的主体力量，'],
    ['the word that 002 dropped', '优秀文学艺术、网络视听和影视作品等，营造'],
    ['the sentence end that 002 lost', '教师团队、实践项目。实施现代职业教育'],
    ['the term that 002 corrupted', '全面推进工学一体化技能人才培养模式'],
  ];
  for (const [what, words] of restored) {
    it(`have ${what}`, () => assert.ok(corpusFile('editions/2024-opinions.txt').includes(words)));
  }

  it('mark the four places that no witness has, and no other', () => {
    const text = corpusFile('editions/2024-opinions.txt');
    for (const before of ['普惠制、普', '劳动领域违法', '常态化沟通协商', '相应政']) {
      assert.ok(text.includes(`${before}${lacunaMark}\n`), before);
    }
    assert.equal(text.split(lacunaMark).length - 1, 4);
  });

  it('have nothing of the foreign articles and imprints', () => {
    for (const foreign of ['广交会', '蒸馏', 'LPR', '新华社', '翻印', '印发《', '[bookmark']) {
      for (const id of ids.slice(0, 2))
        assert.ok(!corpusFile(`editions/${id}.txt`).includes(foreign), foreign);
    }
  });

  for (const [id, what, pattern, expected] of [
    ['2024-opinions', 'nine parts', /^[一二三四五六七八九]、/, 9],
    ['2024-opinions', 'twenty-seven items', /^（[一二三四五六七八九十]+）/, 27],
    ['2017-plan', 'three parts', /^[一二三]、/, 3],
    ['2017-plan', 'three items, five groups and four closing items', /^（[一二三四五]）/, 12],
    ['2017-plan', 'twenty-five measures', /^\d+\.\p{sc=Han}/u, 25],
    ['2017-plan', 'four principles', /^——坚持/, 4],
    ['2022-questions', 'fifty questions', /^[一二三四五六七八九十]+、.*[?？]$/, 50],
    ['2022-questions', 'six parts', /^第[二三四五六七]部分 /, 6],
  ] as const) {
    it(`have ${what} in ${id}`, () => assert.equal(count(id, pattern), expected));
  }

  it('end every paragraph of the two central documents as a paragraph ends', () => {
    for (const id of ids.slice(0, 2)) {
      for (const line of lines(id).slice(1)) {
        assert.match(
          line,
          /(?:[。：]|〔缺文〕|^（2024年10月12日）|^(?:[一二三四五六七八九]、|（[一二三四五]）)[^。]*)$/,
        );
      }
    }
  });

  it('use full-width punctuation and “ ” in the two central documents', () => {
    for (const id of ids.slice(0, 2)) assert.doesNotMatch(corpusFile(`editions/${id}.txt`), /[,;:?!()"']/);
  });

  it('keep the errors of the explainer and list them', () => {
    const { text, apparatus } = collate(readRecipe('2022-questions'), witnesses);
    for (const kept of ['融人城市', '表彰奖励，形成', '等方面的制度', '奥菜大师', '建设改革方案求:充分']) {
      const at = text.indexOf(kept);
      assert.ok(at >= 0, kept);
      assert.ok(
        apparatus.some((e) => e.kind === 'sic' && e.span.end >= at && e.span.start <= at + kept.length),
        kept,
      );
    }
  });
});
