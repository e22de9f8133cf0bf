import assert from 'node:assert/strict';
import { read } from '../../../server/src/engine/document/read.ts';

const cited = (text: string): string[] => read(text).citations.map((c) => `${c.kind} ${c.name}`);

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['a title', '按照《劳动法》办理。', ['title 劳动法']],
  [
    'a title with another one in it',
    '印发《关于贯彻落实〈职业教育法〉的意见》。',
    ['title 关于贯彻落实〈职业教育法〉的意见', 'title 职业教育法'],
  ],
  [
    'a title over a line break',
    '落实《新时期产业工人队伍\n建设改革方案》。',
    ['title 新时期产业工人队伍建设改革方案'],
  ],
  [
    'single brackets in place of double ones',
    '见〈产业工人队伍建设改革方案〉要求。',
    ['title 产业工人队伍建设改革方案'],
  ],
  [
    'angle brackets',
    '《使命——<新时期产业工人队伍建设改革方案>解读》一书',
    ['title 使命——<新时期产业工人队伍建设改革方案>解读', 'title 新时期产业工人队伍建设改革方案'],
  ],
  [
    'a title that lost its opening bracket',
    '新时期产业工人队伍建设改革方案》要求：创新载体。',
    ['title 新时期产业工人队伍建设改革方案'],
  ],
  [
    'a title that lost its closing bracket',
    '《新时期产业工人队伍建设改革方案求:充分调动积极性。',
    ['title 新时期产业工人队伍建设改革方案'],
  ],
  ['a document number', '根据中发〔2017〕14号文件精神', ['number 中发〔2017〕14号']],
  ['a document number in the wrong brackets', '根据国办发[2019]第024号', ['number 国办发[2019]第024号']],
  [
    'numbers of several documents',
    '依据国发〔2024〕3号、苏政发〔2023〕 18 号和省政府令第六号，经省政府令第102号修正',
    [
      'number 国发〔2024〕3号',
      'number 苏政发〔2023〕18号',
      'number 省政府令第六号',
      'number 省政府令第102号',
    ],
  ],
];

describe('citations of a text', () => {
  for (const [name, text, expected] of cases)
    it(`are found for ${name}`, () => assert.deepEqual(cited(text), expected));

  it('do not take a comparison for a title', () => assert.deepEqual(cited('甲<乙，乙>丙，各部门意见。'), []));

  it('include declared short names, with and without brackets', () => {
    const text =
      '贯彻《关于深化改革的意见》（国发〔2024〕3号，以下简称《意见》）。\n《意见》指出，要抓好落实。';
    const { shortNames } = read(text);
    assert.deepEqual(
      shortNames.map(({ name, full }) => [name, full]),
      [['意见', '关于深化改革的意见']],
    );
    assert.deepEqual(cited(text), [
      'title 关于深化改革的意见',
      'number 国发〔2024〕3号',
      'title 意见',
      'title 意见',
    ]);
  });

  for (const [what, text, expected] of [
    [
      'of a title with another one in it',
      '《关于贯彻〈职业教育法〉的意见》（以下简称《意见》）',
      ['意见 关于贯彻〈职业教育法〉的意见'],
    ],
    [
      'of the title within',
      '《关于印发〈技能培训方案〉的通知》（以下简称《培训方案》）',
      ['培训方案 技能培训方案'],
    ],
    ['in brackets of the wrong shape', '<技能培训方案>(以下简称<方案>)', ['方案 技能培训方案']],
    [
      'of several titles',
      '《技能培训方案》《工伤预防办法》（国办发〔2024〕3号）和《关于工资的意见》（以下统称“三个文件”）',
      ['三个文件 技能培训方案', '三个文件 工伤预防办法', '三个文件 关于工资的意见'],
    ],
  ] as const)
    it(`know a short name ${what}`, () => {
      assert.deepEqual(
        read(`按照${text}办理。`).shortNames.map(({ name, full }) => `${name} ${full}`),
        expected,
      );
    });

  it('know a short name without brackets by the verb behind it', () => {
    const text = '贯彻《关于深化改革的实施方案》（以下简称“改革方案”）。改革方案要求各地落实。改革方案很多。';
    assert.deepEqual(cited(text).slice(1), ['shortName 改革方案']);
  });
});
