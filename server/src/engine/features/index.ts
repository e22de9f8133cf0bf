/** Features: queries over an analysis, each answered with plain data in offsets and labels. */

export { carriedOut } from './carriedOut.ts';
export { mayNamePlace, type PlaceOffer, type PlaceOffers, placeOffers } from './citedPlace.ts';
export { type TitleOffer, type TitleOffers, titleOffers } from './citedTitle.ts';
export { type Action, codeActions } from './codeActions.ts';
export { type Continuation, continuations, type Provenance, provenanceOf } from './continuation.ts';
export {
  type Coverage,
  type CoveredMeasure,
  coverage,
  type Extent,
  extents,
} from './coverage.ts';
export { definition, definitionInReading, type Target } from './definition.ts';
export { type PreferredFixes, preferredFixes } from './fixAll.ts';
export { type Fold, foldingSpans } from './folding.ts';
export { hover, hoverInEdition } from './hover.ts';
export type {
  ApparatusPart,
  EvidencePart,
  FindingPart,
  HoverCard,
  HoverPart,
  PassagePart,
  ReferencePart,
  SourcePart,
} from './hoverCard.ts';
export { documentLinks, type Link } from './links.ts';
export type { MarkedText } from './marked.ts';
export { followsItem, type LabelOffer, nextLabels } from './nextLabel.ts';
export { type OwnReferences, ownReferences } from './ownReferences.ts';
export {
  referencesTo,
  sourcePlaceInDraft,
  sourcePlaceInEdition,
} from './references.ts';
export { type RenamableNumber, renamable, renameLabel } from './renameLabel.ts';
export { selectionSpans } from './selection.ts';
export { semanticTokens, type Token, type TokenKind } from './semanticTokens.ts';
export { type HintedPlace, type SourceHint, sourceHints } from './sourceHints.ts';
export { type StructureAction, structureActions } from './structureActions.ts';
export { editsAfterEnter, successorAt } from './successor.ts';
export { type Summary, summaries } from './summaries.ts';
export { documentSymbols, isMarkdownHeading, type OutlineEntry } from './symbols.ts';
export { type SourceUse, usedSources } from './usedSources.ts';
export {
  draftSymbols,
  type NamedSymbol,
  type SourceSymbol,
  sourceSymbols,
  titleSpan,
} from './workspaceSymbols.ts';
