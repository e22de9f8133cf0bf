import { lineBreaks, paragraphAt, type Reading, type Span } from '../engine/index.ts';

/** A place in a text with what stands around it, as one line. */
export interface PlaceInContext {
  readonly before: string;
  /** Empty for an empty span. */
  readonly marked: string;
  readonly after: string;
}

/** UTF-16 units of the surroundings on either side, at most. */
const around = 18;
/** Longer words of a place are shown by their beginning and end. */
const longest = 160;

/** The surroundings of `span` (UTF-16 offsets into the text that was read) up to the ends of its paragraph. */
export function contextOf({ text, paragraphs }: Reading, { start, end }: Span): PlaceInContext {
  const first = paragraphAt(paragraphs, start)?.span ?? { start: 0, end: text.length };
  const last = paragraphAt(paragraphs, Math.max(start, end - 1))?.span ?? first;
  const before = oneLine(text.slice(Math.max(first.start, start - 2 * around), start));
  const after = oneLine(text.slice(end, Math.min(Math.max(end, last.end), end + 2 * around)));
  const words = oneLine(text.slice(start, end)).trim();
  return {
    before: before.length > around ? `…${whole(before.slice(-around))}` : before.trimStart(),
    marked: words.length > longest ? `${words.slice(0, longest / 2)}……${words.slice(-longest / 2)}` : words,
    after: after.length > around ? `${whole(after.slice(0, around))}…` : after.trimEnd(),
  };
}

const brokenLine = new RegExp(`\\s*[${lineBreaks}]\\s*`, 'g');

/** Within a paragraph a line break means nothing. */
const oneLine = (text: string): string => text.replace(brokenLine, '');

/** Without the half of a character that a cut has left. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
