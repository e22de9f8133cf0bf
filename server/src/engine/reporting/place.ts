import { foldUnit } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** Content units of the neighbourhood that are kept on each side. */
const neighbours = 12;
/** Longer quotations are kept by their two ends. */
const longestQuote = 96;
const halfQuote = 40;
/** How far a neighbourhood is looked for across white space and punctuation, in UTF-16 units. */
const reach = 400;

/**
 * Where a finding stands, by words instead of by line numbers, so that it is found again after edits elsewhere.
 * All three are readable, because they are kept in files that people review.
 */
export interface Place {
  /** The quoted text; empty for something missing. */
  readonly text: string;
  /** Content units right before and right behind the quoted text, folded as the matching key folds them. */
  readonly before: string;
  readonly after: string;
}

/** The place of a span of `text` (UTF-16 offsets). */
export function placeOf(text: string, span: Span): Place {
  return {
    text: quote(text.slice(span.start, span.end)),
    before: before(text, span.start),
    after: after(text, span.end),
  };
}

/**
 * What two quotations must have in common to be the same: folded as the matching key folds, white space out; other
 * punctuation stays, since it may be all that the finding is about.
 */
export function normalQuote(quoted: string): string {
  let out = '';
  for (let i = 0; i < quoted.length; i++) {
    const unit = quoted.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded !== 0) out += String.fromCharCode(folded);
    else if (!isSpace(unit)) out += quoted.charAt(i);
  }
  return out;
}

const isSpace = (unit: number): boolean => /\s/.test(String.fromCharCode(unit));

function quote(raw: string): string {
  if (raw.length <= longestQuote) return raw.replace(/\s+/g, ' ').trim();
  const normal = normalQuote(raw);
  if (normal.length <= longestQuote) return normal;
  return `${whole(normal.slice(0, halfQuote))}…${whole(normal.slice(-halfQuote))}`;
}

/** The units before `offset`, nearest last. */
function before(text: string, offset: number): string {
  let out = '';
  for (let i = offset - 1; i >= 0 && offset - i <= reach && out.length < neighbours; i--) {
    const folded = foldUnit(text.charCodeAt(i));
    if (folded !== 0) out = String.fromCharCode(folded) + out;
  }
  return whole(out);
}

function after(text: string, offset: number): string {
  let out = '';
  for (let i = offset; i < text.length && i - offset < reach && out.length < neighbours; i++) {
    const folded = foldUnit(text.charCodeAt(i));
    if (folded !== 0) out += String.fromCharCode(folded);
  }
  return whole(out);
}

/** Halves of a character outside the BMP that a cut left behind do not survive in a file: out with them. */
function whole(units: string): string {
  return units.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
