import type { Corpus, Source } from '../../engine/index.ts';

/** What `corpus list` says of a source. */
export interface SourceSummary {
  readonly source: Source;
  readonly uri: string;
  /** UTF-16 units of the edition. */
  readonly characters: number;
  /** Places that no witness has. */
  readonly lacunae: number;
  /** Entries of the apparatus that concern words: variants, emendations, restorations, errors kept. */
  readonly notes: number;
}

export interface CorpusSummary {
  readonly sources: readonly SourceSummary[];
  readonly characters: number;
}

export function summarise(corpus: Corpus): CorpusSummary {
  const sources = corpus.sources.flatMap((source): SourceSummary[] => {
    const edition = corpus.edition(source.id);
    if (!edition) return [];
    const { uri, text, lacunae, apparatus } = edition;
    const notes = apparatus.filter((e) => e.kind !== 'normalisation' && e.kind !== 'exclusion').length;
    return [{ source, uri, characters: text.length, lacunae: lacunae.length, notes }];
  });
  return { sources, characters: sources.reduce((sum, s) => sum + s.characters, 0) };
}
