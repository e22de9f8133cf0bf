import assert from 'node:assert/strict';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { officialRules } from '../../../server/src/engine/rules/official/index.ts';
import { findingsOf } from '../../support/ruleCases.ts';
import { soundDrafts, soundFiles } from '../../support/soundDrafts.ts';

const rules = [...numberingRules, ...officialRules];

/** Lines that are prose or items, which word processors indent. */
const isProse = (line: string): boolean =>
  /[。；：]$/.test(line) || /^[（(\d一二三四五六七八九十]/.test(line);
const lead =
  (space: string) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => (isProse(line) ? space + line : line))
      .join('\n');

/** What editors, mail and web pages do to a text without changing a word of it. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'indented by two full-width spaces': lead('\u3000\u3000'),
  'indented by four spaces': lead('    '),
  'indented by a tab': lead('\t'),
  'without blank lines': (text) => text.replace(/\n{2,}/g, '\n'),
  'with twice as many blank lines': (text) => text.replaceAll('\n\n', '\n\n\n'),
  'with spaces at the ends of lines': (text) => text.replaceAll('\n', ' \n'),
  'behind a byte order mark': (text) => `\ufeff${text}`,
  'wrapped at 40 characters': (text) =>
    text
      .split('\n')
      .flatMap((line) => line.match(/.{1,40}/gu) ?? [''])
      .join('\n'),
  'with 1． for 1.': (text) => text.replace(/^(\d+)\.(?!\d)/gm, '$1．'),
  'with (一) for （一）': (text) => text.replace(/（([一二三四五六七八九十]+|\d+)）/g, '($1)'),
};

describe('sound documents raise no numbering finding', () => {
  for (const [name, lay] of Object.entries(layouts))
    it(name, () => {
      for (const [document, text] of Object.entries({ ...soundDrafts, ...soundFiles })) {
        const laid = lay(text);
        assert.deepEqual(
          findingsOf(rules, laid).map((f) => `${f.rule} 「${laid.slice(f.span.start, f.span.end)}」`),
          [],
          document,
        );
      }
    });
});
