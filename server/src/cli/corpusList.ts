import { estimatedIndexBytes } from '../engine/index.ts';
import { summarise } from '../workspace/corpus/corpusSummary.ts';
import { type CorpusChoice, indexArguments, loadCorpora, shownPath } from './corpora.ts';
import { printable, problemLine } from './format/printable.ts';
import { tableOf } from './format/table.ts';
import { type Problem, status, type Voice, type World } from './world.ts';

interface ListOptions extends Pick<CorpusChoice, 'memoryLimit' | 'withBuiltin'> {
  readonly format: 'pretty' | 'json';
}

/** `xunzhang corpus list`: the sources with the ids by which `--source` names them. */
export async function corpusList(
  world: World,
  voice: Voice,
  folders: readonly string[],
  options: ListOptions,
): Promise<number> {
  const { format, ...choice } = options;
  const { corpus, problems, index } = await loadCorpora({ ...choice, corpus: folders }, world, voice);
  for (const problem of problems) await world.stderr.write(problemLine(problem, voice));
  const { sources, characters } = summarise(corpus);
  if (format === 'json') {
    const list = sources.map(({ source, uri, ...counts }) => ({
      ...source,
      ...counts,
      path: shownPath(uri, world),
    }));
    await world.stdout.write(
      `${JSON.stringify({ version: 1, sources: list, characters, ...(index && { index }), problems }, null, 2)}\n`,
    );
  } else {
    const rows = sources.map(({ source, characters: length, lacunae, notes }) => [
      printable(source.id),
      source.date ?? '',
      voice.say(`editor.authority.${source.authority}`),
      voice.say('cli.characters', { characters: length }),
      notes + lacunae === 0 ? '' : voice.say('cli.apparatus', { notes, lacunae }),
      printable(`《${source.title}》${source.documentNumber ?? ''}`),
    ]);
    await world.stdout.write(tableOf(rows));
    await world.stdout.write(`${voice.say('cli.sources', { sources: sources.length, characters })}\n`);
    if (sources.length === 0) return endOf(problems);
    const size = index
      ? voice.say('cli.index', indexArguments(index))
      : voice.say('cli.indexInMemory', {
          megabytes: (estimatedIndexBytes(characters) / 2 ** 20).toFixed(1),
          perCharacter: (estimatedIndexBytes(characters) / Math.max(1, characters)).toFixed(2),
        });
    await world.stdout.write(`${size}\n${index?.paged ? `${voice.say('cli.indexPaged')}\n` : ''}`);
  }
  return endOf(problems);
}

const endOf = (problems: readonly Problem[]): number =>
  problems.some(({ level }) => level === 'error') ? status.trouble : status.clean;
