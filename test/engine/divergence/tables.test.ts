import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const asTabs = (table: string): string =>
  table
    .split('\n')
    .filter((row) => !/^\|[-| ]+\|$/.test(row))
    .map((row) => row.replace(/^\| | \|$/g, '').replaceAll(' | ', '\t'))
    .join('\n');

const tasks = `| 序号 | 任务 | 牵头单位 |
| --- | --- | --- |
| 1 | 企业按规定足额提取和使用职工教育经费，确保50%以上用于一线职工教育和培训 | 市人力资源社会保障局 |
| 2 | 涉及产业工人切身利益的重大事项必须依法依章程经职工代表大会审议通过 | 市总工会 |`;

const comparison = `| 2017年《方案》 | 2024年《意见》原文 | 说明 |
| --- | --- | --- |
| 〔无〕 | （十七）做好新就业形态劳动者维权服务工作。研究推动新就业形态领域立法。全面推行工会劳动法律监督“一函两书”，加强对平台企业和平台用工合作企业的监督。 | 新增，明确加强对平台企业的监督 |
| 14.拓宽产业工人发展空间。 | （十三）贯通产业工人横向发展机制。<br>引导企业建立产业工人职业生涯指导计划。 | 新提法 |`;

describe('a table', () => {
  const corpus = builtinCorpus();
  const found = (text: string, markdown: boolean): string[] =>
    divergencesIn(analysed(text, corpus, { markdown }));

  for (const [name, form, markdown] of [
    ['of a Markdown file', (table: string) => table, true],
    ['with tabs between its cells', asTabs, false],
  ] as const) {
    it(`${name} has its cells judged as sentences of their own`, () => {
      assert.deepEqual(found(`任务分解表\n\n${form(tasks)}\n`, markdown), [
        'warning divergence/number 「50」←「60」',
      ]);
    });

    it(`${name} quotes a document in the column below its name, and nothing in the others`, () => {
      const table = form(comparison).replaceAll('<br>', markdown ? '<br>' : '');
      assert.deepEqual(found(`新旧对照表\n\n${table}\n`, markdown), [
        'warning divergence/substitution 「督」←「管」',
        'warning divergence/omission 「」←「健全」',
      ]);
    });
  }

  it('that names a document among other words quotes nothing', () => {
    const table = comparison.replace('2024年《意见》原文', '对应《意见》任务').replace('<br>', '');
    assert.deepEqual(found(`任务表\n\n${table}\n`, true), [
      'information divergence/substitution 「督」←「管」',
      'information divergence/omission 「」←「健全」',
    ]);
  });

  it('ends with the first line that is no row of it', () => {
    const text = `《意见》\t说明\n全面推行工会劳动法律监督“一函两书”\t新增\n\n加强对平台企业的监督检查。\t无\n`;
    assert.deepEqual(found(text, false), []);
  });

  describe('of what a document was and what it is amended to', () => {
    const was = '企业按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训。';
    const is = was.replace('60', '70');
    const rows = (first: string, second: string) =>
      `| ${first} | ${second} |\n| --- | --- |\n| ${was} | ${is} |\n| ${was.replace('60', '50')} | ${is} |\n`;
    const wrong = ['warning divergence/number 「50」←「60」'];
    for (const [first, second] of [
      ['修订前', '修订后'],
      ['原条文', '修改后'],
      ['原规定', '现行规定'],
      ['现行规定', '修订草案'],
      ['旧', '新'],
    ] as const)
      for (const [name, form, markdown] of [
        ['Markdown', (table: string) => table, true],
        ['tabs', asTabs, false],
      ] as const)
        it(`has only ${first} held against it beside ${second}, with ${name}`, () => {
          assert.deepEqual(found(`条文说明\n\n${form(rows(first, second))}\n`, markdown), wrong);
        });
    it('is known by its title', () => {
      const table = `| 序号 | 修订后 |\n| --- | --- |\n| 1 | ${is} |\n`;
      assert.deepEqual(found(`《意见》修订前后对照表\n\n${table}`, true), []);
      assert.deepEqual(found(`任务分解表\n\n${table}`, true), ['warning divergence/number 「70」←「60」']);
    });
  });
});
