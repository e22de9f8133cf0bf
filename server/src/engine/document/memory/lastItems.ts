import type { ItemValue, LastValues } from '../lines/items.ts';
import type { LabelForm } from '../model.ts';
import type { Chunk } from '../paragraph/chunk.ts';

type Chunks = readonly (Chunk | undefined)[];

/** The numbers of the last items before a line, each looked for when it is first asked for: few paragraphs ask. */
export class ItemsBefore implements LastValues {
  readonly #chunks: Chunks;
  readonly #line: number;
  readonly #known = new Map<LabelForm, number | undefined>();

  /** The chunks by the index of their first line. */
  constructor(chunks: Chunks, line: number) {
    this.#chunks = chunks;
    this.#line = line;
  }

  get(form: LabelForm): number | undefined {
    if (!this.#known.has(form)) this.#known.set(form, this.#look(form));
    return this.#known.get(form);
  }

  #look(form: LabelForm): number | undefined {
    for (let line = this.#line - 1; line >= 0; line--)
      for (const item of this.#chunks[line]?.left ?? []) if (item.form === form) return numberOf(item);
    return undefined;
  }
}

/** The numbers of the last items as a text is gone through. */
export class LastItems implements LastValues {
  readonly #before: LastValues;
  readonly #passed = new Map<LabelForm, number>();

  constructor(before: LastValues) {
    this.#before = before;
  }

  get(form: LabelForm): number | undefined {
    return this.#passed.get(form) ?? this.#before.get(form);
  }

  pass({ left }: Chunk): void {
    for (const item of left) this.#passed.set(item.form, numberOf(item));
  }

  /** Whether the numbers are those of another way from the same place. */
  equals(other: LastItems): boolean {
    for (const form of this.#passed.keys()) if (this.get(form) !== other.get(form)) return false;
    for (const form of other.#passed.keys()) if (this.get(form) !== other.get(form)) return false;
    return true;
  }
}

const numberOf = ({ value = 0 }: ItemValue): number => value;
