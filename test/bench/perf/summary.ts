import { table } from '../quality/table.ts';
import { type Percentiles, percent, show } from './measure.ts';
import { precisionOf } from './quality.ts';
import type { Results, SizeResult } from './results.ts';

interface Row {
  readonly name: string;
  cell(size: SizeResult): string | undefined;
}

const row = (name: string, cell: Row['cell']): Row => ({ name, cell });
const worst = (of: Readonly<Record<string, Percentiles>>): Percentiles =>
  Object.values(of).reduce((a, b) => (b.p99 > a.p99 ? b : a));
const p50And99 = ({ p50, p99 }: Percentiles): string => `${show(p50)} / ${show(p99)} ms`;
const draft = (name: string): Row =>
  row(`draft, ${name}: M characters per second, matching and judging / whole analysis`, ({ drafts }) => {
    const found = drafts?.find((d) => d.name === name);
    return found && `${show(found.judgedPerSecond)} / ${show(found.perSecond)}`;
  });

const rows: readonly Row[] = [
  row(
    'paragraph of 300, first touch, matching, p50 / p99',
    ({ touch }) => touch && p50And99(touch.match.wall),
  ),
  row('… matching and judging', ({ touch }) => touch && p50And99(touch.judged.wall)),
  row('… the whole analysis', ({ touch }) => touch && p50And99(touch.all.wall)),
  draft('mixed, 20,000'),
  draft('new, 20,000'),
  draft('mixed, 200,000'),
  draft('one line of 5 MB'),
  row(
    'edit in a draft of 20,000 → findings, p50 / p99',
    ({ edits }) =>
      edits &&
      p50And99(worst(Object.fromEntries(Object.entries(edits).map(([name, { wall }]) => [name, wall])))),
  ),
  row('… → diagnostics on the wire', ({ wire }) => wire && p50And99(worst(wire))),
  row('indexing, one thread', ({ build }) => build && `${show(build.indexing.wall / 1000)} s`),
  row('files → index on disk', ({ build }) => build && `${show(build.toDisk.wall / 1000)} s`),
  row('bytes per corpus character', ({ bytesPerCharacter }) => show(bytesPerCharacter)),
  row(
    'index on disk → first analysis, in a warm process',
    ({ cold }) => cold && `${show(cold.inProcess)} ms`,
  ),
  row('start of the server’s process → first diagnostics', ({ cold }) => cold && `${show(cold.server)} ms`),
  row(
    'planted edits, recall / precision of matching',
    ({ accuracy }) => accuracy && `${percent(accuracy.recall)} / ${percent(accuracy.precision)}`,
  ),
  row('exact passages silent (matching)', ({ accuracy }) => accuracy && percent(accuracy.silent)),
  row('sentences of 16–40 characters with 1 / 2 / 3 / 4 changed', ({ accuracy }) =>
    accuracy?.short.map(percent).join(' / '),
  ),
  row('exchanged sentences both found', ({ accuracy }) => accuracy && percent(accuracy.reordered)),
  row(
    'planted divergences found, quotation / attribution / plain / reprint',
    ({ quality }) =>
      quality &&
      (['quotation', 'attribution', 'plain', 'reprint'] as const)
        .map((frame) => percent(quality.planted[frame].found / quality.planted[frame].n))
        .join(' / '),
  ),
  row('precision of findings', ({ quality }) => quality && percent(precisionOf(quality))),
  row(
    'exact quotations and reprints silent',
    ({ quality }) => quality && percent(1 - quality.verbatim.alarmed / quality.verbatim.drafts),
  ),
  row(
    'SQLite FTS5 trigram + diff-match-patch per paragraph takes',
    ({ retriever }) => retriever && `${show(retriever.match.median)} times as long`,
  ),
];

/** What was measured by size, as a Markdown table; only what was asked for. */
export function summary({ sizes }: Results): string {
  const lines = rows
    .map(({ name, cell }) => [name, ...sizes.map((size) => cell(size) ?? '')])
    .filter(([, ...cells]) => cells.some((c) => c !== ''));
  return table(['corpus', ...sizes.map(({ size }) => `${size} M characters`)], lines);
}
