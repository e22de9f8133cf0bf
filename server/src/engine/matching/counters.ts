/** Exact amounts of work; the same input always gives the same counts, on any machine. */
export interface WorkCounters {
  /** Positions of drafts looked up in an index. */
  lookups: number;
  /** Suffixes compared with a draft. */
  probes: number;
  /** Equal runs of draft and corpus taken up. */
  anchors: number;
  /** Chains that were aligned. */
  alignments: number;
  /** Cells of alignment tables. */
  cells: number;
  /** Steps of wavefronts at the ends of chains. */
  waves: number;
  /** Windows of drafts that no cache had. */
  windows: number;
}

export const newCounters = (): WorkCounters => ({
  lookups: 0,
  probes: 0,
  anchors: 0,
  alignments: 0,
  cells: 0,
  waves: 0,
  windows: 0,
});
