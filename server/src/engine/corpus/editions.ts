import type { Reading } from '../document/model.ts';
import { read } from '../document/read.ts';
import { findLacunae } from './lacuna.ts';
import type { ApparatusEntry, Edition, Source } from './model.ts';

/** What a corpus is made of: one edition's text with what is known about it. */
export interface EditionParts {
  readonly source: Source;
  /** May be a getter that reads the text when it is asked for; then `length` must be given. */
  readonly text: string;
  /** UTF-16 units of `text`. */
  readonly length?: number;
  /** Where the file lies; for F12. */
  readonly uri: string;
  readonly apparatus?: readonly ApparatusEntry[];
  readonly markdown?: boolean;
  /** Anything that changes whenever the text does (its sha256); computed from the text where it is not given. */
  readonly digest?: string;
}

/**
 * UTF-16 units of editions whose structure is kept: it takes many times the size of its text, so that of a large shelf only those
 * that were asked for last stay.
 */
const keptUnits = 1_000_000;

/** The editions of these parts by source, made when they are asked for; the same one each time. */
export function editionsOf(
  parts: ReadonlyMap<string, EditionParts>,
): (source: string) => Edition | undefined {
  // Most of a large shelf is asked for sooner or later, and without its structure an edition is next to nothing.
  const made = new Map<string, Edition>();
  const structures = new Structures();
  return (source) => {
    const known = made.get(source);
    if (known) return known;
    const part = parts.get(source);
    if (!part) return undefined;
    const edition = new LazyEdition(part, structures);
    made.set(source, edition);
    return edition;
  };
}

/** Asks for nothing of the text before it is asked for itself: texts of a large corpus are read on demand. */
class LazyEdition implements Edition {
  readonly #part: EditionParts;
  readonly #structures: Structures;
  #lacunae: Edition['lacunae'] | undefined;

  constructor(part: EditionParts, structures: Structures) {
    this.#part = part;
    this.#structures = structures;
  }

  get source(): Source {
    return this.#part.source;
  }

  get text(): string {
    return this.#part.text;
  }

  get length(): number {
    return this.#part.length ?? this.#part.text.length;
  }

  get uri(): string {
    return this.#part.uri;
  }

  get apparatus(): Edition['apparatus'] {
    return this.#part.apparatus ?? noEntries;
  }

  get lacunae(): Edition['lacunae'] {
    this.#lacunae ??= findLacunae(this.text);
    return this.#lacunae;
  }

  get reading(): Reading {
    return this.#structures.of(this.#part);
  }
}

const noEntries: Edition['apparatus'] = [];

/** Structures of editions, read when they are asked for. As long as anyone holds one, the same one is given. */
class Structures {
  /** Those asked for last. A map keeps the order of insertion: the first is the one asked for longest ago. */
  readonly #recent = new Map<EditionParts, Reading>();
  /** Those asked for longer ago, which somebody may still hold. */
  readonly #older = new Map<EditionParts, WeakRef<Reading>>();
  #size = 0;
  #last: EditionParts | undefined;

  of(part: EditionParts): Reading {
    const known = this.#recent.get(part);
    if (known && part === this.#last) return known;
    this.#last = part;
    const reading =
      known ??
      this.#older.get(part)?.deref() ??
      read(part.text, { profile: 'auto', markdown: part.markdown ?? false });
    if (known) this.#recent.delete(part);
    else this.#size += reading.text.length;
    this.#recent.set(part, reading);
    if (this.#size > keptUnits) this.#shrink(part);
    return reading;
  }

  #shrink(newest: EditionParts): void {
    for (const [part, reading] of this.#recent) {
      if (this.#size <= keptUnits || part === newest) return;
      this.#recent.delete(part);
      this.#older.set(part, new WeakRef(reading));
      this.#size -= reading.text.length;
    }
  }
}
