import type { Span } from '../../text/span.ts';
import type { Label, LabelForm, OutlineNode } from '../model.ts';

/**
 * How the numbers of a level go on where a new parent begins: `restarts` from 1, `runsOn` through the parents, or `single`
 * where there is only one group of siblings and nothing to infer.
 */
export type Regime = 'restarts' | 'runsOn' | 'single';

/** What the regime was inferred from, for one kind of parent. */
export interface RegimeEvidence {
  /** The counting word or form of the parents that begin anew; `clause` for a 款, `document` for another document or annex. */
  readonly crossing: string;
  readonly regime: Regime;
  /** The first labels of the groups that restart, that run on, and that do neither. */
  readonly restarts: readonly Span[];
  readonly runsOn: readonly Span[];
  readonly neither: readonly Span[];
}

/** One counted series: siblings under one parent, or under all the parents that the numbers run through. */
export interface NumberingRun {
  readonly form: LabelForm;
  /** The outline level of its members; for a run inside a paragraph the level below that paragraph's node. */
  readonly level: number;
  readonly inline: boolean;
  readonly regime: Regime;
  readonly labels: readonly Label[];
  /** The number it counts from; more than 1 where its beginning is missing from this text. */
  readonly start: number;
  /** The number each label should state; 第X条之一 keeps the number of the article before it. */
  readonly expected: readonly number[];
  /** Of the first member; absent for the outermost level. */
  readonly parent?: OutlineNode;
  readonly evidence: readonly RegimeEvidence[];
}
