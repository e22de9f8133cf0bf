import type { Uri } from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';

export type Place = messages.PlainRange;

/** A part of a source, a measure of it, or a place of the draft that has words of the measure. */
export type CoverageNode =
  | { readonly kind: 'part'; readonly name: string; readonly children: readonly CoverageNode[] }
  | {
      readonly kind: 'measure';
      readonly entry: messages.CoverageEntry;
      readonly source: Uri;
      readonly children: readonly CoverageNode[];
    }
  | { readonly kind: 'place'; readonly range: Place; readonly children: readonly never[] };

/** Measures below the parts that they stand in, in the order of the source. */
export function tree(measures: readonly messages.CoverageEntry[], source: Uri): readonly CoverageNode[] {
  type Growing = Extract<CoverageNode, { kind: 'part' }> & { readonly children: CoverageNode[] };
  const roots: CoverageNode[] = [];
  const open: Growing[] = [];
  for (const entry of measures) {
    const { within } = entry;
    let depth = 0;
    while (depth < within.length && open[depth]?.name === within[depth]) depth++;
    open.length = depth;
    for (const name of within.slice(depth)) {
      const part: Growing = { kind: 'part', name, children: [] };
      (open.at(-1)?.children ?? roots).push(part);
      open.push(part);
    }
    const children = entry.places.map((range) => ({ kind: 'place' as const, range, children: [] }));
    (open.at(-1)?.children ?? roots).push({ kind: 'measure', entry, source, children });
  }
  return roots;
}
