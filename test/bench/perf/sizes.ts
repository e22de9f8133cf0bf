import { planDraft } from '../pipeline/drafts.ts';
import { measureAccuracy } from './accuracy.ts';
import { measureRetriever } from './baselines.ts';
import { measureBuild } from './build.ts';
import { measureColdStart } from './coldStart.ts';
import { type BenchCorpus, openCorpus } from './corpus.ts';
import { mixedDraft } from './drafts.ts';
import { type Edits, measureEdits } from './edits.ts';
import { measureFirstTouch } from './firstTouch.ts';
import { type Plan, places } from './plan.ts';
import { printScaling, printSize } from './print.ts';
import { measureQuality } from './quality.ts';
import { Random } from './random.ts';
import type { Results, SizeResult } from './results.ts';
import { measureScaling, type Scaled } from './scaling.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { stageClock } from './stages.ts';
import { measureWholeDrafts } from './wholeDrafts.ts';
import { measureWire, type Wire } from './wire.ts';

/** Passages of each kind that accuracy is measured with. */
const passages = 300;

/** Measures one corpus size after the other, and at the end the largest against the smallest. */
export async function measureSizes(plan: Plan): Promise<Results> {
  const results: SizeResult[] = [];
  let smallest: (Scaled & { readonly shelf: Shelf }) | undefined;
  for (const size of plan.sizes) {
    const shelf = openShelf(plan.base, size * 1e6, plan.shelves, places.builtin);
    const build = plan.wants('build') ? await measureBuild(shelf, places.program) : undefined;
    const corpus = await openCorpus(shelf, places.program);
    const scaled = { shelf, corpus, clock: stageClock(corpus.corpus) };
    const result: SizeResult = {
      size,
      bytesPerCharacter: corpus.bytes / corpus.characters,
      ...(build && { build }),
    };
    printSize.head(size, shelf, corpus, build);
    results.push(result);
    await measureSize(plan, scaled, result);
    if (plan.wants('scaling') && smallest && size === plan.sizes.at(-1)) {
      const scaling = measureScaling(smallest, scaled, smallest.shelf.texts, plan.held);
      printScaling(scaling, size / plan.sizes[0]!);
      return { sizes: results, scaling };
    }
    smallest ??= scaled;
  }
  return { sizes: results };
}

interface Sized extends Scaled {
  readonly shelf: Shelf;
  readonly corpus: BenchCorpus;
}

async function measureSize(plan: Plan, { shelf, corpus, clock }: Sized, result: SizeResult): Promise<void> {
  const { base, held, quick, wants } = plan;
  const { texts } = shelf;
  // Enough for a 99th percentile, or for a look.
  const edits = quick ? 100 : 500;
  const random = new Random(29);
  const typed = {
    mixed: mixedDraft(texts, held, random, 20_000),
    plan: planDraft(texts, held, random, 20_000),
  };
  const server = {
    program: places.program,
    builtinCorpus: places.builtin,
    corpusDirs: [shelf.folder],
    cache: shelf.cache,
  };
  if (wants('touch')) {
    result.touch = measureFirstTouch(clock, texts, held, quick ? 240 : 1200);
    printSize.touch(result.touch);
  }
  if (wants('drafts')) {
    result.drafts = measureWholeDrafts(clock, corpus, texts, held, quick);
    printSize.drafts(result.drafts);
  }
  if (wants('edits')) {
    const found: Record<string, Edits> = {};
    for (const [name, draft] of Object.entries(typed)) found[name] = measureEdits(clock, draft, edits);
    result.edits = found;
    printSize.edits(found);
  }
  if (wants('wire')) {
    const found: Record<string, Wire> = {};
    for (const [name, draft] of Object.entries(typed)) found[name] = await measureWire(server, draft, edits);
    result.wire = found;
    printSize.wire(found);
  }
  if (wants('cold')) {
    result.cold = await measureColdStart(shelf, server);
    printSize.cold(result.cold);
  }
  if (wants('accuracy')) {
    result.accuracy = measureAccuracy(corpus.corpus.matcher, texts, passages);
    printSize.accuracy(result.accuracy);
  }
  if (wants('quality')) {
    const extent = quick ? { texts: 10, passages: 5, cases: 1 } : { texts: 40, passages: 12, cases: 24 };
    result.quality = measureQuality(corpus.corpus, shelf, extent);
    printSize.quality(result.quality);
  }
  // A larger corpus takes the retriever minutes.
  if (wants('baselines') && result.size <= 20 && !quick) {
    result.retriever = measureRetriever(base, texts, result.size * 1e6, corpus.corpus, clock);
    printSize.retriever(result.retriever);
  }
}
