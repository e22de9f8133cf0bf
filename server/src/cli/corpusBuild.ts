import { indexFolder } from '../workspace/files/cacheFolder.ts';
import { nodeFileHost } from '../workspace/files/host.ts';
import { removeDamaged } from '../workspace/index/indexCheck.ts';
import { loadIndexedCorpus } from '../workspace/shelf/corpusIndex.ts';
import { type CorpusChoice, corpusFolders, indexArguments, limitOf, shownProblem } from './corpora.ts';
import { problemLine } from './format/printable.ts';
import { createProgress } from './progress.ts';
import { status, UsageError, type Voice, type World } from './world.ts';

/** `xunzhang corpus build`: makes or completes the index of a corpus, and says what it takes. */
export async function corpusBuild(
  world: World,
  voice: Voice,
  names: readonly string[],
  options: Pick<CorpusChoice, 'memoryLimit' | 'withBuiltin'> = {},
): Promise<number> {
  if (world.cache === undefined) throw new UsageError(voice.say('cli.indexNotWritten'));
  const folders = corpusFolders({ ...options, corpus: names }, world, voice);
  const folder = indexFolder(world.cache, folders);
  const progress = createProgress(world);
  const started = performance.now();
  for (const file of await removeDamaged(folder, { signal: world.interrupted }).catch(() => []))
    await world.stderr.write(
      `${voice.say('cli.problem.warning')}${voice.say('cli.indexDamaged', { file })}\n`,
    );
  const loaded = await loadIndexedCorpus(folders, nodeFileHost, {
    indexDir: folder,
    smallest: 0,
    memoryLimit: limitOf(options),
    ...(world.program !== undefined && { program: world.program }),
    onProgress: (done) => progress.show(Math.round(done * 100), 100, voice.say('cli.indexing')),
    signal: world.interrupted,
  })
    .catch((error: unknown) => {
      if (!world.interrupted.aborted) throw error;
      return undefined;
    })
    .finally(() => progress.clear());
  if (!loaded) return status.interrupted;
  for (const problem of loaded.problems)
    await world.stderr.write(problemLine(shownProblem(problem, voice), voice));
  const { corpus, index, problems, unkept } = loaded;
  // Each folder without a source has been told of.
  if (corpus.sources.length === 0) return status.trouble;
  if (!index || unkept !== undefined) {
    const detail = unkept ?? '';
    await world.stderr.write(
      `${voice.say('cli.problem.error')}${voice.say('cli.indexNotKept', { folder, detail })}\n`,
    );
    return status.trouble;
  }
  await world.stdout.write(
    `${voice.say('cli.indexed', {
      sources: corpus.sources.length,
      characters: index.characters,
      built: index.built,
      seconds: ((performance.now() - started) / 1000).toFixed(1),
    })}\n${voice.say('cli.index', indexArguments({ ...index, folder }))}\n${index.paged ? `${voice.say('cli.indexPaged')}\n` : ''}`,
  );
  return problems.some(({ severity }) => severity === 'error') ? status.trouble : status.clean;
}
