import type { Completeness, Misnamed, Passage } from './divergence/model.ts';
import type { JudgeCache } from './divergence/passageCache.ts';
import type { DraftHistory } from './document/lasting.ts';
import type { Reading } from './document/model.ts';
import type { Finding } from './findings/model.ts';
import type { Match, MatchCache } from './matching/model.ts';
import type { Suppressed } from './reporting/pipeline.ts';

/** Everything known about one draft at one moment; features and formatters only read it. */
export interface Analysis {
  readonly text: string;
  readonly reading: Reading;
  readonly as: 'draft' | 'reprint';
  /** The reprinted source; of several that which is most of the draft. */
  readonly source?: string;
  readonly matches: readonly Match[];
  readonly passages: readonly Passage[];
  /** That source's. */
  readonly completeness?: Completeness;
  /** Of each source that the draft reprints, in its order. */
  readonly reprints: readonly Completeness[];
  /** The names that it gives sources by a slip. */
  readonly misnamed: readonly Misnamed[];
  /** Suppressed ones excluded; ordered by place. */
  readonly findings: readonly Finding[];
  /** What a person decided to ignore, with the decision. */
  readonly suppressed?: readonly Suppressed[];
}

/** What is kept of a draft's last analysis so that the next one only does what an edit asks for. Mutable, one per draft. */
export interface AnalysisCache {
  matching?: MatchCache;
  judging?: JudgeCache;
  history?: DraftHistory;
  /** The structure of the last text; what an edit did not touch is carried over from it. */
  reading?: Reading;
}
