import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

/*
 * A source as it comes out of a scan, a word processor, a web page or a database: what such a way leaves in a text is no difference of
 * wording, and one beside it is found and mended without touching it.
 */
const corpus = builtinCorpus();
const text = corpus.edition('2024-opinions')?.text ?? '';

const exchanged = (shapes: Readonly<Record<string, string>>) => (sound: string) =>
  [...sound].map((char) => shapes[char] ?? char).join('');

const beforeLines = (mark: string) => (sound: string) => sound.replace(/^(?=.)/gm, mark);

/** Between two words of a good many of the sentences. */
const within = (mark: string) => (sound: string) => sound.replace(/(?<=[加推完]强?)(?=[进善强])/g, mark);

/** What a copy makes of a text. */
const copies: Readonly<Record<string, (sound: string) => string>> = {
  'half-width marks': exchanged({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '。': '.' }),
  'points for full stops': exchanged({ '。': '．' }),
  'marks of vertical lines': exchanged({
    '（': '︵',
    '）': '︶',
    '“': '﹁',
    '”': '﹂',
    '、': '︑',
    '，': '︐',
    '。': '︒',
    '：': '︓',
    '；': '︔',
  }),
  'a leader dot in names': exchanged({ '·': '․' }),
  'an emoji before every paragraph': beforeLines('👉'),
  'an emoji with its form before every paragraph': beforeLines('▶️ '),
  'keycaps before every paragraph': beforeLines('1️⃣ '),
  'dots before every paragraph': beforeLines('· '),
  'squares before every paragraph': beforeLines('■ '),
  'stars before every paragraph': beforeLines('★'),
  'bullets of a symbol font before every paragraph': beforeLines('\uf06c\t'),
  'bullets of a symbol font read as letters': beforeLines('Ø  '),
  'second-level bullets of a word processor': beforeLines('o\t'),
  'halves of characters': within('\ud83d'),
  'variation selectors': within('\u{e0100}'),
  'fillers of another script': within('\u3164'),
  'marks of notes as tags': within('<sup>[1]</sup>'),
  'tags around words': within('</span><span style="font-size: 16px">'),
  'readings above words': (sound) => sound.replaceAll('工匠精神', '<ruby>工匠<rt>gōngjiàng</rt></ruby>精神'),
  'commas in numbers': (sound) => sound.replaceAll('0000名', '0,000名'),
  'entities for marks': (sound) =>
    sound.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;').replaceAll('·', '&middot;'),
  'decimal entities for marks': (sound) =>
    sound.replaceAll('“', '&#8220;').replaceAll('”', '&#8221;').replaceAll('·', '&#183;'),
  'hexadecimal entities for marks': (sound) =>
    sound.replaceAll('“', '&#x201C;').replaceAll('”', '&#x201d;').replace(/^/gm, '&#x3000;&#x3000;'),
};

/** The source's words in the order of the text, what a writer made of them, and what is found. */
const slips: readonly (readonly [words: string, own: string, found: string])[] = [
  ['2000名左右大国工匠', '3000名左右大国工匠', 'error divergence/number 「3000」←「2000」'],
  ['党员空白班组', '党员空白小组', 'warning divergence/substitution 「小」←「班」'],
  ['不断激发产业工人', '激发产业工人', 'warning divergence/omission 「」←「不断」'],
];

describe('a reprint as it was copied', () => {
  for (const [what, copy] of Object.entries(copies)) {
    it(`with ${what} has the source's wording`, () => {
      assert.notEqual(copy(text), text);
      assert.deepEqual(divergencesIn(analysed(copy(text), corpus)), []);
    });

    it(`with ${what} has its slips found and mended`, () => {
      const draft = copy(slips.reduce((own, [words, slip]) => own.replace(words, slip), text));
      const analysis = analysed(draft, corpus);
      assert.deepEqual(
        divergencesIn(analysis),
        slips.map(([, , found]) => found),
      );
      const findings = analysis.findings.filter(({ rule }) => rule.startsWith('divergence/'));
      const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
      assert.equal(applyEdits(draft, edits), copy(text));
    });
  }
});

const quoting = '根据《中共中央 国务院关于深化产业工人队伍建设改革的意见》，';
/** Quotations with a slip between ⟦⟧, and what its fix makes of it; nothing around it is touched. */
const quotations: readonly (readonly [what: string, own: string, fixed: string])[] = [
  [
    'a tag before it',
    '“企业按规定足额提取和使用职工教育经费，确保<strong>⟦70⟧%以上</strong>用于一线职工教育和培训”。',
    '60',
  ],
  [
    'tags around it',
    '“企业按规定足额提取和使用职工教育经费，确保<b>⟦70⟧</b>%以上用于一线职工教育和培训”。',
    '60',
  ],
  [
    'an entity before it',
    '“企业按规定足额提取和使用职工教育经费，确保&nbsp;⟦70⟧%以上用于一线职工教育和培训”。',
    '60',
  ],
  [
    'a picture before it',
    '“企业按规定足额提取和使用职工教育经费，确保💰⟦70⟧%以上用于一线职工教育和培训”。',
    '60',
  ],
  [
    'a hidden unit within',
    '“企业按规定足\u200b额提取和使用职工教育经费，确保⟦7⟧\u200b0%以上用于一线职工”。',
    '6',
  ],
  ['the end of a line within', '“企业按规定足额提取和使用职工教育经费，确保⟦7⟧\n0%以上用于一线职工”。', '6'],
  ['radicals around it', '“企业按规定⾜额提取和使⽤职⼯教育经费，确保⟦70⟧%以上⽤于⼀线职⼯”。', '60'],
  [
    'the number in thousands',
    '“培养造就⟦3,000⟧名左右大国工匠、10,000名左右省级工匠、50,000名左右市级工匠”。',
    '2000',
  ],
  ['a stroke for a numeral', '“确保60%以上用于⟦—⟧线职工教育和培训”。', '一'],
];

describe('a quotation as it was copied', () => {
  for (const [what, own, fixed] of quotations)
    it(`has its slip found and mended with ${what}`, () => {
      const { text: draft, spans } = marks(quoting + own);
      const [finding, ...others] = analysed(draft, corpus).findings.filter(({ rule }) =>
        rule.startsWith('divergence/'),
      );
      assert.deepEqual([finding?.span, others], [spans[0], []]);
      const [before, after] = (quoting + own).split(/⟦.*⟧/su);
      assert.equal(applyEdits(draft, finding?.fixes[0]?.edits ?? []), `${before}${fixed}${after}`);
    });
});
