import { isWhite } from '../../text/characters.ts';
import { isLineBreak } from '../../text/lineBreaks.ts';
import type { Change } from '../change.ts';
import type { Manner, Texts } from '../passageInput.ts';
import { contentOf, unitAfter, unitBefore } from '../sides/side.ts';

/** （　　）, （A）, （A、C）, ____, □□ and a long gap: what is to be filled in. */
const blanks =
  /[（(【［[]\s*(?:[A-Ha-h√×✓✗](?:\s*[、,，]?\s*[A-Ha-h])*)?\s*[）)】］\]]|[_＿﹍﹎‗]+(?:\s*[_＿﹍﹎‗]+)*|□{1,}|[ \u00a0]{4,}|\u3000{3,}/g;

/** A blank is no further from a difference, in UTF-16 units. */
const reach = 12;
/** So many content units at most are asked for by one blank. */
const longestAnswer = 24;

/**
 * Whether the draft has something to be filled in where the source has words: questions ask for them. In a reprint □ stands for a
 * character that could not be read.
 */
export function isBlank({ core }: Change, { draft, source }: Texts, frame: Manner['frame']): boolean {
  const { text } = draft;
  const { start, end } = core.draft;
  const from = Math.max(0, start - reach);
  const around = text.slice(from, end + reach);
  if (!mayHold.test(around)) return false;
  if (contentOf(source, core.edition).length > longestAnswer) return false;
  // Signs beside a difference may be either side's.
  const first = unitBefore(draft, start) + 1;
  const last = unitAfter(draft, end);
  if (isBetweenBlanks(text.slice(start, end))) return true;
  for (const { index, 0: words } of around.matchAll(blanks)) {
    if (frame === 'reprint' && words.startsWith('□')) continue;
    const at = from + index;
    const to = at + words.length;
    if (at > last || to < first) continue;
    // At a line's beginning white space is an indent.
    if (words.trim() === '' && isLineStart(text, at)) continue;
    const outside =
      contentOf(draft, { start, end: Math.max(start, Math.min(at, end)) }) +
      contentOf(draft, { start: Math.min(Math.max(to, start), end), end });
    if (outside === '') return true;
  }
  return false;
}

/** 实施____和____。【答案】…: what leads from one blank to the next, or to the answers below. */
function isBetweenBlanks(words: string): boolean {
  const rest = words.replaceAll(blanks, '\n').replace(/(?:参考)?答案/u, '\n');
  return (
    rest.includes('\n') && /^[和与及或、，。；：:\s【】［\][\]]*$/u.test(rest) && /[和与及或、]/u.test(rest)
  );
}

const mayHold = /[（(【［[_＿﹍﹎‗□]|[ \u00a0]{4}|\u3000{3}/;

function isLineStart(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && !isLineBreak(text.charCodeAt(i)) && isWhite(text.charCodeAt(i))) i--;
  return i < 0 || isLineBreak(text.charCodeAt(i));
}
