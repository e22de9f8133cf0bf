import type { Corpus } from '../engine/index.ts';
import { type FileHost, nodeFileHost } from '../workspace/files/host.ts';
import { absolute, fileUri } from '../workspace/files/paths.ts';
import { reasonOf } from '../workspace/files/reason.ts';
import { type HeldSegments, sharedSegments } from '../workspace/index/segmentFiles.ts';
import { createAdditionLookup } from './additions.ts';
import { type BaselineRecord, newFindings, recordsOf } from './baseline.ts';
import { readBaseline } from './baselineFile.ts';
import type { CheckerConfig } from './checkOptions.ts';
import { checkText } from './checkText.ts';
import { loadCorpora } from './corpora.ts';
import { createFormatter } from './format/index.ts';
import { type Input, readInput } from './inputs.ts';
import { noTotals, reaches, type Totals } from './results.ts';
import { createSuppressionLookup } from './suppressions.ts';
import type { UsedEntries } from './unusedEntries.ts';
import { createVoice } from './voice.ts';
import { type Problem, UsageError, type Voice } from './world.ts';

/** What the check of one file comes to; can be sent to another thread. */
export interface FileOutcome {
  /** The file's part of the output, without what separates it from others; empty for none. */
  readonly output: string;
  readonly problems: readonly Problem[];
  /** Of this file alone. */
  readonly totals: Totals;
  /** Whether something reaches `--fail-on`. */
  readonly reached: boolean;
  /** The file's part of a new baseline, where one is asked for. */
  readonly records: readonly BaselineRecord[];
  readonly used?: UsedEntries;
}

export interface FileChecker {
  readonly corpusProblems: readonly Problem[];
  /** Size of the corpus in UTF-16 units; of a large shelf it takes a while to tell. */
  readonly corpusLength: number;
  /** What of its index other threads can use too. */
  readonly shared: HeldSegments;
  /** Whether a file is one of those that the corpus was read from. */
  isSource(file: string): boolean;
  /** Undefined where the user interrupted. */
  check(input: Input, interrupted: AbortSignal): Promise<FileOutcome | undefined>;
}

/**
 * Reads corpus and baseline and makes ready for checking files. Rejects with a `UsageError` where that cannot be. `held`
 * is what another thread has read of the index.
 */
export async function createFileChecker(
  config: CheckerConfig,
  stdin: AsyncIterable<Uint8Array>,
  held: HeldSegments = new Map(),
): Promise<FileChecker> {
  const { options } = config;
  const voice = createVoice(config.locale);
  const baseline =
    options.baseline === undefined ? undefined : await readBaseline(options.baseline, config.cwd, voice);
  const { corpus, problems } = await loadCorpora(options, config, voice, held);
  if (options.source !== undefined && !corpus.source(options.source))
    throw new UsageError(voice.say('cli.noSuchSource', { source: options.source }));
  const formatter = createFormatter(config);
  const files = remembering(nodeFileHost);
  const suppressions = createSuppressionLookup(options.suppressions, files, config, voice);
  const additions = createAdditionLookup(corpus, files, config, voice);

  return {
    corpusProblems: problems,
    isSource: sourceFiles(corpus),
    get corpusLength() {
      return corpus.sources.reduce((sum, { id }) => sum + (corpus.edition(id)?.length ?? 0), 0);
    },
    shared: sharedSegments(held),
    async check(input, interrupted) {
      const { text, problem } = await readInput(input, stdin, voice);
      const found = problem ? [problem] : [];
      if (text === undefined) return nothingBut(found);
      const ignored = await suppressions.of(input.file);
      const added = await additions.of(input.file);
      const { path } = input;
      const work = { path, text, options, corpus: added.corpus, suppressions: ignored.suppressions };
      const checked = await checkText(work, interrupted).catch((error: unknown) =>
        failureOf(error, path, voice),
      );
      if (!checked) return undefined;
      if ('message' in checked) return nothingBut([...found, checked]);
      const findings = newFindings(checked.findings, text, await baseline?.(input));
      const totals = noTotals();
      totals.files = 1;
      totals.known = checked.findings.length - findings.length;
      totals.suppressed = checked.suppressed;
      for (const { severity } of findings) totals[severity]++;
      return {
        output: formatter.file({ path, analysis: checked.analysis, findings, corpus }),
        problems: [...found, ...ignored.problems, ...added.problems, ...checked.problems(voice)],
        totals,
        reached: findings.some(({ severity }) => reaches(severity, options.failOn)),
        records: options.writeBaseline === undefined ? [] : recordsOf(checked.findings, text),
        ...(ignored.file === undefined ? {} : { used: { file: ignored.file, entries: checked.used } }),
      };
    },
  };
}

const nothingBut = (problems: readonly Problem[]): FileOutcome => ({
  output: '',
  problems,
  totals: noTotals(),
  reached: false,
  records: [],
});

/** The drafts of one folder ask for the same files again and again. */
function remembering(host: FileHost): FileHost {
  const stats = new Map<string, ReturnType<FileHost['stat']>>();
  return {
    ...host,
    stat(path) {
      const known = stats.get(path) ?? host.stat(path);
      stats.set(path, known);
      return known;
    },
  };
}

function sourceFiles({ folders = [], sources, edition }: Corpus): (file: string) => boolean {
  let uris: ReadonlySet<string | undefined> | undefined;
  return (file) => {
    const uri = fileUri(absolute(file));
    if (!folders.some((folder) => uri === folder || uri.startsWith(`${folder.replace(/\/$/, '')}/`)))
      return false;
    uris ??= new Set(sources.map(({ id }) => edition(id)?.uri));
    return uris.has(uri);
  };
}

/** A defect of the product costs one file, and is told. */
const failureOf = (error: unknown, path: string, { say }: Voice): Problem => {
  const detail = reasonOf(error);
  return { level: 'error', path, message: say('cli.checkFailed', { path, detail }) };
};
