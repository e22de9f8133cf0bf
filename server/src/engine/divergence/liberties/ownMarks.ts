import { anyLineBreak } from '../../text/lineBreaks.ts';
import { textOf } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Manner, Texts } from '../passageInput.ts';
import { contentBefore, type Side, unitAfter } from '../sides/side.ts';
import { formsOf, signsIn } from '../sides/signs.ts';

/**
 * A full stop that became a comma because two sentences were run together, or the other way round; or a 、, by which short sentences become
 * members of one.
 */
export function isJoin(c: Change, manner: Manner, { draft, source }: Texts): boolean {
  const d = formsOf(signsIn(draft, c.draft.start, c.draft.end));
  const e = formsOf(signsIn(source, c.edition.start, c.edition.end));
  const pauses = manner.frame === 'plain' ? '，。；：！' : '，。；';
  const pause = (forms: string): boolean => forms.length === 1 && pauses.includes(forms);
  return pause(e) && (pause(d) || (d === '、' && '。；'.includes(e)));
}

/** 省级工匠 | 10000名: between two cells or lines of the draft's no 、 is wanted, nor within items that slashes part (… / 市级工匠50000名). */
export function isBetweenCells(c: Change, { draft, source }: Texts): boolean {
  if (formsOf(signsIn(source, c.edition.start, c.edition.end)) !== '、') return false;
  const next = unitAfter(draft, c.draft.end, c.draft.end + widestBorder);
  return (
    cellEnds.test(draft.text.slice(c.draft.start, next)) ||
    behindSlash.test(draft.text.slice(Math.max(0, c.draft.start - widestBorder), next))
  );
}

const behindSlash = /[/／][^、，。；\n]*$/u;
const cellEnds = /^[^、，。；\p{L}\p{N}]*[|\n\r\t]/u;
/** From the end of a cell to the next one's beginning, in UTF-16 units. */
const widestBorder = 40;

/** Whether a reprint has each paragraph within quotation marks: one closes where a line ends and one opens where the next begins. */
export function isQuotedByParagraph({ draft: at, edition }: Change, { draft, source }: Texts): boolean {
  if (!/^[”’」』]\s+[“‘「『]$/u.test(textOf(draft.text, at))) return false;
  return (
    anyLineBreak.test(textOf(draft.text, at)) && formsOf(signsIn(source, edition.start, edition.end)) === ''
  );
}

/** 到2035年，培养… and 到2035年培养…: the writer may pause behind a time or not, be it the right one or not. */
export function isBehindYear(c: Change, { draft, source }: Texts): boolean {
  const d = formsOf(signsIn(draft, c.draft.start, c.draft.end));
  const e = formsOf(signsIn(source, c.edition.start, c.edition.end));
  if ((d !== '' || e !== '，') && (d !== '，' || e !== '')) return false;
  const before = contentBefore(draft, c.draft.start, 10);
  return time.test(before) && time.test(contentBefore(source, c.edition.start, 10));
}

const time = /[0-9]{4}年(?:[0-9]{1,2}月)?[底末初]?$/u;

/** Quotation marks, or brackets as of an answer, that the writer puts around some of the source's words. */
export function isOwnEmphasis(c: Change, { draft, source }: Texts): boolean {
  if (c.kind !== 'punctuation') return false;
  const d = formsOf(signsIn(draft, c.draft.start, c.draft.end));
  if (d === '（' && formsOf(signsIn(source, c.edition.start, c.edition.end)) === '')
    return answered.test(draft.text.slice(c.draft.end, c.draft.end + longestAnswer));
  const own = d.replace(/（([^（）]*)）/g, '$1').replaceAll('”', '');
  return (
    own !== d &&
    own === formsOf(signsIn(source, c.edition.start, c.edition.end)).replaceAll('”', '') &&
    !loses(d, c, source)
  );
}

/** 骨干力量）。: the answer of which the closing bracket ends the sentence, and with it what both texts have. */
const answered = /^[^（()）、，。；：！？\n]{1,24}[）)](?:[。；，]|\s*$)/u;
const longestAnswer = 28;

/** Whether the source has more quotation marks there than the draft. */
const loses = (forms: string, { edition: { start, end } }: Change, source: Side): boolean =>
  formsOf(signsIn(source, start, end)).split('”').length > forms.split('”').length;

/** （骨干力量） for 中坚力量: of an answer in brackets the word is the difference, not one half of its brackets; nor is the other half one. */
export function withoutHalfBrackets(changes: readonly Change[], { draft, source }: Texts): readonly Change[] {
  const out: Change[] = [];
  let opened = -1;
  for (const c of changes) {
    const words = draft.text.slice(c.draft.start, c.draft.end);
    const isBare = !/[（()）]/u.test(source.text.slice(c.edition.start, c.edition.end));
    if (isBare && c.kind === 'content' && opensAnswer.test(words)) {
      opened = c.draft.end;
      const start = c.draft.start + words.search(/[^（(]/u);
      const own = { start, end: c.draft.end };
      out.push({ ...c, draft: own, core: { ...c.core, draft: own } });
    } else if (isBare && c.kind === 'punctuation' && opened >= 0 && /^[)）]$/u.test(words)) {
      if (c.draft.start - opened > longestAnswer) out.push(c);
      opened = -1;
    } else out.push(c);
  }
  return out.length === changes.length && opened < 0 ? changes : out;
}

const opensAnswer = /^[（(][^（()）]{1,24}$/u;
