import type { Source } from '../../corpus/model.ts';
import { derivedNames } from '../../corpus/names.ts';
import { type Key, makeKey } from '../../text/key.ts';

/** One of the names that a source goes by. */
export interface Name {
  readonly source: Source;
  readonly title: string;
  readonly key: Key;
}

/** Names of sources by how they begin: a slip leaves that. They are made when somebody asks for such. */
export class Names {
  readonly #sources: readonly Source[];
  readonly #found = new Map<string, readonly Name[]>();

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  beginningLike(name: string): readonly Name[] {
    const begin = name.slice(0, 2);
    let found = this.#found.get(begin);
    if (!found) {
      found = this.#sources
        .filter(
          ({ title, aliases }) => title.includes(begin) || aliases.some((alias) => alias.includes(begin)),
        )
        .flatMap(namesOf)
        .filter(({ title }) => title.startsWith(begin));
      this.#found.set(begin, found);
    }
    return found;
  }
}

const known = new WeakMap<Source, readonly Name[]>();

function namesOf(source: Source): readonly Name[] {
  let names = known.get(source);
  if (names) return names;
  const { title, aliases } = source;
  names = [title, ...derivedNames(title), ...aliases].map((name) => ({
    source,
    title: name,
    key: makeKey(name),
  }));
  known.set(source, names);
  return names;
}
