import type { Reading } from '../document/model.ts';
import type { Matcher } from '../matching/model.ts';
import type { Span } from '../text/span.ts';
import type { Derived } from './derived.ts';

/** In the order of their weight: a central document over an official explanation over a press reprint. */
export const authorities = ['central', 'explanation', 'reprint', 'unspecified'] as const;
export type Authority = (typeof authorities)[number];

/** Whether a document's wording binds those who follow it: that of an explanation or of a press reprint binds nobody. */
export const isNorm = (authority: Authority | undefined): boolean =>
  authority === 'central' || authority === 'unspecified';

/** 文献: one document of the corpus. */
export interface Source {
  /** Stable id, e.g. `2024-opinions`. */
  readonly id: string;
  readonly title: string;
  /** Names without 《》 by which drafts cite it: full title variants and 意见, 方案, …. */
  readonly aliases: readonly string[];
  /** 发文字号, e.g. 中发〔2017〕14号. */
  readonly documentNumber?: string;
  readonly issuer?: string;
  /** ISO date of issue. */
  readonly date?: string;
  readonly authority: Authority;
  readonly status: 'current' | 'superseded' | 'unknown';
  readonly relations: readonly SourceRelation[];
}

export interface SourceRelation {
  readonly kind: 'supersedes' | 'explains' | 'implements';
  readonly target: string;
  /** `wording`: newer wording stands in its place, though the older document has not been repealed. */
  readonly scope?: 'whole' | 'wording';
}

/** 定本: the text of a source that the corpus serves as canonical. Offsets elsewhere named `edition` are into `text`. */
export interface Edition {
  readonly source: Source;
  readonly text: string;
  /** UTF-16 units of `text`, known without reading it. */
  readonly length: number;
  /** Structure and addresses of `text`; read on first use. */
  readonly reading: Reading;
  /** 缺文: places (spans of the mark 〔缺文〕) where no witness has the text; anything may stand there. */
  readonly lacunae: readonly Span[];
  /** 校勘记, in the order of the text. */
  readonly apparatus: readonly ApparatusEntry[];
  /** Where the file lies, as the loader knows it; for F12. */
  readonly uri: string;
}

/** One editorial decision of an edition, or one variant reading of a witness. */
export interface ApparatusEntry {
  /** Place in the edition's text. */
  readonly span: Span;
  /** `sic` is an error of the source itself that is kept. */
  readonly kind: 'variant' | 'emendation' | 'restoration' | 'lacuna' | 'exclusion' | 'normalisation' | 'sic';
  /** An empty witness gives what should stand at a `sic`. */
  readonly readings: readonly { readonly witness: string; readonly text: string }[];
  readonly note: string;
}

/** An immutable set of editions with the lookups that the engine needs. */
export interface Corpus {
  readonly sources: readonly Source[];
  /** Changes whenever anything in the corpus does; part of every cache key. */
  readonly revision: string;
  /** What is known of a source; without making its edition, which a large corpus has too many of. */
  source(sourceId: string): Source | undefined;
  edition(sourceId: string): Edition | undefined;
  /** URIs of the folders (or single files) in which the files of all editions lie, where that is known. */
  readonly folders?: readonly string[];
  /** Sources that a citation's name may mean (title, alias, document number), best first. */
  lookup(name: string): readonly Source[];
  readonly matcher: Matcher;
  /** Reviewed formulas and superseded wording: of the corpus's folders, then of the workspace. */
  readonly derived?: readonly Derived[];
}
