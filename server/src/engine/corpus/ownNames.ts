import { keyString } from '../text/key.ts';
import type { Source } from './model.ts';
import { derivedNames } from './names.ts';

const known = new WeakMap<Source, readonly string[]>();

/** The names of a source that are nobody else's, as they are compared; what begins with 关于 is what documents of every level are called. */
export function ownNames(source: Source): readonly string[] {
  let names = known.get(source);
  if (!names) {
    const { title } = source;
    names = [title, ...derivedNames(title).filter((name) => !name.startsWith('关于'))].map(keyString);
    known.set(source, names);
  }
  return names;
}
