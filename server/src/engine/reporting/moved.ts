import type { Change } from '../document/lasting.ts';
import { LazyFinding } from '../findings/lazyFinding.ts';
import type { Finding, Fix, Message } from '../findings/model.ts';
import { isShifted, type Span } from '../text/span.ts';

/** Whether an edit touches no place that a finding of the text before it speaks of. */
export function isApart(finding: Finding, change: Change): boolean {
  const { span, related } = finding;
  if (!isBeside(span, change)) return false;
  if (related) for (const other of related) if (!isBeside(other.span, change)) return false;
  if (finding instanceof LazyFinding) return true; // its fixes are made anew
  for (const { edits } of finding.fixes)
    for (const edit of edits) if (!isBeside(edit.span, change)) return false;
  return true;
}

const isBeside = ({ start, end }: Span, { from, to, by }: Change): boolean => end < from || start > to - by;

/** What a finding of the text before an edit is behind it, which touched none of its places. */
export function moveFinding(finding: Finding, change: Change): Finding {
  const { from, by, now } = change;
  if (finding instanceof LazyFinding) {
    const { span, related, message } = finding;
    if (!related) return finding.with({ span: moveSpan(span, change) }, now);
    const moved = { span: moveSpan(span, change), related: related.map((r) => movePlace(r, change)) };
    return finding.with(isWhole(finding, from) ? moved : { ...moved, message: { ...message } }, now);
  }
  if (by === 0 || isBefore(finding, from)) return finding;
  const { rule, severity, message, evidence, related, fixes } = finding;
  const span = moveSpan(finding.span, change);
  const moved = fixes.length === 0 ? fixes : fixes.map((fix) => moveFix(fix, change));
  if (!related)
    return evidence
      ? { rule, severity, span, message, evidence, fixes: moved }
      : { rule, severity, span, message, fixes: moved };
  return {
    ...finding,
    span,
    message: isWhole(finding, from) ? message : { ...message },
    fixes: moved,
    related: related.map((other) => movePlace(other, change)),
  };
}

const moveSpan = (span: Span, { from, by }: Change): Span =>
  by === 0 || span.end < from ? span : { start: span.start + by, end: span.end + by };

const movePlace = <T extends { readonly span: Span }>(place: T, change: Change): T => ({
  ...place,
  span: moveSpan(place.span, change),
});

function moveFix({ title, edits, preferred }: Fix, change: Change): Fix {
  const moved = edits.map(({ span, newText }) => ({ span: moveSpan(span, change), newText }));
  return preferred === undefined ? { title, edits: moved } : { title, edits: moved, preferred };
}

/** Whether the finding and its related places stand on one side of an edit. */
const isWhole = ({ span, related }: Finding, from: number): boolean =>
  related?.every((other) => other.span.end < from === span.end < from) ?? true;

function isBefore({ span, related, fixes }: Finding, from: number): boolean {
  if (span.end >= from) return false;
  if (related) for (const other of related) if (other.span.end >= from) return false;
  for (const { edits } of fixes) for (const edit of edits) if (edit.span.end >= from) return false;
  return true;
}

/** How far ahead among the findings of the text before an edit one is looked for. */
const ahead = 4;

/** Knows findings that a rule makes anew, in its order, by those that it made of the text before an edit. */
export class Recogniser {
  readonly #old: readonly Finding[];
  readonly #change: Change;
  #next = 0;

  constructor(old: readonly Finding[], change: Change) {
    this.#old = old;
    this.#change = change;
  }

  /** Gives a finding that nobody has seen yet the `message` of the one that it was before the edit. */
  recognise(finding: { message: Message } & Finding): void {
    const last = Math.min(this.#old.length, this.#next + ahead);
    for (let i = this.#next; i < last; i++) {
      const old = this.#old[i] as Finding;
      if (!isMoved(old, finding, this.#change)) continue;
      this.#next = i + 1;
      finding.message = old.message;
      return;
    }
  }
}

function isMoved(old: Finding, now: Finding, { from, by }: Change): boolean {
  const shift = old.span.start < from ? 0 : by;
  return (
    isShifted(now.span, old.span, shift) &&
    old.rule === now.rule &&
    old.severity === now.severity &&
    (old.message === now.message || isSame(old.message, now.message)) &&
    isSameEvidence(old.evidence, now.evidence) &&
    isSameRelated(old.related, now.related, shift)
  );
}

function isSame(a: Message, b: Message): boolean {
  if (a.key !== b.key) return false;
  const { args: one } = a;
  const { args: other } = b;
  for (const name in other) if (!(name in one)) return false;
  for (const name in one) if (one[name] !== other[name]) return false;
  return true;
}

function isSameEvidence(a: Finding['evidence'], b: Finding['evidence']): boolean {
  if (!a || !b) return a === b;
  return (
    a.source === b.source &&
    a.address === b.address &&
    a.reading === b.reading &&
    isShifted(b.edition, a.edition, 0)
  );
}

const isSameRelated = (a: Finding['related'], b: Finding['related'], by: number): boolean =>
  a === b ||
  (a?.length === b?.length &&
    (a?.every((one, i) => {
      const other = b?.[i];
      return other !== undefined && isShifted(other.span, one.span, by) && isSame(one.message, other.message);
    }) ??
      true));
