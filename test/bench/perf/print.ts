import type { Accuracy } from './accuracy.ts';
import type { Hostile, HostileResult } from './adversarial.ts';
import type { TimesAsLong, WholeDiff } from './baselines.ts';
import type { Build } from './build.ts';
import type { BuiltinStart, ColdStart } from './coldStart.ts';
import type { CommandLine } from './commandLine.ts';
import type { BenchCorpus } from './corpus.ts';
import type { Edits } from './edits.ts';
import type { FirstTouch } from './firstTouch.ts';
import { percent, show, showCost, showCostPercentiles, showPercentiles, showSpread } from './measure.ts';
import { precisionOf, type Quality } from './quality.ts';
import type { Scaling } from './scaling.ts';
import type { Shelf } from './shelf.ts';
import { type StageName, stageNames } from './stages.ts';
import type { WholeDraft } from './wholeDrafts.ts';
import type { Wire } from './wire.ts';

const line = (name: string, text: string): void => console.log(`${name.padEnd(34)} ${text}`);

const showStages = (stages: Readonly<Record<StageName, number>>, digits: number): string =>
  stageNames.map((stage) => `${stage} ${show(stages[stage], digits)}`).join(', ');

/** What is said of a corpus of one size, as it is measured. */
export const printSize = {
  head(size: number, shelf: Shelf, corpus: BenchCorpus, build: Build | undefined): void {
    console.log(`\n== ${size} M: ${show(shelf.characters)} characters, ${show(shelf.documents)} documents`);
    line('index', `${corpus.sampling}; ${show(corpus.bytes / corpus.characters)} bytes/char`);
    if (!build) return;
    const perCharacter = (1e6 * build.indexing.processor) / shelf.characters;
    line('indexing alone, one thread', `${showCost(build.indexing)}, ${show(perCharacter, 0)} ns/char`);
    line('files → index on disk', showCost(build.toDisk));
  },
  touch(touch: FirstTouch): void {
    line('paragraph of 300, first touch', '');
    for (const [name, costs] of [
      ['reading', touch.read],
      ['matching', touch.match],
      ['matching and judging', touch.judged],
      ['… in the first sweep', touch.firstSweep],
      ['rules', touch.rules],
      ['all', touch.all],
    ] as const)
      line(`  ${name}`, showCostPercentiles(costs, 3));
  },
  drafts(drafts: readonly WholeDraft[]): void {
    for (const d of drafts) {
      line(
        `draft, ${d.name}`,
        `${show(d.perSecond)} M char/s (processor ${show(d.perProcessorSecond)}), matching and judging ${show(d.judgedPerSecond)}; processor ns/char: ${showStages(d.stages, 0)}`,
      );
      const work = Object.entries(d.work).map(([name, n]) => `${name} ${n}`);
      line('  work per 1,000 characters', work.join(', '));
    }
  },
  edits(edits: Readonly<Record<string, Edits>>): void {
    for (const [name, found] of Object.entries(edits)) {
      line(`edit → findings, ${name} 20,000`, showCostPercentiles(found));
      line('  mean processor ms', showStages(found.stages, 2));
    }
  },
  wire(wire: Readonly<Record<string, Wire>>): void {
    for (const [name, { processor, ...times }] of Object.entries(wire)) {
      const mean = processor === undefined ? '' : `; the server's processor time, mean ${show(processor)} ms`;
      line(`edit → wire, ${name} 20,000`, `${showPercentiles(times)}${mean}`);
    }
  },
  cold(cold: ColdStart): void {
    line('index on disk → first analysis', `${show(cold.inProcess)} ms in a warm process`);
    line('server start → first diagnostics', `${show(cold.server)} ms`);
  },
  accuracy(a: Accuracy): void {
    line('planted edits', `recall ${percent(a.recall)}, precision ${percent(a.precision)}`);
    line('exact passages silent', percent(a.silent));
    line('sentences of 16–40, 1/2/3/4 wrong', a.short.map(percent).join(' / '));
    line('exchanged sentences', percent(a.reordered));
  },
  quality(quality: Quality): void {
    for (const [frame, { n, found, kind, reading, single, alarms }] of Object.entries(quality.planted)) {
      const share = (of: number): string => percent(of / n);
      line(
        `planted, ${frame}`,
        `${n} cases: found ${share(found)}, kind ${share(kind)}, reading ${share(reading)}, one finding ${share(single)}, false alarms ${alarms}`,
      );
    }
    const { verbatim, adapted } = quality;
    line('precision of findings', percent(precisionOf(quality)));
    line('exact text with findings', `${verbatim.alarmed} of ${verbatim.drafts}`);
    line('fair adaptations with warnings', `${adapted.alarmed} of ${adapted.drafts}`);
  },
  retriever(retriever: TimesAsLong): void {
    line('FTS5 + diff-match-patch takes', showTimes(retriever));
  },
};

const showTimes = ({ match, whole }: TimesAsLong): string =>
  `${showSpread(match)} × matching, ${showSpread(whole)} × the whole analysis`;

export function printScaling(scaling: readonly Scaling[], times: number): void {
  console.log(`\n== the same draft against ${times} times the corpus, processor time`);
  for (const { name, match, whole } of scaling)
    line(name, `matching ${showSpread(match)} ×, whole analysis ${showSpread(whole)} ×`);
}

export function printBuiltinStart({ inProcess, server, node }: BuiltinStart): void {
  console.log('\n== built-in corpus, cold start');
  line('files → first analysis', `${show(inProcess)} ms in a warm process`);
  line('server start → first diagnostics', `${show(server)} ms (of these Node itself ${show(node)} ms)`);
}

export function printCommandLine({ note, book, batch }: CommandLine): void {
  console.log('\n== command line, built-in corpus, start to exit');
  line('note of 3,000 characters', showCost(note));
  line('book of 400,000 characters', showCost(book));
  line(
    `folder of ${show(batch.files, 0)} files`,
    `${showCost(batch)}, ${show(batch.perSecond)} M char/s, largest resident size ${show(batch.megabytes)} MB`,
  );
}

export function printWholeDiff({ raw, folded, foldedOne }: WholeDiff): void {
  console.log('\n== diff-match-patch, handed the matched documents, takes');
  line('raw page, 000 and 001', showTimes(raw));
  line('folded page, 000 and 001', showTimes(folded));
  line('folded page, 000; built-in corpus', showTimes(foldedOne));
}

export function printHostile({ drafts, silent }: Hostile): void {
  console.log('\n== hostile drafts                  stage   µs/char (processor)   twice the draft');
  for (const { name, stage, microsecondsPerCharacter, processorMicroseconds, doubling } of drafts)
    line(
      name,
      `${stage.padEnd(5)} ${show(microsecondsPerCharacter, 3).padStart(9)} (${show(processorMicroseconds, 3)})   ${showSpread(doubling)} ×`,
    );
  const worst = (of: (draft: HostileResult) => number): string => show(Math.max(...drafts.map(of)), 3);
  line(
    'worst case',
    `${worst((d) => d.microsecondsPerCharacter)} µs per character, processor ${worst((d) => d.processorMicroseconds)}`,
  );
  line('copies of one of 10,000, silent', percent(silent));
}
