import { watchFor } from '../../text/watch.ts';

/** The paired marks of GB/T 15834—2011 4.8, 4.9 and 4.15; a pair of mixed width counts as one kind. */
export type PairKind =
  | 'round'
  | 'square'
  | 'sixCornered'
  | 'heavy'
  | 'title'
  | 'innerTitle'
  | 'double'
  | 'single'
  | 'corner';

interface Mark {
  readonly kind: PairKind;
  readonly opens: boolean;
  /** The other half, in the same width. */
  readonly other: string;
}

const pairs: readonly (readonly [PairKind, string, string])[] = [
  ['round', '（', '）'],
  ['round', '(', ')'],
  ['square', '［', '］'],
  ['square', '[', ']'],
  ['sixCornered', '〔', '〕'],
  ['heavy', '【', '】'],
  ['title', '《', '》'],
  ['innerTitle', '〈', '〉'],
  ['double', '“', '”'],
  ['single', '‘', '’'],
  ['corner', '「', '」'],
];

export const pairedMarks: ReadonlyMap<string, Mark> = new Map(
  pairs.flatMap(([kind, open, close]): [string, Mark][] => [
    [open, { kind, opens: true, other: close }],
    [close, { kind, opens: false, other: open }],
  ]),
);

export const isQuote = (kind: PairKind): boolean =>
  kind === 'double' || kind === 'single' || kind === 'corner';

export const marks = watchFor(pairs.flatMap(([, open, close]) => [open, close]).join(''));

/** 顿号. */
export const commas = watchFor('、');

/**
 * Source of a regular expression: 等 where it closes an enumeration and does not begin a word of its own (等级, 等额, 等离子体, …), nor is
 * it to wait (等不起, 等一等, 靠、等、要).
 */
export const closingEtc =
  '等(?![级待离额价效同次值候比距高温身外第边号分于张位闲量轴渗压速式深厚线腰、]|不[起得了来住]|一等|着(?![力重眼手])|到(?![位达期])|米下锅)';

/** What rows of dots are made of. */
export const dots = watchFor('。．·・•‧.⋯…');

/** Whether a dot is not a single one; … and ⋯ are rows by themselves. */
export function isDotRow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return unit === next || (unit !== fullStop && unit !== point && unit !== fullWidthPoint);
}

const fullStop = 0x3002;
const point = 0x2e;
const fullWidthPoint = 0xff0e;

/** A character of Chinese text, or a mark of it. */
export const chinese = /[\p{Script=Han}，。；：、！？“”‘’《》〈〉（）]/u;
