import type { Paragraph } from '../../document/model.ts';
import { unitSet } from '../../text/characters.ts';
import { isLineBreak, lineStartBefore } from '../../text/lineBreaks.ts';
import { isEmpty } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Change } from '../change.ts';
import type { Manner, Texts } from '../passageInput.ts';
import { isCredit } from '../sides/credit.ts';
import { isMarkup } from '../sides/markup.ts';
import { contentOf, unitAfter, unitBefore } from '../sides/side.ts';
import { beginsLine, endsLine } from '../sides/sourceLines.ts';

/** Page make-up, bookmarks, a lead such as 导语： before the text, a run-in lead that became a heading of its own. */
export function isLayout(c: Change, { frame }: Manner, { draft, source, reading }: Texts): boolean {
  const { text } = draft;
  const { start, end } = c.core.draft;
  if (start < end) {
    const added = isEmpty(c.core.edition);
    if (added && isMarkup(text, start, end)) return true;
    if (startsParagraph(text, start)) {
      if (added && letterBullet.test(text.slice(start, end + 1))) return true;
      if (added && isCredit(text, c.core.draft)) return true;
      if (
        contentOf(source, c.core.edition) === '' &&
        /^[^，。；]{1,10}$/.test(text.slice(start, end)) &&
        /^\s*[:：]/.test(text.slice(end, end + 2))
      )
        return true;
    }
  }
  if (!breaksAt(text, c.draft.end) || !startsShortParagraph(text, c.draft.start)) return false;
  const e = source.text.slice(c.core.edition.start, c.core.edition.end);
  // A line that ends with the mark in the source as well is no lead that was broken off.
  if (frame !== 'plain' && e !== '' && endsLine(c.core.edition.end, source)) return false;
  if (text.slice(start, end).trim() === '' && /^(?:是|如下|包括|为|有|主要是|主要有)?[：:。]?$/.test(e))
    return true;
  return (
    c.kind === 'punctuation' &&
    /^[。：:]?$/.test(e) &&
    contentOf(draft, c.draft) === '' &&
    headingAt(reading, c.draft.start)
  );
}

/** Bullets of symbol fonts as they are read with another font: l for ●, n for ■, u for ◆, Ø for ➢; and o, which is one in its own. */
const letterBullet = /^[lnuvopqwØøü§][\s]$/u;

const lead = /(?:^|[\n\r|*])[ \t\u3000]*[^，。；：\n\r|]{2,12}$/u;

/** 安全健康：压实… for …安全健康权益。压实…: a word with a colon that leads a line is the writer's, though it is one of the heading's. */
export function isOwnLead({ draft: d, core }: Change, { draft, source }: Texts): boolean {
  if (contentOf(draft, core.draft) !== '' || contentOf(source, core.edition) === '') return false;
  const { text } = draft;
  const at = core.draft.start;
  if (!/^[:：]/.test(text.slice(d.start, Math.max(d.end, at + 1)))) return false;
  const next = unitAfter(source, core.edition.end);
  const behind = source.text.slice(unitBefore(source, core.edition.end) + 1, next);
  return /^[。；：]/.test(behind) && lead.test(text.slice(Math.max(0, d.start - 16), d.start));
}

/** White space as a regular expression has it, invisible characters excluded. */
const isSpace = unitSet(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** Whether a line ends at `at`, white space aside. */
function breaksAt(text: string, at: number): boolean {
  const end = Math.min(text.length, at + 8);
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isLineBreak(unit)) return true;
    if (!isSpace(unit)) return false;
  }
  return false;
}

/** Headings that stand between two paragraphs of the source and that a passage over both leaves out. */
export function isHeadingCut(c: Change, { draft, source, edition }: Texts): boolean {
  if (c.kind !== 'content' || contentOf(draft, c.core.draft) !== '') return false;
  const { start, end } = c.core.edition;
  if (!endsLine(end, source) || !beginsLine(start, source)) return false;
  const { paragraphs } = edition.reading;
  let covered = false;
  for (let i = firstEndingAfter(paragraphs, start); i < paragraphs.length; i++) {
    const p = paragraphs[i] as Paragraph;
    if (p.span.start >= end) break;
    const first = unitAfter(source, p.label ? p.label.span.end : p.span.start);
    if (p.kind !== 'heading' || start > first || unitBefore(source, p.span.end) >= end) return false;
    covered = true;
  }
  return covered;
}

/** Whether a line begins at `at`, white space aside; so much white space as this looks at is a line's beginning too. */
function startsParagraph(text: string, at: number): boolean {
  const start = Math.max(0, at - 12);
  for (let i = at - 1; i >= start; i--) {
    const unit = text.charCodeAt(i);
    if (isLineBreak(unit)) return true;
    if (!isSpace(unit)) return false;
  }
  return true;
}

function startsShortParagraph(text: string, at: number): boolean {
  const line = text.slice(lineStartBefore(text, at, Math.max(0, at - 42)), at);
  return line.length <= 40 && !/[。，；]/.test(line);
}

function headingAt(reading: Texts['reading'], at: number): boolean {
  const { paragraphs } = reading;
  for (let i = firstEndingAfter(paragraphs, at - 1); i < paragraphs.length; i++) {
    const { kind, span } = paragraphs[i] as Paragraph;
    if (span.start > at) return false;
    if (kind !== 'body') return true;
  }
  return false;
}
