import type { Candidate } from '../alignment/candidate.ts';
import { documentOf } from './worth.ts';

/** Candidates by their document, of which most have but one. */
export class ByDocument {
  readonly #groups = new Map<number, Candidate | Candidate[]>();

  add(c: Candidate): void {
    const document = documentOf(c);
    const group = this.#groups.get(document);
    if (group === undefined) this.#groups.set(document, c);
    else if (Array.isArray(group)) group.push(c);
    else this.#groups.set(document, [group, c]);
  }

  remove(gone: ReadonlySet<Candidate>): void {
    for (const document of new Set([...gone].map(documentOf))) {
      const rest = this.of(document).filter((c) => !gone.has(c));
      if (rest.length === 0) this.#groups.delete(document);
      else this.#groups.set(document, rest.length === 1 ? rest[0]! : rest);
    }
  }

  /** The candidates of a document; may be put in another order. */
  of(document: number): Candidate[] {
    const group = this.#groups.get(document);
    return group === undefined ? [] : Array.isArray(group) ? group : [group];
  }

  values(): Iterable<Candidate | Candidate[]> {
    return this.#groups.values();
  }
}
