import type { Edition } from '../../corpus/model.ts';
import { addressAt } from '../../document/address.ts';

const addresses = new WeakMap<Edition, Map<number, string>>();
/** Places of one edition whose addresses are kept. */
const mostKept = 4096;

/** The address of a place of an edition (UTF-16 offset of its text). A draft asks for the same ones after every edit. */
export function addressIn(edition: Edition, offset: number): string {
  let known = addresses.get(edition);
  if (!known) {
    known = new Map();
    addresses.set(edition, known);
  }
  const kept = known.get(offset);
  if (kept !== undefined) return kept;
  if (known.size >= mostKept) known.clear();
  const { text } = addressAt(edition.reading, offset);
  known.set(offset, text);
  return text;
}
