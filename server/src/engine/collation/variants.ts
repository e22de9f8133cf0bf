import { findLacunae } from '../corpus/lacuna.ts';
import { keyString } from '../text/key.ts';
import type { Span } from '../text/span.ts';
import { alignCopies, type Block } from './align.ts';
import { signsOf } from './attest.ts';
import type { Collated, Recipe } from './model.ts';
import { normalise } from './normalise.ts';
import { type Quotable, quotable } from './quote.ts';

/** A place where a witness reads otherwise than the edition. */
export interface WitnessVariant {
  /** UTF-16 offsets into the edition; empty where the witness has more. */
  readonly span: Span;
  /** The witness's words there, as received. */
  readonly reading: string;
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
  const edition = quotable(editionText);
  const witness = quotable(normalise(witnessText, ['marks'], []).text);
  const blocks = withoutScraps(alignCopies(edition.content, witness.content));
  const out: WitnessVariant[] = [];
  let a = 0;
  let b = 0;
  for (const block of [...blocks, { a: edition.content.length, b: witness.content.length, length: 0 }]) {
    const between = difference(edition, witness, { a, aEnd: block.a, b, bEnd: block.b });
    if (between) out.push(between);
    for (let i = 1; i < block.length; i++) {
      const found = punctuationAt(edition, witness, block.a + i, block.b + i);
      if (found) out.push(found);
    }
    a = block.a + block.length;
    b = block.b + block.length;
  }
  const lacunae = findLacunae(editionText);
  return out.filter((v) => !lacunae.some((l) => l.start < v.span.end && v.span.start < l.end));
}

/** Readings of the witnesses that an edition follows or departs from without a word: none where it is finished. */
export function unrecordedVariants(
  recipe: Recipe,
  { text, apparatus }: Collated,
  witnesses: ReadonlyMap<string, string>,
): readonly (WitnessVariant & { readonly witness: string })[] {
  const out: (WitnessVariant & { readonly witness: string })[] = [];
  for (const { id, standing } of recipe.witnesses) {
    const witness = witnesses.get(id);
    if (standing === 'parallel' || witness === undefined) continue;
    // What departs from the base is recorded by the decisions that make it depart, whatever witnesses they name.
    const known = apparatus.filter((e) => id === recipe.base || e.readings.some((r) => r.witness === id));
    for (const variant of listVariants(text, witness)) {
      if (variant.kind !== 'wording' && variant.kind !== 'punctuation') continue;
      if (!known.some((entry) => meet(text, entry.span, variant.span))) out.push({ ...variant, witness: id });
    }
  }
  return out;
}

/** Whether two spans overlap or have no content between them. */
function meet(text: string, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start <= first.end || keyString(text.slice(first.end, second.start)) === '';
}

/** An equal unit or two between longer differences are chance. */
function withoutScraps(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, i) => {
    if (block.length > 2) return true;
    const before = blocks[i - 1];
    const after = blocks[i + 1];
    const lead = before ? gapBetween(before, block) : 0;
    const trail = after ? gapBetween(block, after) : 0;
    return lead === 0 || trail === 0 || (lead <= block.length - 1 && trail <= block.length - 1);
  });
}

const gapBetween = (before: Block, after: Block): number =>
  Math.max(after.a - before.a, after.b - before.b) - before.length;

interface UnitGap {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

function difference(edition: Quotable, witness: Quotable, gap: UnitGap): WitnessVariant | undefined {
  const lost = gap.aEnd - gap.a;
  const added = gap.bEnd - gap.b;
  const atRim = gap.a === 0 || gap.aEnd === edition.content.length;
  if (lost === 0 && added === 0) {
    return atRim || gap.b === 0 ? undefined : punctuationAt(edition, witness, gap.a, gap.b);
  }
  const span = spanOf(edition, gap.a, gap.aEnd);
  const theirs = spanOf(witness, gap.b, gap.bEnd);
  const reading = witness.text.slice(theirs.start, theirs.end);
  if (lost >= stretch && added < lost) return { span, reading, kind: 'gap' };
  if (added >= stretch && lost < added / 4) return { span, reading, kind: 'foreign' };
  if (atRim) return { span, reading, kind: lost > 0 ? 'gap' : 'foreign' };
  return { span, reading, kind: added === 0 && isLabel(edition.text, span) ? 'label' : 'wording' };
}

const labelAtLineStart = /^[（(]?[一二三四五六七八九十百\d]+[）).．、]?$/;

function isLabel(text: string, { start, end }: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return labelAtLineStart.test(text.slice(lineStart, end + 1).trim());
}

/** Compares the signs before unit `a` of the edition with those before unit `b` of the witness. */
function punctuationAt(
  edition: Quotable,
  witness: Quotable,
  a: number,
  b: number,
): WitnessVariant | undefined {
  const span = signsBefore(edition, a);
  const theirs = signsBefore(witness, b);
  if (span.start === span.end && theirs.start === theirs.end) return undefined;
  const reading = witness.text.slice(theirs.start, theirs.end);
  if (signsOf(edition.text.slice(span.start, span.end)) === signsOf(reading)) return undefined;
  return { span, reading, kind: 'punctuation' };
}

function signsBefore({ offsets }: Quotable, unit: number): Span {
  return { start: (offsets[unit - 1] as number) + 1, end: offsets[unit] as number };
}

function spanOf({ offsets, text }: Quotable, from: number, to: number): Span {
  if (from < to) return { start: offsets[from] as number, end: (offsets[to - 1] as number) + 1 };
  const at = from === 0 ? (offsets[0] ?? text.length) : (offsets[from - 1] as number) + 1;
  return { start: at, end: at };
}
