import type { Edition } from '../corpus/model.ts';
import { addressAt } from '../document/address.ts';

/** A place of a source as it is shown. */
export interface SourcePlace {
  readonly source: string;
  /** 条目地址, looked up when it is asked for: it takes the source's structure, which most judgements do without. */
  readonly address: string;
}

class LazyPlace implements SourcePlace {
  readonly source: string;
  readonly #edition: Edition;
  readonly #at: number;
  #address: string | undefined;

  constructor(edition: Edition, at: number) {
    this.source = edition.source.id;
    this.#edition = edition;
    this.#at = at;
  }

  get address(): string {
    this.#address ??= addressAt(this.#edition.reading, this.#at).text;
    return this.#address;
  }

  toJSON(): SourcePlace {
    return { source: this.source, address: this.address };
  }
}

/** @param at UTF-16 offset into the edition's text */
export const placeIn = (edition: Edition, at: number): SourcePlace => new LazyPlace(edition, at);
