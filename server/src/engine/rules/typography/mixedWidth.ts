import { type Found, finderOf } from '../../document/finder.ts';
import { type Change, lasting } from '../../document/lasting.ts';
import type { Label, Line, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { flatMap } from '../../text/flatMap.ts';
import { lineBreaks } from '../../text/lineBreaks.ts';
import { span } from '../../text/span.ts';
import { watchFor } from '../../text/watch.ts';
import { numberingStands } from '../numbering/standing.ts';
import { type IsOwn, ownText } from '../ownText.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { manyDefects, type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/mixed-width',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: '5.1', strength: 'standard' },
};

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
  '．': '。',
};
const han = '\\p{Script=Han}';
const after = `(?<=[${han}〇）》”’〉％%])`;
/** Half-width pause marks on Chinese text: after a Han character or a closing mark; before one, after a figure, but not the end of `&emsp;` or `&#8220;`. */
const pauses = new RegExp(
  `${after}[,;:?!](?!\\d{3}(?!\\d)|//)|(?<=[\\dA-Za-z])(?<!&(?:[a-z]{2,6}|#\\d{2,6}|#x[\\da-fA-F]{2,5}))[,;](?=[${han}“《])`,
  'uy',
);
const findPauses = finderOf(watchFor(',;:?!'), pauses);
/** 指出.PDF is a file's name. */
const files = 'PDF|DOCX?|XLSX?|PPTX?|TXT|JPE?G|PNG|MP[34]|ZIP|RAR|OFD|WPS|CSV|COM|CN|NET|ORG';
/** 参加.C类单位: a Chinese sentence may begin with a letter or a Latin word, capital and right before a Han character. */
const latin = `(?!(?:${files})(?![A-Za-z]))[A-Z][A-Za-z0-9-]{0,15}[${han}]`;
/** A point closes a Chinese sentence at a line's end, before the next one or before the end of a quotation. */
const stops = new RegExp(
  `(?<=[${han}）》”’％%])[.．](?=[ \\t]{0,64}(?:[${han}“《（”’」）"]|${latin}|[${lineBreaks}]|$))(?!\\.)`,
  'uy',
);
const findStops = finderOf(watchFor('.．'), stops);
/** A pair of half-width brackets around Chinese words, or one of which a half is full-width. */
const rounds = new RegExp(
  `\\([^（）()${lineBreaks}]{0,80}）|\\((?=[^()${lineBreaks}]{0,80}[${han}])[^()${lineBreaks}]{0,80}\\)|（[^（）()${lineBreaks}]{0,80}\\)`,
  'uy',
);
const findRounds = finderOf(watchFor('(（'), rounds);
/** 1) in brackets, （包括：1)建档，2)核查）, numbers an item. */
const numbersItem = /[（，。；：、\s](?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})\)$/;

const fullWidth = /[，。；：？！（]/g;

const finders = [findPauses, findStops, findRounds];

/** Marks in Chinese text are full-width: each stands on one character's width. */
export const mixedWidth: Rule = {
  meta,
  stands: (change) =>
    finders.every((find) => find.isApart(change)) && numberingStands(change) && isWeighedAlike(change),
  *check(context: RuleContext): Iterable<Finding> {
    const { reading } = context;
    const { text } = reading;
    const typed = outsideLabels(
      [...findPauses(reading).map(mark), ...findStops(reading).map((found) => stop(text, found))]
        .concat(brackets(text, findRounds(reading)))
        .sort((a, b) => a.start - b.start),
      reading,
    );
    const inLabels = halfWidthLabels(reading);
    if (typed.length === 0 && inLabels.length === 0) return;
    const own = ownText(context);
    const places = outsideReferences(
      [...outsideDates(typed, reading), ...inLabels]
        .filter(({ start }) => own(start))
        .sort((a, b) => a.start - b.start),
      reading,
    );
    const [first] = places;
    if (!first) return;
    // Counted from those before the edit, and for the next one.
    if (typed.length + inLabels.length >= manyDefects) fullWidthMarks(reading);
    // A newspaper's typing is its own; what it reprints is judged against the source.
    const soft = reading.profile === 'newspaper' ? { severity: 'hint' as const } : {};
    // A scan or a mail that is half-width throughout has one defect, not a thousand.
    if (places.length >= manyDefects && outnumberFullWidth(places.length, text, own)) {
      const args = { count: places.length };
      const edits = flatMap(places, (p) => [
        edit(p.start, p.end, p.good),
        ...(p.partner ? [edit(p.partner.start, p.partner.end, p.partner.good)] : []),
      ]);
      yield report(meta, span(first.start, first.end), 'typography/mixed-width/throughout', args, {
        ...soft,
        fixes: [fix('fix/full-width', args, edits)],
      });
      return;
    }
    const labelled = new Set(inLabels.map((p) => p.start));
    const many = reading.profile === 'newspaper' ? 2 : manyDefects;
    for (const finding of [
      ...reportReplacements(
        meta,
        'typography/mixed-width',
        context,
        places.filter((p) => !labelled.has(p.start) && p.good !== interpunct),
        many,
      ),
      ...reportReplacements(
        meta,
        'typography/mixed-width/interpunct',
        context,
        places.filter((p) => p.good === interpunct),
        many,
      ),
      ...reportReplacements(
        meta,
        'typography/mixed-width',
        context,
        places.filter((p) => labelled.has(p.start)),
        2,
      ),
    ])
      yield { ...finding, ...soft };
  },
};

/** What of a line, in UTF-16 units on either side, tells the language that a mark stands in. */
const around = 160;
/** So many words of a foreign language that follow one on another, and more letters than characters, are no Chinese with a name in it. */
const foreignWords = 5;

/** Whether a stretch of a line is a foreign language with Chinese names in it: about 2,000 craftsmen (大国工匠), 10,000 of…. */
function isForeign(stretch: string): boolean {
  const words = stretch.match(/(?<![A-Za-z])[A-Za-z]{1,24}[,;:]?(?= [A-Za-z(])/g) ?? [];
  if (words.length < foreignWords) return false;
  const letters = words.reduce((n, word) => n + word.length, 0);
  return letters > (stretch.match(/\p{Script=Han}/gu) ?? []).length;
}

const reference = /^[ \t\u3000]*[[［]\d{1,3}[\]］]/;
const attachment = /^[ \t\u3000]*附件[：:]/;

/**
 * An entry of a list of references, [1] 王刚.题名[M].地点：出版社，2022., is set by a rule of its own (GB/T 7714); no stop belongs
 * behind 附件：××表; and what is written in another language has the marks of that.
 */
function outsideReferences(places: readonly Replacement[], { text, lines }: Reading): Replacement[] {
  let line = 0;
  return places.filter(({ start, end, good }) => {
    while (line + 1 < lines.length && (lines[line + 1] as Line).span.start <= start) line++;
    const from = lines[line]?.span.start ?? 0;
    const beginning = text.slice(from, Math.min(from + 16, start));
    if (reference.test(beginning) || (good === '。' && attachment.test(beginning))) return false;
    return !isForeign(
      text.slice(Math.max(from, start - around), Math.min(lines[line]?.span.end ?? end, end + around)),
    );
  });
}

/** No stop belongs behind the date of a paper or below it behind 印发: official/date-form takes it away. */
function outsideDates(places: readonly Replacement[], { elements }: Reading): readonly Replacement[] {
  const dates = elements.filter(({ kind }) => kind === 'date' || kind === 'imprint');
  if (dates.length === 0) return places;
  return places.filter(
    ({ good, end }) => good !== '。' || !dates.some(({ span: at }) => at.start < end && end === at.end),
  );
}

const mark = ({ start, end, groups: [half] }: Found): Replacement => ({
  start,
  end,
  good: full[half] ?? half,
});

/** Stands on half a character's width between the parts of a name. */
const interpunct = '·';

/** “中国梦.劳动美”: in a short name in quotation marks a point between words stands for 间隔号; elsewhere it closes a sentence. */
const stop = (text: string, found: Found): Replacement =>
  /[“‘《〈][^“”‘’《》〈〉，。；：、！？\s]{1,12}$/.test(
    text.slice(Math.max(0, found.start - 13), found.start),
  ) && /^[^“”‘’《》〈〉，。；：、！？.．\s]{1,12}[”’》〉]/.test(text.slice(found.end, found.end + 13))
    ? { start: found.start, end: found.end, good: interpunct }
    : mark(found);

const brackets = (text: string, found: readonly Found[]): Replacement[] =>
  flatMap(found, ({ start, end, groups: [pair] }) => {
    if (pair.startsWith('（')) return numbersItem.test(pair) ? [] : [{ start: end - 1, end, good: '）' }];
    if (pair.endsWith('）')) return [{ start, end: start + 1, good: '（' }];
    // In foreign text and in links the brackets belong to it.
    if (/[A-Za-z\]]/.test(text[start - 1] ?? '') && !/\p{Script=Han}/u.test(text[end] ?? '')) return [];
    return [{ start, end: start + 1, good: '（', partner: { start: end - 1, end, good: '）' } }];
  });

/** The brackets and points of labels are for the numbering rules. Both in order; labels may lie in one another. */
function outsideLabels(places: readonly Replacement[], { labels }: Reading): Replacement[] {
  if (places.length === 0) return [];
  let next = 0;
  let end = 0;
  return places.filter(({ start }) => {
    for (let label = labels[next]; label && label.span.start <= start; label = labels[++next])
      end = Math.max(end, label.span.end);
    return start >= end;
  });
}

/** Whether so many half-width marks are more than the full-width ones of the text. */
function outnumberFullWidth(half: number, text: string, own: IsOwn): boolean {
  let full = 0;
  for (const { index } of text.matchAll(fullWidth)) if (own(index) && ++full >= half) return false;
  return true;
}

/** Where there are many, they are held against the full-width ones of the whole draft: whether an edit leaves that as it was. */
function isWeighedAlike({ old, now }: Change): boolean {
  // Some of them may lie where they do not count, so that this is the most there are.
  const half = finders.reduce((sum, find) => sum + find(now).length, halfWidthLabels(now).length);
  if (half < manyDefects) return true;
  const before = fullWidthMarks(old);
  const after = fullWidthMarks(now);
  return before === after || Math.min(before, after) >= half;
}

const countFullWidth = (text: string): number => text.match(fullWidth)?.length ?? 0;

const fullWidthMarks = lasting<number>(
  ({ text }) => countFullWidth(text),
  (count, { old, now, from, to, by }) =>
    count - countFullWidth(old.text.slice(from, to - by)) + countFullWidth(now.text.slice(from, to)),
);

const isBracketed = ({ form }: Label): boolean => form === 'hanParen' || form === 'arabicParen';

const isHalf = ({ defects, quoted }: Label): boolean =>
  defects.length > 0 && defects.includes('halfWidthParen') && !quoted;

/**
 * Labels written (一) throughout a document: its brackets are half-width as its typing is. Where only some are, they are labels
 * out of line with the others, and numbering/bracket-width names them.
 */
function halfWidthLabels({ text, labels }: Reading): Replacement[] {
  let bracketed = 0;
  let halves = 0;
  for (const label of labels) {
    if (!isBracketed(label)) continue;
    bracketed++;
    if (isHalf(label)) halves++;
  }
  if (halves < 2 || halves * 10 < bracketed * 9) return [];
  const half = labels.filter((label) => isBracketed(label) && isHalf(label));
  return flatMap(half, ({ span: { start, end } }) => {
    const close = text.indexOf(')', start);
    if (text[start] !== '(' || close < 0 || close >= end) return [];
    return [{ start, end: start + 1, good: '（', partner: { start: close, end: close + 1, good: '）' } }];
  });
}
