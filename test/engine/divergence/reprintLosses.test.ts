import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const corpus = builtinCorpus();
const text = corpus.edition('2024-opinions')?.text ?? '';

const judged = (from: string, to: string) => {
  const draft = text.replace(from, to);
  assert.notEqual(draft, text);
  const analysis = analysed(draft, corpus);
  return { draft, analysis, found: divergencesIn(analysis) };
};

describe('words lost in a reprint', () => {
  for (const [from, to, found] of [
    ['按规定足额', '□□□足额', 'warning divergence/omission 「□□□」←「按规定」'],
    ['鼓励大型企业制定', '鼓励大型企业■■', 'warning divergence/omission 「■■」←「制定」'],
    ['确保60%以上', '确保□□%以上', 'error divergence/number 「□□」←「60」'],
  ] as const)
    it(`puts what could not be read back in the place of ${to}`, () => {
      const { draft, analysis, found: own } = judged(from, to);
      assert.deepEqual(own, [found]);
      assert.equal(
        applyEdits(
          draft,
          analysis.findings.flatMap((f) => f.fixes[0]?.edits ?? []),
        ),
        text,
      );
    });

  it('are told where they stand right before a lacuna', () =>
    assert.deepEqual(judged('，依法纠治劳动领域违法〔缺文〕', '。').found, [
      'warning divergence/omission 「」←「依法纠治劳动领域违法」',
    ]));

  it('are told on both sides of a lacuna', () =>
    assert.deepEqual(
      judged('依法纠治劳动领域违法〔缺文〕\n（十六）有效维护产业工人安全健康权益。压实企业安全生产责任，', '')
        .found,
      [
        'warning divergence/omission 「」←「依法纠治劳动领域违法」',
        'warning divergence/omission 「」←「有效维护产业工人安全健康权益。压实企业安全生产责任，」',
      ],
    ));

  it('may stand for more than a lacuna held', () =>
    assert.deepEqual(judged('普惠制、普〔缺文〕', '普惠制、普及性培训服务。').found, []));

  it('weigh alike and are put back one by one where they run over the end of a sentence, whatever they hold', () => {
    for (const lost of [
      '积极开展公共职业技能培训。企业按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训。',
      '积极开展公共职业技能培训。企业按规定足额提取和使用职工教育经费，确保60%以上',
      '高质量发展。加快构建职普融通、产教融合的职业教育体系。',
    ]) {
      const { findings } = judged(lost, '').analysis;
      assert.deepEqual(
        findings.map(({ severity, fixes }) => [severity, fixes[0]?.preferred ?? false]),
        findings.map(() => ['warning', false]),
        lost,
      );
      assert.ok(findings.length > 0);
    }
  });
});

describe('a part of a document under no title', () => {
  const part = text.slice(text.indexOf('五、健全职业发展体系'));
  const changed = part
    .replace('党管人才', '党委人才')
    .replace('加强职业病防治。', '')
    .replace('探索对大国工匠', '必须对大国工匠');

  for (const head of ['', '（上接第1版）\n'])
    it(`is a reprint of that part${head === '' ? '' : ', also from another page'}`, () => {
      const { findings } = analysed(head + part, corpus);
      assert.deepEqual(findings, []);
      assert.deepEqual(divergencesIn(analysed(head + changed, corpus)), [
        'warning divergence/substitution 「委」←「管」',
        'error divergence/modality 「必须」←「探索」',
        'warning reprint/missing 「」←「加强职业病防治。」',
      ]);
    });

  it('is a draft where it has words of its own to a notable part', () => {
    const own = '各部门要结合实际，认真抓好落实，重要情况及时报告市委、市政府。'.repeat(8);
    assert.equal(analysed(`${part}\n${own}`, corpus).completeness, undefined);
  });
});

describe('lines of a medium between those of a reprint', () => {
  const changed = text.replace('必须依法', '应当依法').replace('确保60%以上', '确保30%以上');
  const found = ['error divergence/modality 「应当」←「必须」', 'error divergence/number 「30」←「60」'];
  const lines = changed.split('\n').filter((line) => line !== '');

  it('are a translation', () => {
    const bilingual = lines.flatMap((line, i) => [
      line,
      `Section ${i}. The workforce reform is to be deepened.${i % 2 ? ' It goes on with more.' : ''}`,
    ]);
    assert.deepEqual(
      divergencesIn(analysed(bilingual.join('\n'), corpus)).filter((line) => !line.startsWith('hint')),
      found,
    );
  });

  it('may each stand within quotation marks', () => {
    const { findings } = analysed(lines.map((line) => `“${line}”`).join('\n'), corpus);
    assert.deepEqual(
      findings.map((f) => f.rule).filter((rule) => rule !== 'typography/nesting'),
      ['divergence/modality', 'divergence/number'],
    );
  });
});
