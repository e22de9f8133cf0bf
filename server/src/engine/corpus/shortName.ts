import type { Corpus, Source } from './model.ts';

const names = new WeakMap<Corpus, Map<string, string>>();

/** The name by which an editor would call the source: 意见 where the corpus has only one of that name, else its title. */
export function shortNameOf(corpus: Corpus, id: string): string {
  const known = names.get(corpus) ?? new Map<string, string>();
  names.set(corpus, known);
  const name = known.get(id) ?? findName(corpus, id);
  known.set(id, name);
  return name;
}

function findName(corpus: Corpus, id: string): string {
  const source = corpus.source(id);
  if (!source) return id;
  return (
    [...source.aliases].sort((a, b) => a.length - b.length).find((a) => isUsable(a, source, corpus)) ??
    source.title
  );
}

const isUsable = (alias: string, source: Source, corpus: Corpus): boolean =>
  alias.length >= 2 && alias.length < source.title.length && corpus.lookup(alias)[0]?.id === source.id;
