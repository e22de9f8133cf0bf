import type { Edition } from '../corpus/model.ts';
import { addressAt } from '../document/address.ts';

/** A place of a source as it is shown. */
export interface SourcePlace {
  readonly source: string;
  /** 条目地址, looked up when it is asked for: it takes the source's structure, which most judgements do without. */
  readonly address: string;
}

/** @param at UTF-16 offset into the edition's text */
export function placeIn(edition: Edition, at: number): SourcePlace {
  let address: string | undefined;
  return {
    source: edition.source.id,
    get address() {
      address ??= addressAt(edition.reading, at).text;
      return address;
    },
  };
}
