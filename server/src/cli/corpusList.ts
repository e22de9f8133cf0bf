import { summarise } from '../workspace/corpusSummary.ts';
import { loadCorpora, shownPath } from './corpora.ts';
import { tableOf } from './format/table.ts';
import { status, type Voice, type World } from './world.ts';

interface ListOptions {
  readonly format: 'pretty' | 'json';
}

/** `xunzhang corpus list`: the sources with the ids by which `--source` names them. */
export async function corpusList(
  world: World,
  voice: Voice,
  folders: readonly string[],
  options: ListOptions,
): Promise<number> {
  const { corpus, problems } = await loadCorpora({ corpus: folders }, world, voice);
  for (const { level, message } of problems)
    await world.stderr.write(`${voice.say(`cli.problem.${level}`)}${message}\n`);
  const { sources, characters } = summarise(corpus);
  if (options.format === 'json') {
    const list = sources.map(({ source, uri, ...counts }) => ({
      ...source,
      ...counts,
      path: shownPath(uri, world),
    }));
    await world.stdout.write(
      `${JSON.stringify({ version: 1, sources: list, characters, problems }, null, 2)}\n`,
    );
  } else {
    const rows = sources.map(({ source, characters: length, lacunae, notes }) => [
      source.id,
      source.date ?? '',
      voice.say(`editor.authority.${source.authority}`),
      voice.say('cli.characters', { characters: length }),
      notes + lacunae === 0 ? '' : voice.say('cli.apparatus', { notes, lacunae }),
      `《${source.title}》${source.documentNumber ?? ''}`,
    ]);
    await world.stdout.write(tableOf(rows));
    await world.stdout.write(`${voice.say('cli.sources', { sources: sources.length, characters })}\n`);
  }
  return problems.some(({ level }) => level === 'error') ? status.trouble : status.clean;
}
