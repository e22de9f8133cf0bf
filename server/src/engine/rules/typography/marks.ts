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

export const markPattern = /[（）()［］[\]〔〕【】《》〈〉“”‘’「」]/g;
