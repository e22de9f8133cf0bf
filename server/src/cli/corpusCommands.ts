import { loadCorpora } from './corpora.ts';
import { widthOf } from './format/width.ts';
import { type Problem, status, type Voice, type World } from './world.ts';

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
  await reportProblems(problems, world, voice);
  const sources = corpus.sources.map((source) => ({
    ...source,
    characters: corpus.edition(source.id)?.text.length ?? 0,
  }));
  if (options.format === 'json') {
    await world.stdout.write(`${JSON.stringify({ version: 1, sources, problems }, null, 2)}\n`);
  } else {
    const rows = sources.map(({ id, title, documentNumber, date, authority, characters }) => [
      id,
      date ?? '',
      voice.say(`editor.authority.${authority}`),
      String(characters),
      `《${title}》${documentNumber ?? ''}`,
    ]);
    await world.stdout.write(tableOf(rows));
    await world.stdout.write(
      `${voice.say('cli.sources', { sources: sources.length, characters: sources.reduce((sum, s) => sum + s.characters, 0) })}\n`,
    );
  }
  return problems.some(({ level }) => level === 'error') ? status.trouble : status.clean;
}

/** Columns in step, the last one as long as it is. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) =>
        i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] as number) - widthOf(cell)),
      )
      .join('  ');
  return rows.map((row) => `${line(row)}\n`).join('');
}

async function reportProblems(problems: readonly Problem[], world: World, voice: Voice): Promise<void> {
  for (const { level, message } of problems)
    await world.stderr.write(`${voice.say(`cli.problem.${level}`)}${message}\n`);
}
