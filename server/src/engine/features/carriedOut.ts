import type { Analysis } from '../analysis.ts';
import type { Corpus } from '../corpus/model.ts';
import { sourcesCited } from '../divergence/frames/cited.ts';
import { usedSources } from './usedSources.ts';

/** A draft that names no source carries one out where this much of it is worded so: UTF-16 units, and their share. */
const leastUsed = { length: 80, share: 0.1 };

/**
 * The source that a draft is to carry out: of those that its title or its beginning names, or else the rest of it, the one that most of it
 * is worded as; where it names none, the one that much of it is worded as all the same.
 */
export function carriedOut(analysis: Analysis, corpus: Corpus): string | undefined {
  const { reading, misnamed, text } = analysis;
  const lead = reading.paragraphs.find(({ kind }) => kind === 'body')?.span.end ?? 0;
  const cited = sourcesCited(reading, corpus, misnamed);
  const named = reading.citations.flatMap((citation) => {
    const source = cited(citation)[0]?.id;
    return source === undefined ? [] : { source, isInLead: citation.span.end <= lead };
  });
  const used = usedSources(analysis);
  const mostUsed = (sources: readonly string[]): string | undefined =>
    used.find(({ source }) => sources.includes(source))?.source ?? sources[0];
  const inLead = named.flatMap(({ source, isInLead }) => (isInLead ? source : []));
  const least = Math.max(leastUsed.length, leastUsed.share * text.length);
  return (
    mostUsed(inLead) ??
    mostUsed(named.map(({ source }) => source)) ??
    used.find(({ length, reprinted }) => reprinted || length >= least)?.source
  );
}
