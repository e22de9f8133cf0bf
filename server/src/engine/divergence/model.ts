import type { Match } from '../matching/model.ts';
import type { Span } from '../text/span.ts';

export const divergenceKinds = [
  'substitution',
  'omission',
  'insertion',
  'transposition',
  'number',
  'qualifier',
  'negation',
  'modality',
  'list',
  'name',
  'punctuation',
  'typography',
] as const;
/** 换字 脱文 衍文 倒文 数字 限定词 否定 义务强度 列举 名称 标点 字符形式 */
export type DivergenceKind = (typeof divergenceKinds)[number];

export type ProbableCause = 'lookAlike' | 'soundAlike' | 'scan' | 'lostLine';

/** 出入: one difference inside a match, as a person would name it. */
export interface Divergence {
  readonly kind: DivergenceKind;
  /** UTF-16 offsets into the draft; empty for an omission, at the place where the text should stand. */
  readonly draft: Span;
  /** UTF-16 offsets into the edition's text; empty for an insertion. */
  readonly edition: Span;
  readonly draftText: string;
  readonly editionText: string;
  /** True where a critical token (要害词) is touched: the change moves the meaning. */
  readonly critical: boolean;
  readonly cause?: ProbableCause;
  /** True where the words around it are the writer's own rewording of the source: worth a hint at most. */
  readonly adapted?: boolean;
  /** True for a figure that a local document may have of its own: worth an information. */
  readonly local?: boolean;
}

/** 引文框: how a passage is presented. */
export interface Frame {
  readonly kind: 'quotation' | 'attribution' | 'reprint' | 'plain';
  /** UTF-16 offsets into the draft. */
  readonly span: Span;
  /** Sources that the frame names, best first; empty where it names none that the corpus has. */
  readonly cited: readonly string[];
}

/** 判定: 逐字 异文 改写 旧提法 查无出处 */
export type Verdict = 'verbatim' | 'variant' | 'adapted' | 'superseded' | 'unfounded';

/** A cut or a join that is allowed outside quotation marks: no divergence, but no verbatim quotation either. */
export interface Liberty {
  readonly kind: 'cut' | 'joined';
  /** UTF-16 offsets into the draft. */
  readonly draft: Span;
  /** UTF-16 offsets into the edition's text: what was left out, or what the draft goes on with. */
  readonly edition: Span;
  /** True where the draft goes on with words from elsewhere in the source: those at `edition`. */
  readonly apart?: boolean;
}

/** A judged match. */
export interface Passage {
  readonly match: Match;
  readonly frame: Frame;
  readonly verdict: Verdict;
  readonly divergences: readonly Divergence[];
  /** In quotations and attributions: what was cut or run together. */
  readonly liberties?: readonly Liberty[];
  /** 条目地址 of the edition's passage, e.g. 四（十）第2句. */
  readonly address: string;
  /** Other sources that have the same passage at least as well (ties), best first. */
  readonly alsoIn: readonly { readonly source: string; readonly address: string }[];
}

/** Which sentences of the reprinted source the draft has. Spans of `present` … are offsets into the draft. */
export interface Completeness {
  readonly source: string;
  /** All sentences of the edition's text, its title and date line aside. */
  readonly sentences: number;
  readonly present: number;
  readonly missing: readonly { readonly address: string; readonly text: string; readonly edition: Span }[];
  readonly added: readonly Span[];
  readonly moved: readonly { readonly draft: Span; readonly address: string; readonly edition: Span }[];
  /** True where what is missing looks cut on purpose (whole sentences or items), not lost by damage. */
  readonly abridged: boolean;
  /** Set where the text breaks off with a turn-over line such as （下转第4版）. */
  readonly continuedElsewhere?: Span;
  /** Set where the draft has a part of the source under no title: what stands before and behind that in the source is not missing. */
  readonly part?: true;
  /** Stretches of the draft between passages of the source that belong to something else: other articles, page furniture. */
  readonly foreign?: readonly Span[];
}

/** A name that a draft gives a source, and that is a slip away from one of the source's own. */
export interface Misnamed {
  /** As citations have it. */
  readonly name: string;
  /** The id of the source. */
  readonly source: string;
  /** The name of the source that is meant. */
  readonly title: string;
  /** Whether it is plain that the source is meant, so that what is said under the name is held against it. */
  readonly sure: boolean;
}

export const nothingMisnamed: readonly Misnamed[] = [];
