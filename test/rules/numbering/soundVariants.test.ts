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

const everyLine = (lead: string) => (text: string) => text.replace(/^(?=.)/gm, lead);

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
  'indented by no-break spaces': everyLine('\u00a0\u00a0\u00a0\u00a0'),
  'indented by entities': everyLine('&nbsp;&nbsp;'),
  'indented by numeric entities': everyLine('&#12288;&#12288;'),
  'as paragraphs of a page': (text) => text.replace(/^.+$/gm, '<p style="text-indent: 2em">$&</p>'),
  'with first words set bold by tags': (text) => text.replace(/^[^。\n]{2,40}。/gm, '<strong>$&</strong>'),
  'with stars before labels': (text) => text.replace(/^(?=[一二三四五六七八九十]+、)/gm, '★ '),
  'with bullets read as letters before labels': (text) =>
    text.replace(/^(?=[一二三四五六七八九十]+、)/gm, 'Ø  '),
  'with radicals for numerals': (text) =>
    text.replaceAll('一', '⼀').replaceAll('二', '⼆').replaceAll('八', '⼋').replaceAll('十', '⼗'),
  'with hidden characters in labels': (text) =>
    text.replace(/^([（\d一二三四五六七八九十第])(?=.{0,3}[、.）条])/gm, '$1\ufe0f\u0007'),
  'with pages numbered ～3～': (text) =>
    text.replace(/。\n\n(?=[一二三四五六七八九十]+、)/g, '。\n～3～\n\n'),
  'with points for full stops': (text) =>
    text.replace(/^(?!抄送).*$/gm, (line) => line.replaceAll('。', '．')),
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
