import type { Corpus } from '../corpus/model.ts';
import { sourcesCited } from '../divergence/frames/cited.ts';
import { nothingMisnamed } from '../divergence/model.ts';
import type { Reading } from '../document/model.ts';
import type { Span } from '../text/span.ts';
import { crossReferences } from './crossReference.ts';

export type Link =
  | { readonly kind: 'source'; readonly span: Span; readonly source: string; readonly title: string }
  | { readonly kind: 'here'; readonly span: Span; readonly target: Span; readonly title: string };

/** Citations of sources that the corpus has, and cross references that lead somewhere in the document; in order. */
export function documentLinks(reading: Reading, corpus: Corpus, self?: string): readonly Link[] {
  const out: Link[] = [];
  // A name with a slip is told by a comparison with the sources, for which links do not wait.
  const cited = sourcesCited(reading, corpus, nothingMisnamed);
  for (const c of reading.citations) {
    const source = cited(c)[0];
    if (source && source.id !== self)
      out.push({ kind: 'source', span: c.span, source: source.id, title: source.title });
  }
  for (const r of crossReferences(reading)) {
    const target = r.targets[0];
    if (target) out.push({ kind: 'here', span: r.span, target: target.selection, title: target.title });
  }
  return out.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
