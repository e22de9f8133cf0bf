import { findLacunae } from '../corpus/lacuna.ts';
import type { Span } from '../text/span.ts';
import { alignCopies, type Block } from './align.ts';
import { signsOf } from './attest.ts';
import { type Quotable, quotable } from './quote.ts';

/** A place where a witness reads otherwise than the edition. */
export interface WitnessVariant {
  /** UTF-16 offsets into the edition; empty where the witness has more. */
  readonly edition: Span;
  /** UTF-16 offsets into the witness; empty where it has less. */
  readonly witness: Span;
  /**
   * `wording` and `punctuation` are readings that a decision should speak of; `label` a label that the witness has not;
   * `gap` a whole stretch that it has not (an abridgement, a page turned over); `foreign` a whole stretch of other text.
   */
  readonly kind: 'wording' | 'punctuation' | 'label' | 'gap' | 'foreign';
}

/** From this many content units on, text that only one side has is a stretch and not a reading. */
const stretch = 20;

/** Compares a witness with an edition of the same text. Width, quote style, white space and line breaks do not count. */
export function listVariants(editionText: string, witnessText: string): readonly WitnessVariant[] {
  const lacunae = findLacunae(editionText);
  const edition = quotable(editionText);
  const witness = quotable(witnessText);
  const blocks = joinScraps(alignCopies(edition.content, witness.content));
  const out: WitnessVariant[] = [];
  let a = 0;
  let b = 0;
  for (const block of [...blocks, { a: edition.content.length, b: witness.content.length, length: 0 }]) {
    const between = difference(edition, witness, { a, aEnd: block.a, b, bEnd: block.b });
    if (between) out.push(between);
    out.push(...punctuationWithin(edition, witness, block));
    a = block.a + block.length;
    b = block.b + block.length;
  }
  return out.filter((v) => !lacunae.some((l) => l.start < v.edition.end && v.edition.start < l.end));
}

/** An equal unit or two between longer differences on both sides are chance. */
function joinScraps(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, i) => {
    if (block.length > 2) return true;
    const before = blocks[i - 1];
    const after = blocks[i + 1];
    const lead = before
      ? Math.max(block.a - before.a - before.length, block.b - before.b - before.length)
      : 0;
    const trail = after ? Math.max(after.a - block.a, after.b - block.b) - block.length : 0;
    return !(lead > block.length && trail > block.length);
  });
}

interface UnitGap {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

function difference(edition: Quotable, witness: Quotable, gap: UnitGap): WitnessVariant | undefined {
  const lost = gap.aEnd - gap.a;
  const added = gap.bEnd - gap.b;
  if (lost === 0 && added === 0) {
    const inside = gap.a > 0 && gap.aEnd < edition.content.length && gap.b > 0;
    return inside ? punctuationAt(edition, witness, gap.a, gap.b) : undefined;
  }
  const places = { edition: spanOf(edition, gap.a, gap.aEnd), witness: spanOf(witness, gap.b, gap.bEnd) };
  if (lost >= stretch && added < lost / 4) return { ...places, kind: 'gap' };
  if (added >= stretch && lost < added / 4) return { ...places, kind: 'foreign' };
  if (gap.a === 0 || gap.aEnd === edition.content.length)
    return { ...places, kind: lost > 0 ? 'gap' : 'foreign' };
  return { ...places, kind: added === 0 && isLabel(edition.text, places.edition) ? 'label' : 'wording' };
}

const labelAtLineStart = /^[（(]?[一二三四五六七八九十百\d]+[）).．、]?$/;

function isLabel(text: string, { start, end }: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return labelAtLineStart.test(text.slice(lineStart, end + 1).trim());
}

function* punctuationWithin(edition: Quotable, witness: Quotable, block: Block): Generator<WitnessVariant> {
  for (let i = 1; i < block.length; i++) {
    const found = punctuationAt(edition, witness, block.a + i, block.b + i);
    if (found) yield found;
  }
}

/** Compares the signs before unit `a` of the edition with those before unit `b` of the witness. */
function punctuationAt(
  edition: Quotable,
  witness: Quotable,
  a: number,
  b: number,
): WitnessVariant | undefined {
  const left = signsBefore(edition, a);
  const right = signsBefore(witness, b);
  if (left.end - left.start === 0 && right.end - right.start === 0) return undefined;
  const ours = edition.text.slice(left.start, left.end);
  const theirs = witness.text.slice(right.start, right.end);
  if (signsOf(ours) === signsOf(theirs)) return undefined;
  return { edition: left, witness: right, kind: 'punctuation' };
}

function signsBefore({ offsets }: Quotable, unit: number): Span {
  return { start: (offsets[unit - 1] as number) + 1, end: offsets[unit] as number };
}

function spanOf({ offsets, text }: Quotable, from: number, to: number): Span {
  if (from < to) return { start: offsets[from] as number, end: (offsets[to - 1] as number) + 1 };
  const at = from === 0 ? (offsets[0] ?? text.length) : (offsets[from - 1] as number) + 1;
  return { start: at, end: at };
}
