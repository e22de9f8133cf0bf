import { foldUnit } from '../../text/fold.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';

/** A text, and the marks of lacunae in it: stretches that are no content although letters stand in them; ascending, disjoint. */
interface SideText {
  readonly text: string;
  readonly lacunae: readonly Span[];
}

/**
 * One of the two texts of a comparison; offsets are UTF-16 offsets into its `text`. That of a source is read when it is
 * first looked at: of the many sources that share a phrase with a draft few are.
 */
export class Side implements SideText {
  #read: (() => SideText) | undefined;
  #text = '';
  #lacunae: readonly Span[] = [];

  constructor(read: () => SideText) {
    this.#read = read;
  }

  get text(): string {
    if (this.#read) this.#look(this.#read);
    return this.#text;
  }

  get lacunae(): readonly Span[] {
    if (this.#read) this.#look(this.#read);
    return this.#lacunae;
  }

  #look(read: () => SideText): void {
    this.#read = undefined;
    const { text, lacunae } = read();
    this.#text = text;
    this.#lacunae = lacunae;
  }
}

export const sideOf = (text: string, lacunae: readonly Span[] = []): Side =>
  new Side(() => ({ text, lacunae }));

/** The folded content unit at `at`, 0 where there is none. */
export function unitAt(side: Side, at: number): number {
  const unit = foldUnit(side.text.charCodeAt(at));
  return unit !== 0 && side.lacunae.length > 0 && lacunaAt(side, at) ? 0 : unit || 0;
}

/** The lacuna that covers `at`, if any. */
export function lacunaAt({ lacunae }: Side, at: number): Span | undefined {
  const found = lacunae[countBefore(lacunae, ({ end }) => end <= at)];
  return found && found.start <= at ? found : undefined;
}

/** Whether a lacuna lies in or touches a stretch. */
export function hasLacuna({ lacunae }: Side, { start, end }: Span): boolean {
  if (lacunae.length === 0) return false;
  const first = lacunae[countBefore(lacunae, (l) => l.end < start)];
  return first !== undefined && first.start <= end;
}

/** The lacunae that lie in a stretch whole, in order. */
export function lacunaeIn({ lacunae }: Side, { start, end }: Span): readonly Span[] {
  return lacunae.slice(
    countBefore(lacunae, (l) => l.start < start),
    countBefore(lacunae, (l) => l.end <= end),
  );
}

/** Offset of the last content unit before `at`, not before `from`; -1 where there is none. */
export function unitBefore(side: Side, at: number, from = 0): number {
  const { text } = side;
  for (let i = at - 1; i >= from; i--) if (isUnit(side, text, i)) return i;
  return -1;
}

/** Offset of the first content unit at or after `at`; `to` where there is none before it. */
export function unitAfter(side: Side, at: number, to = side.text.length): number {
  const { text } = side;
  for (let i = at; i < to; i++) if (isUnit(side, text, i)) return i;
  return to;
}

/** The folded content of a stretch. */
export function contentOf(side: Side, { start, end }: Span): string {
  if (start >= end) return '';
  if (isPlain(side, start, end)) return side.text.slice(start, end);
  let out = '';
  for (let i = start; i < end; i++) {
    const unit = unitAt(side, i);
    if (unit !== 0) out += String.fromCharCode(unit);
  }
  return out;
}

/** Whether a stretch is its own content: nothing in it is folded or passed over. */
function isPlain({ text, lacunae }: Side, start: number, end: number): boolean {
  if (lacunae.length > 0 || start < 0 || end > text.length) return false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0 || foldUnit(unit) !== unit) return false;
  }
  return true;
}

/** The number of content units of a stretch, counted no further than `limit`. */
export function countUnits(side: Side, { start, end }: Span, limit = Number.POSITIVE_INFINITY): number {
  const { text, lacunae } = side;
  let n = 0;
  if (lacunae.length > 0) {
    for (let i = start; i < end && n < limit; i++) if (isUnit(side, text, i)) n++;
  } else {
    for (let i = start; i < end && n < limit; i++) if (foldUnit(text.charCodeAt(i)) > 0) n++;
  }
  return n;
}

/** Whether `text`, which is that of the side, has a content unit at `at`. */
function isUnit(side: Side, text: string, at: number): boolean {
  const unit = foldUnit(text.charCodeAt(at));
  // Beyond its ends a text has no units: NaN is none.
  return unit > 0 && !(side.lacunae.length > 0 && lacunaAt(side, at));
}

/** Up to `n` folded content units before `at`, in the order of the text. */
export function contentBefore(side: Side, at: number, n: number): string {
  if (isPlain(side, at - n, at)) return side.text.slice(at - n, at);
  let out = '';
  for (let i = unitBefore(side, at), left = n; i >= 0 && left > 0; i = unitBefore(side, i), left--)
    out = String.fromCharCode(unitAt(side, i)) + out;
  return out;
}

/** Up to `n` folded content units from `at` on. */
export function contentAfter(side: Side, at: number, n: number): string {
  if (isPlain(side, at, at + n)) return side.text.slice(at, at + n);
  let out = '';
  const end = side.text.length;
  for (let i = unitAfter(side, at), left = n; i < end && left > 0; i = unitAfter(side, i + 1), left--)
    out += String.fromCharCode(unitAt(side, i));
  return out;
}

/** From the first to the last content unit between two places; empty at the first place where there is none. */
export function contentBetween(side: Side, from: number, to: number): Span {
  const start = unitAfter(side, from, to);
  if (start >= to) return { start: from, end: from };
  return { start, end: unitBefore(side, to, from) + 1 };
}
