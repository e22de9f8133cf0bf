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
