import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { matcherText } from '../../../server/src/engine/corpus/corpus.ts';
import { SegmentBuilder } from '../../../server/src/engine/matching/index/builder.ts';
import { nodeFileHost } from '../../../server/src/workspace/files/host.ts';
import { loadIndexedCorpus } from '../../../server/src/workspace/shelf/corpusIndex.ts';
import { corpusOfTexts } from './corpus.ts';
import { type Cost, costOf, costOfAsync, plus } from './measure.ts';
import type { Shelf } from './shelf.ts';

export interface Build {
  /** Indexing alone, on this thread, with the texts in memory. */
  readonly indexing: Cost;
  /** From a folder of files to a corpus that answers, its index written to disk; on all threads. */
  readonly toDisk: Cost;
}

/** Indexes a shelf twice over; afterwards its index is on disk. `program` is the built server, whose threads help. */
export async function measureBuild(shelf: Shelf, program: string): Promise<Build> {
  const indexing = indexInMemory(shelf);
  rmSync(shelf.cache, { recursive: true, force: true });
  const { cost: toDisk } = await costOfAsync(() =>
    // Without a program that lends its threads the sorting would be done on this one alone.
    loadIndexedCorpus(shelf.folders, nodeFileHost, { indexDir: shelf.index, smallest: 0, program }),
  );
  return { indexing, toDisk };
}

/** Texts read at once: their reading is not counted, and not all of them fit well into memory. */
const batch = 1000;

function indexInMemory({ folder, characters, documents }: Shelf): Cost {
  const builder = new SegmentBuilder(characters + documents + 1);
  const files = readdirSync(folder).sort();
  let cost: Cost = { wall: 0, processor: 0 };
  for (let from = 0; from < files.length; from += batch) {
    const texts = files.slice(from, from + batch).map((f) => readFileSync(path.join(folder, f), 'utf8'));
    const corpus = corpusOfTexts(texts);
    const adding = costOf(() => {
      for (const { id } of corpus.sources) builder.add(matcherText(corpus.edition(id)!));
    });
    cost = plus(cost, adding);
  }
  const sorting = costOf(() => {
    const steps = builder.finish();
    while (!steps.next().done);
  });
  return plus(cost, sorting);
}
