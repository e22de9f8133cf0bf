import type { Span } from '../text/span.ts';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** `area/name`; never changes its meaning once released. */
export type RuleId = `${string}/${string}`;

/** A message by key, so that text appears only where it is shown. Keys are those of `server/src/messages`. */
export interface Message {
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface TextEdit {
  /** UTF-16 offsets into the draft. */
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** True for at most one fix: the one that the evidence supports without doubt. */
  readonly preferred?: boolean;
}

/** What a divergence finding rests on. */
export interface Evidence {
  readonly source: string;
  readonly address: string;
  /** UTF-16 offsets into the edition's text. */
  readonly edition: Span;
  /** 定本的读法 at that place; empty where the draft has something that the source does not. */
  readonly reading: string;
}

/**
 * One decision to ignore. What is absent is not asked for: without `before` and `after` every place with this wording
 * is meant, without `text` the whole rule, without `document` the whole workspace.
 */
export interface Suppression {
  /** A rule id, an area such as `typography`, or `*`. */
  readonly rule: string;
  /** The document it was written for, as the shell names it. Here it only says whether "unused" can be told. */
  readonly document?: string;
  /** The quoted text; empty for something missing. */
  readonly text?: string;
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
  /** ISO date on which it was decided. */
  readonly date?: string;
}

/** 发现: what a rule reports. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** UTF-16 offsets into the draft; empty for something that is missing there. */
  readonly span: Span;
  /**
   * What it says, and what it is known by: findings of different states of a draft with the same `message` object are one finding
   * that an edit left alone or moved. Rule, severity, evidence, and what related places say are the same, and all its places
   * in the draft have moved by as many units as its `span`. Only fixes may be others.
   */
  readonly message: Message;
  readonly evidence?: Evidence;
  readonly fixes: readonly Fix[];
  /** Another place of the draft that belongs to the finding (the first of two equal numbers, …). */
  readonly related?: readonly { readonly span: Span; readonly message: Message }[];
  /** The entry of the suppression file that it says is of no use. */
  readonly unused?: Suppression;
}

/** A divergence finding cannot be made without its evidence. */
export interface DivergenceFinding extends Finding {
  readonly rule: `divergence/${string}`;
  readonly evidence: Evidence;
}

/**
 * So many findings of one rule are shown of one document. More help nobody: a document that has them breaks the rule throughout, and
 * editors show no more than a thousand problems of a file.
 */
export const mostOfOneRule = 500;
