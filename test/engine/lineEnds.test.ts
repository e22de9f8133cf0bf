import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analysed, builtinCorpus } from '../support/judged.ts';

const folder = 'test/fixtures/drafts';

/** What is found in a text, but for what is said of its line ends. */
const found = (text: string, lineEnd: string): string[] =>
  analysed(text, builtinCorpus())
    .findings.filter(({ rule }) => rule !== 'typography/invisible')
    .map(({ rule, span, message, fixes }) =>
      JSON.stringify([rule, span, message, fixes.map(({ edits }) => edits)]).replaceAll(
        JSON.stringify(lineEnd).slice(1, -1),
        '\\n',
      ),
    );

/** Each of these was judged in another way where its lines ended so. */
const short: readonly (readonly [what: string, text: string])[] = [
  [
    'a source on the line below',
    '　　“完善现代职业教育制度和体系。”\n　　——《新时期产业工人队伍建设改革方案》',
  ],
  ['a signature below its date', '现印发给你们，请认真贯彻执行。\n\n2025年3月1日\n江海省总工会\n'],
  [
    'answers to choose from',
    '1.工会劳动法律监督的是（ B ）。\nA.“一书两函” B.“一函两书” C.“两函一书” D.“两书一函”',
  ],
  ['brackets on two lines', '（各单位要抓好落实\n1)企业建档\n2)部门核查\n'],
];

describe('a draft whose lines end as in a word processor', () => {
  for (const [what, text] of short)
    it(`has the findings that it has with ordinary line ends: ${what}`, () => {
      const expected = found(text, '\n');
      for (const lineEnd of ['\v', '\f', '\u0085', '\u2028', '\u2029'])
        assert.deepEqual(found(text.replaceAll('\n', lineEnd), lineEnd), expected);
    });

  for (const name of readdirSync(folder))
    it(`has the findings that it has with ordinary line ends: ${name}`, () => {
      const text = readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
      const expected = found(text, '\n');
      for (const lineEnd of ['\v', '\f', '\u0085', '\u2028', '\u2029'])
        assert.deepEqual(found(text.replaceAll('\n', lineEnd), lineEnd), expected);
    });
});
