import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const corpus = builtinCorpus();
const lead =
  '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届二中、三中全会精神……深化产业工人队伍建设改革，团结引导产业工人在中国式现代化建设中发挥主力军作用。';
const measures = '大力实施技能中国行动、职业教育现场工程师专项培养计划、青年技能人才锻造行动';
const rest = '全面推进工学一体化技能人才培养模式。';

describe('what a newspaper puts into an extract', () => {
  const notes = [
    '（编者注：由人力资源社会保障部牵头）',
    '（见本报10月22日第3版——编者注）',
    '（引者按：2022年起实施）',
  ];
  for (const note of notes)
    it(`is no change of wording where it says so itself: ${note}`, () => {
      const quoted = measures.replace('计划、', `计划${note}、`);
      assert.deepEqual(divergencesIn(analysed(`《意见》明确：“${quoted}，${rest}”`, corpus)), []);
    });

  it('is one where it does not: a remark in brackets, without the 、 behind it', () => {
    const quoted = measures.replace('计划、', '计划（由人社部门牵头）、');
    assert.deepEqual(divergencesIn(analysed(`《意见》明确：“${quoted}，${rest}”`, corpus)), [
      'warning divergence/insertion 「（由人社部门牵头）」←「」',
    ]);
  });

  it('is no change of wording where it leads to a note', () => {
    const quoted = `${measures.replace('计划、', '计划①、')}[2]，${rest}`;
    assert.deepEqual(divergencesIn(analysed(`《意见》明确：“${quoted}”`, corpus)), []);
  });

  for (const mark of ['[2]', '〔2〕', '②', '²', '[^2]'])
    it(`is no change of wording in a reprint or a sentence without marks where it leads to a note: ${mark}`, () => {
      const { text } = corpus.edition('2024-opinions') ?? { text: '' };
      const reprint = text
        .replace('“新八级工”职业', `“新八级工”${mark}职业`)
        .replace('“枫桥经验”，', `“枫桥经验”${mark}，`)
        .replace('股权激励等。', `股权激励等${mark}。`)
        .replace('共同思想基础。', `共同思想基础。${mark}`);
      assert.equal(reprint.length, text.length + 4 * mark.length);
      assert.deepEqual(divergencesIn(analysed(reprint, corpus)), []);
      const said = `《意见》提出，坚持和发展新时代“枫桥经验”${mark}，完善劳动争议多元处理机制。`;
      assert.deepEqual(divergencesIn(analysed(said, corpus)), []);
    });

  it('is one where ① begins an item', () => {
    const { text } = corpus.edition('2024-opinions') ?? { text: '' };
    const reprint = text.replace('主要目标是：通过', '主要目标是：①通过');
    assert.deepEqual(divergencesIn(analysed(reprint, corpus)), ['warning divergence/insertion 「①」←「」']);
  });

  it('leaves a figure that came into a number a change of the number', () =>
    assert.deepEqual(
      divergencesIn(
        analysed(
          '《意见》明确：“企业按规定足额提取和使用职工教育经费，确保260%以上用于一线职工教育和培训。”',
          corpus,
        ),
      ),
      ['error divergence/number 「260」←「60」'],
    ));
});

describe('an extract under the title', () => {
  for (const title of [
    '关于深化产业工人队伍建设改革的意见',
    '关于深化产业工人队伍建设改革的意见（摘登）',
    '关于深化产业工人队伍建设改革的意见（选摘）',
    '中共中央 国务院关于深化产业工人队伍建设改革的意见（节选）',
    '《中共中央 国务院关于深化产业工人队伍建设改革的意见》摘编',
    '权威发布 | 关于深化产业工人队伍建设改革的意见（摘登）',
  ])
    it(`${title} is compared as a reprint that leaves things out`, () => {
      const text = `${title}\n\n一、总体要求\n${lead}\n二、强化思想政治引领，团结引导产业工人坚定不移听党话跟党走\n（一）持续强化产业工人队伍思想政治工作。坚持不懈用习近平新时代中国特色社会主义思想凝心铸魂，推动党的创新理论在产业工人中落地生根……筑牢团结奋斗的共同思想基础。\n（二）加强产业工人队伍党建工作。加强企业党组织建设。加强在产业工人中发展党员。\n三、发展全过程人民民主，保障产业工人主人翁地位（略）\n四、适应新型工业化发展需求，完善产业工人技能形成体系\n（八）推动现代职业教育高质量发展。加快构建职普融通、产教融合的职业教育体系。\n（九）加大复合型技术技能人才培养力度。健全产业工人终身职业技能培训制度，为发展新质生产力、推动高质量发展培养急需人才。\n`;
      const analysis = analysed(text, corpus);
      assert.deepEqual([analysis.as, analysis.completeness?.abridged], ['reprint', true]);
      assert.deepEqual(divergencesIn(analysis, 'information'), [`information reprint/abridged 「${title}」`]);
    });
});

describe('what a medium puts around a reprint', () => {
  const whole = builtinCorpus().edition('2024-opinions')?.text ?? '';
  const [title = '', , ...body] = whole.split('\n');
  for (const head of [
    `权威发布 | ${title}`,
    `【全文】${title}`,
    `受权发布：${title}`,
    `${title}（全文）`,
    `${title}\n（选登）`,
    `${title}\n工人日报 2024年10月21日 19:02 北京\n点击上方蓝字关注我们`,
  ])
    it(`is not the text’s: ${head.replaceAll('\n', ' / ')}`, () => {
      const analysis = analysed(`${head}\n\n${body.join('\n\n')}`, builtinCorpus());
      assert.equal(analysis.as, 'reprint');
      assert.deepEqual(divergencesIn(analysis, 'information'), []);
    });

  for (const [words, torn] of [
    ['中坚力量，是实施', '中坚力量\n\n— 3 —\n\n，是实施'],
    ['中坚力量，是实施', '中坚力量，\n\n— 3 —\n\n是实施'],
    ['“小巨人”企业', '“小巨人\n- 3 -\n”企业'],
  ] as const)
    it(`is not the text’s where a page ends beside a mark: ${torn.replaceAll('\n', ' ')}`, () => {
      assert.ok(whole.includes(words));
      assert.deepEqual(divergencesIn(analysed(whole.replace(words, torn), builtinCorpus())), []);
    });

  it('does not hide another day in the note below the title', () => {
    const analysis = analysed(`${title}\n（2024年10月22日）\n${body.join('\n')}`, builtinCorpus());
    assert.deepEqual(divergencesIn(analysis), ['error divergence/number 「22」←「12」']);
  });
});
