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

describe('a draft whose lines end as in a word processor', () => {
  for (const name of readdirSync(folder))
    it(`has the findings that it has with ordinary line ends: ${name}`, () => {
      const text = readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
      const expected = found(text, '\n');
      for (const lineEnd of ['\v', '\f', '\u0085', '\u2028', '\u2029'])
        assert.deepEqual(found(text.replaceAll('\n', lineEnd), lineEnd), expected);
    });
});
