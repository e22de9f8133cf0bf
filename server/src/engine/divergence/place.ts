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
  declare readonly address: string;
  readonly #edition: Edition;
  readonly #at: number;
  #address: string | undefined;

  constructor(edition: Edition, at: number) {
    this.source = edition.source.id;
    Object.defineProperty(this, 'address', lazyAddress);
    this.#edition = edition;
    this.#at = at;
  }

  addressNow(): string {
    this.#address ??= addressAt(this.#edition.reading, this.#at).text;
    return this.#address;
  }
}

/** A property like any other to those who copy a place or write it out; one for all places, which are then cheap to make. */
const lazyAddress: PropertyDescriptor & ThisType<LazyPlace> = {
  enumerable: true,
  configurable: true,
  get() {
    return this.addressNow();
  },
};

/** @param at UTF-16 offset into the edition's text */
export const placeIn = (edition: Edition, at: number): SourcePlace => new LazyPlace(edition, at);
