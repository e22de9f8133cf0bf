import picocolors from 'picocolors';
import {
  type Coverage,
  type CoveredMeasure,
  type Extent,
  extents,
  LineIndex,
  type Source,
} from '../../engine/index.ts';
import type { Problem, Voice } from '../world.ts';
import { printable } from './printable.ts';
import { tableOf } from './table.ts';
import { headOf, widthOf } from './width.ts';

/** One draft, and what it has of the source that it carries out. */
export interface CoverageFile {
  /** As the user knows it, with `/`; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  /** Absent, as `coverage` is, where the draft carries out none. */
  readonly source?: Source;
  readonly coverage?: Coverage;
}

interface CoverageFormatter {
  begin(): string;
  readonly separator: string;
  file(file: CoverageFile): string;
  end(problems: readonly Problem[]): string;
}

interface Style {
  readonly voice: Voice;
  readonly color: boolean;
  readonly columns: number;
}

export const coverageFormatter = (format: 'pretty' | 'json', style: Style): CoverageFormatter =>
  format === 'json' ? json : pretty(style);

/** Version of the format; goes up only when an existing field changes its meaning. */
const version = 1;

/** One object, a file a line. Offsets are UTF-16 units, `start` and `end` of the draft; positions are 0-based. */
const json: CoverageFormatter = {
  begin: () => `{"version":${version},"files":[`,
  separator: ',',
  file: (file) => `\n${JSON.stringify(fileObject(file))}`,
  end: (problems) => `\n],"problems":${JSON.stringify(problems)}}\n`,
};

function fileObject({ path, text, source, coverage }: CoverageFile): object {
  const lines = new LineIndex(text);
  return {
    path,
    ...(source && { source: source.id, title: source.title }),
    measures: (coverage?.measures ?? []).map(({ address, name, within, extent, units, found, ...at }) => ({
      address,
      name,
      within,
      extent,
      units,
      found,
      sourceStart: at.span.start,
      sourceEnd: at.span.end,
      places: at.places.map(({ start, end }) => ({
        start,
        end,
        range: { start: lines.positionAt(start), end: lines.positionAt(end) },
      })),
    })),
  };
}

type Colors = ReturnType<typeof picocolors.createColors>;

/** For people: the source's measures under their headings, each with how much of it is there and in which lines. */
function pretty({ voice, color, columns }: Style): CoverageFormatter {
  const colors = picocolors.createColors(color);
  return {
    begin: () => '',
    separator: '\n',
    file: (file) => fileText(file, voice, columns, colors),
    end: () => '',
  };
}

function fileText(
  { path, text, source, coverage }: CoverageFile,
  voice: Voice,
  columns: number,
  colors: Colors,
): string {
  if (!source || !coverage) return '';
  const { measures } = coverage;
  const lines = new LineIndex(text);
  const name = colors.underline(colors.bold(path === '-' ? voice.say('cli.stdin') : printable(path)));
  const rows = measures.map((measure) => [
    extentWord(measure, voice),
    measure.extent === 'most' || measure.extent === 'part' ? `${shareOf(measure)} %` : '',
    placesText(measure, lines, voice),
    printable(measure.name),
  ]);
  const table = tableOf(rows).split('\n');
  const body = measures.flatMap((measure, i) => {
    const row = fitted(`    ${table[i]}`, columns);
    const [heading, before] = [measure.within.join('　'), measures[i - 1]?.within.join('　') ?? ''];
    const painted = painter(measure.extent, colors)(row);
    return heading === before || heading === ''
      ? [painted]
      : [fitted(`  ${printable(heading)}`, columns), painted];
  });
  return [name, `  ${summary(source, measures, voice)}`, '', ...body, ''].join('\n');
}

const extentWord = ({ extent }: CoveredMeasure, { say }: Voice): string => say(`coverage.extent.${extent}`);

const shareOf = ({ found, units }: CoveredMeasure): number => Math.round((100 * found) / Math.max(1, units));

function summary({ title, date }: Source, measures: readonly CoveredMeasure[], { say }: Voice): string {
  const counts = extents.flatMap((extent) => {
    const count = measures.filter((measure) => measure.extent === extent).length;
    return count === 0 ? [] : say('cli.coverage.count', { extent: say(`coverage.extent.${extent}`), count });
  });
  return say(date === undefined ? 'cli.coverage.summary' : 'cli.coverage.summaryDated', {
    title: printable(title),
    date: date ?? '',
    measures: measures.length,
    counts: counts.join(say('cli.comma')),
  });
}

/** Lines that are named of one measure. */
const mostLines = 4;

function placesText({ places }: CoveredMeasure, lines: LineIndex, { say }: Voice): string {
  const all = [...new Set(places.map(({ start }) => lines.positionAt(start).line + 1))];
  if (all.length === 0) return '';
  const named = all.slice(0, mostLines).join(say('coverage.separator'));
  return say(all.length > mostLines ? 'cli.coverage.linesMore' : 'cli.coverage.lines', { lines: named });
}

const fitted = (line: string, columns: number): string =>
  widthOf(line) <= columns ? line : `${headOf(line, columns - 2)}…`;

const painter = (extent: Extent, colors: Colors): ((text: string) => string) =>
  ({ most: colors.green, part: colors.yellow, mentioned: colors.cyan, none: colors.red })[extent];
