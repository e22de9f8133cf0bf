import type { Analysis } from '../analysis.ts';

/** How much of a draft is from one source. */
export interface SourceUse {
  readonly source: string;
  readonly reprinted: boolean;
  /** UTF-16 units of the draft that lie in passages of the source; each counted once. */
  readonly length: number;
}

/** A picker with more has nothing to say any more: common phrases stand in hundreds of sources. */
const most = 20;

/** The sources of a draft's passages: what it reprints first, then by how much of it is theirs. */
export function usedSources({ passages, reprints }: Analysis): readonly SourceUse[] {
  const reprinted = new Set(reprints.map(({ source }) => source));
  const lengths = new Map([...reprinted].map((source) => [source, { length: 0, end: 0 }]));
  for (const { match } of passages) {
    const { start, end } = match.draft;
    const known = lengths.get(match.source) ?? { length: 0, end: 0 };
    // Passages come in the order of the draft.
    known.length += Math.max(0, end - Math.max(start, known.end));
    known.end = Math.max(end, known.end);
    lengths.set(match.source, known);
  }
  return [...lengths]
    .map(([source, { length }]) => ({ source, reprinted: reprinted.has(source), length }))
    .sort((a, b) => Number(b.reprinted) - Number(a.reprinted) || b.length - a.length)
    .slice(0, most);
}
