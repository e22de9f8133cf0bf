import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { newCounters, type WorkCounters } from '../../../server/src/engine/matching/counters.ts';
import { segmentMatcher } from '../../../server/src/engine/matching/matcher.ts';
import type { Match, Matcher } from '../../../server/src/engine/matching/model.ts';
import { companionFor } from '../../../server/src/workspace/companion/thread.ts';
import { nodeFileHost } from '../../../server/src/workspace/files/host.ts';
import type { HeldSegments } from '../../../server/src/workspace/index/segmentFiles.ts';
import { loadIndexedCorpus } from '../../../server/src/workspace/shelf/corpusIndex.ts';
import { withMatcher } from '../../support/withMatcher.ts';
import { draftKey } from './drafts.ts';
import type { Shelf } from './shelf.ts';

/** A corpus as the server has it. */
export interface BenchCorpus {
  readonly corpus: Corpus;
  /** A matcher that does all by itself and counts it: of two threads' work it depends on the moment who does what. */
  readonly alone: Matcher;
  readonly counters: WorkCounters;
  /** Bytes of its index and folded texts, and UTF-16 units of its texts. */
  readonly bytes: number;
  readonly characters: number;
  /** How often a suffix is kept, and the units that a lookup hashes. */
  readonly sampling: string;
}

/** Opens a shelf by its index on disk, which is made where it is not there; `program` lends it a second thread, as in the server. */
export async function openCorpus(shelf: Shelf, program: string): Promise<BenchCorpus> {
  const held: HeldSegments = new Map();
  const { corpus, index } = await loadIndexedCorpus(shelf.folders, nodeFileHost, {
    indexDir: shelf.index,
    smallest: 0,
    held,
    shared: true,
  });
  if (!index) throw new Error(`no index of ${shelf.folder}`);
  const stored = [...held.values()];
  const counters = newCounters();
  const segments = stored.map((s) => s.segment);
  const sourceOf = (s: number, d: number): string | undefined => stored[s]?.documents[d]?.id;
  const companion = companionFor(segments, { program, atOnce: true });
  const matcher = segmentMatcher(segments, sourceOf, { companion });
  return {
    corpus: withMatcher(corpus, matcher),
    counters,
    alone: segmentMatcher(segments, sourceOf, { counters }),
    bytes: index.bytes,
    characters: index.characters,
    sampling: stored.map(({ segment }) => `k ${segment.k}, every ${segment.step}. suffix`).join('; '),
  };
}

/** A corpus of texts in memory. */
export const corpusOfTexts = (texts: readonly string[]): Corpus =>
  createCorpus(
    texts.map((text, i) => ({
      source: {
        id: `${i}`,
        title: /[^\n]*/.exec(text)?.[0].slice(0, 60) || `${i}`,
        aliases: [],
        authority: 'unspecified',
        status: 'unknown',
        relations: [],
      },
      text,
      uri: `file:///bench/${i}.txt`,
    })),
  );

export function matchText(matcher: Matcher, text: string): readonly Match[] {
  const steps = matcher.match(draftKey(text));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
