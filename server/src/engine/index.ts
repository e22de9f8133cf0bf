/** The engine's public API: the only file of it that the workspace imports. */

export { type AnalyseInput, analyse, analyseNow } from './analyse.ts';
export type { Analysis, AnalysisCache } from './analysis.ts';
export { createAnalysisCache } from './analysisCache.ts';
export { collate } from './collation/collate.ts';
export { parseRecipe } from './collation/recipe.ts';
export { unrecordedVariants } from './collation/variants.ts';
export { apparatusFile, parseApparatus } from './corpus/apparatusFile.ts';
export { sourceOfText } from './corpus/bare.ts';
export {
  type CorpusOptions as CreateCorpusOptions,
  createCorpus,
  emptyCorpus,
  matcherText,
  revisionOf,
  withDerived,
} from './corpus/corpus.ts';
export {
  type Derived,
  type Formula,
  formulaNames,
  type ParsedDerived,
  parseDerived,
  reviewed,
  type Supersession,
  supersessionNames,
} from './corpus/derived.ts';
export { digestOf } from './corpus/digest.ts';
export type { EditionParts } from './corpus/editions.ts';
export { type Localisation, parseLocalisation } from './corpus/localisation.ts';
export {
  type Manifest,
  type ManifestFile,
  type ManifestProblem,
  type ManifestSource,
  parseManifest,
} from './corpus/manifest.ts';
export {
  type ApparatusEntry,
  type Authority,
  type Corpus,
  type Edition,
  isNorm,
  type Source,
} from './corpus/model.ts';
export { shortNameOf } from './corpus/shortName.ts';
export { deriveFormulas } from './divergence/formulas/derive.ts';
export type {
  Completeness,
  Divergence,
  DivergenceKind,
  Frame,
  Passage,
  Verdict,
} from './divergence/model.ts';
export type { AnalyseOptions } from './divergence/options.ts';
export { deriveAllSupersessions } from './divergence/supersession/set.ts';
export type { Label, OutlineNode, Profile, Reading } from './document/model.ts';
export { paragraphAt } from './document/paragraphAt.ts';
export { read } from './document/read.ts';
export * from './features/index.ts';
export {
  type Evidence,
  type Finding,
  type Fix,
  type Message,
  type RuleId,
  type Severity,
  type Suppression,
  severities,
  type TextEdit,
} from './findings/model.ts';
export type { SearchedDraft } from './matching/chaining/noise.ts';
export type { Companion, EncodedChains, Share } from './matching/companion/companion.ts';
export { IntWriter } from './matching/companion/pieceCodec.ts';
export { CompanionWork } from './matching/companionWork.ts';
export { buildSegment } from './matching/index/build.ts';
export { type IndexedText, SegmentBuilder } from './matching/index/builder.ts';
export { Checksum } from './matching/index/checksum.ts';
export {
  decodeSegment,
  encodedSize,
  encodeSegment,
  headerBytes,
  type IndexedDocument,
  readHeader,
  type StoredSegment,
} from './matching/index/encoding.ts';
export { openPagedSegment } from './matching/index/paged.ts';
export { type IndexPlan, planIndex } from './matching/index/plan.ts';
export { estimatedIndexBytes } from './matching/index/sampling.ts';
export type { Segment } from './matching/index/segment.ts';
export { chunksOf, type Sortable, SuffixSorter } from './matching/index/sort.ts';
export { segmentMatcher } from './matching/matcher.ts';
export type { Matcher } from './matching/model.ts';
export { fingerprint, fingerprintVersion } from './reporting/fingerprint.ts';
export { occurrencesOf } from './reporting/occurrences.ts';
export type { Suppressed } from './reporting/pipeline.ts';
export { ruleFailure } from './reporting/run.ts';
export { atLeast } from './reporting/severity.ts';
export {
  matchOnce,
  type SuppressionScope,
  type Suppressions,
  suppressionOf,
} from './reporting/suppression.ts';
export { suppressionRules } from './reporting/unused.ts';
export { allRules } from './rules/registry.ts';
export type { Norm, Rule, RuleMeta } from './rules/rule.ts';
export {
  asRecord,
  parseField,
  parseSettings,
  type SettingsProblem,
} from './settings/parse.ts';
export { defaultSettings, type Settings } from './settings/settings.ts';
export { isLineBreak, lineBreaks } from './text/lineBreaks.ts';
export { LineIndex, type Position } from './text/lineIndex.ts';
export { nearest } from './text/nearest.ts';
export { formatNumeral } from './text/numerals.ts';
export type { Span } from './text/span.ts';
