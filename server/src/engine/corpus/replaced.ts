import type { Corpus, Source } from './model.ts';

/** A source that is no longer in force, by the manifest of its corpus. */
export interface Replaced {
  readonly source: Source;
  /** What stands in its place now, where the corpus has it. */
  readonly by: Source | undefined;
}

/**
 * The sources of a corpus that are no longer in force, by id: those whose `status` says so, and those that another one supersedes as a whole.
 * Where newer documents followed one another the last one stands.
 */
export function replacedIn(corpus: Corpus): ReadonlyMap<string, Replaced> {
  const known = replaced.get(corpus.sources);
  if (known) return known;
  const made = findReplaced(corpus);
  replaced.set(corpus.sources, made);
  return made;
}

const replaced = new WeakMap<readonly Source[], ReadonlyMap<string, Replaced>>();

function findReplaced(corpus: Corpus): ReadonlyMap<string, Replaced> {
  const successors = new Map<string, Source>();
  for (const source of corpus.sources)
    for (const { kind, target, scope } of source.relations)
      if (kind === 'supersedes' && scope !== 'wording' && target !== source.id)
        successors.set(target, source);
  const out = new Map<string, Replaced>();
  for (const source of corpus.sources)
    if (source.status === 'superseded' || successors.has(source.id))
      out.set(source.id, { source, by: lastOf(source, successors) });
  return out;
}

/** Manifests may be wrong: where they go round in a circle nothing stands in a source's place. */
function lastOf(source: Source, successors: ReadonlyMap<string, Source>): Source | undefined {
  const seen = new Set([source.id]);
  let last: Source | undefined;
  for (let next = successors.get(source.id); next; next = successors.get(next.id)) {
    if (seen.has(next.id)) return undefined;
    seen.add(next.id);
    last = next;
  }
  return last?.status === 'superseded' ? undefined : last;
}
