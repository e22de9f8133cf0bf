import type { Edition } from '../../corpus/model.ts';
import { read } from '../../document/read.ts';
import { localityOf } from './locality.ts';

/** A document says where it belongs at its beginning or its end. */
const longestHead = 1200;
const longestTail = 800;

const rimsOf = (text: string): string =>
  text.length <= longestHead + longestTail
    ? text
    : `${text.slice(0, longestHead)}\n${text.slice(-longestTail)}`;

const localEditions = new WeakMap<Edition, boolean>();

/** Whether a source is itself the document of a place. */
export function isLocalEdition(edition: Edition): boolean {
  const found = localEditions.get(edition);
  if (found !== undefined) return found;
  const made = localityOf(read(rimsOf(edition.text))).places.length > 0;
  localEditions.set(edition, made);
  return made;
}
