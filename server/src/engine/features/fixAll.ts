import type { Finding, TextEdit } from '../findings/model.ts';

/** What mends a whole document at once. */
export interface PreferredFixes {
  /** By place; no two of them change the same text or write at the same place. */
  readonly edits: readonly TextEdit[];
  /** How many findings they mend. */
  readonly count: number;
}

/**
 * The preferred fixes of all findings, the earlier ones first. A fix is taken whole or not at all: not where one of its edits
 * meets another fix's, unless both say the same there.
 */
export function preferredFixes(findings: readonly Finding[]): PreferredFixes {
  const taken = new TakenEdits();
  const sets = findings.flatMap(({ fixes }) => {
    const edits = fixes.find(({ preferred }) => preferred)?.edits ?? [];
    return edits.length > 0 ? [{ edits, start: startOf(edits) }] : [];
  });
  let count = 0;
  for (const { edits } of sets.sort((a, b) => a.start - b.start)) if (taken.take(edits)) count++;
  return { edits: taken.inOrder(), count };
}

const startOf = (edits: readonly TextEdit[]): number =>
  edits.reduce((least, { span }) => Math.min(least, span.start), Number.POSITIVE_INFINITY);

/** Edits that can be made together, looked up by the characters that they replace and the places where they insert. */
class TakenEdits {
  readonly #edits = new Map<string, TextEdit>();
  readonly #characters = new Set<number>();
  /** Those of the characters in whose place a line ends. */
  readonly #breaks = new Set<number>();
  readonly #insertions = new Set<number>();
  /** Those of the insertions that are words of a line. */
  readonly #words = new Set<number>();

  /** Takes all of the edits, or none. Whether they were taken. */
  take(edits: readonly TextEdit[]): boolean {
    const fresh = edits.filter((edit) => !this.#edits.has(keyOf(edit)));
    if (fresh.some((edit) => this.#meets(edit))) return false;
    for (const edit of fresh) this.#add(edit);
    return true;
  }

  inOrder(): readonly TextEdit[] {
    return [...this.#edits.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  /**
   * What is inserted right beside a replacement may be said there already, so the two do not go together; but words and the break
   * that another sign for one is replaced by do.
   */
  #meets(edit: TextEdit): boolean {
    const { start, end } = edit.span;
    if (start === end) {
      const isBeside = (at: number) => this.#characters.has(at) && !(isWords(edit) && this.#breaks.has(at));
      return this.#insertions.has(start) || isBeside(start) || isBeside(start - 1);
    }
    const mayStand = (at: number) => isBreak(edit) && this.#words.has(at) && (at === start || at === end);
    for (let at = start; at <= end; at++) if (this.#insertions.has(at) && !mayStand(at)) return true;
    for (let at = start; at < end; at++) if (this.#characters.has(at)) return true;
    return false;
  }

  #add(edit: TextEdit): void {
    const { start, end } = edit.span;
    this.#edits.set(keyOf(edit), edit);
    if (start === end) this.#insertions.add(start);
    if (start === end && isWords(edit)) this.#words.add(start);
    for (let at = start; at < end; at++) this.#characters.add(at);
    if (isBreak(edit)) for (let at = start; at < end; at++) this.#breaks.add(at);
  }
}

const isBreak = ({ newText }: TextEdit): boolean => /^[\r\n]+$/.test(newText);
const isWords = ({ newText }: TextEdit): boolean => !/[\r\n]/.test(newText);

const keyOf = ({ span, newText }: TextEdit): string => `${span.start}:${span.end}:${newText}`;
