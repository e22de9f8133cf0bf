import type { ApparatusEntry, Source } from '../corpus/model.ts';
import type { Divergence, Passage } from '../divergence/model.ts';
import type { Finding } from '../findings/model.ts';
import type { Span } from '../text/span.ts';
import type { CrossTarget } from './crossReference.ts';
import type { MarkedText } from './marked.ts';

/** What a hover shows, as data; the shells turn it into Markdown. */
export interface HoverCard {
  /** The span of the text that the card is about. */
  readonly span: Span;
  readonly parts: readonly HoverPart[];
}

export type HoverPart = FindingPart | EvidencePart | PassagePart | SourcePart | ReferencePart | ApparatusPart;

export interface FindingPart {
  readonly kind: 'finding';
  readonly finding: Finding;
}

/** The place of a source that a finding rests on, where no passage of the draft shows it anyway. */
export interface EvidencePart {
  readonly kind: 'evidence';
  readonly source: Source;
  readonly address: string;
  /** The sentence of the source, the words meant marked. */
  readonly reading: MarkedText;
}

/** Where a passage comes from, sentence by sentence: the reading of the source with what differs marked. */
export interface PassagePart {
  readonly kind: 'passage';
  readonly source: Source;
  readonly address: string;
  readonly verdict: Passage['verdict'];
  readonly frame: Passage['frame']['kind'];
  /** What the source reads, the differing places marked. */
  readonly reading: MarkedText;
  /** What the draft reads, the differing places marked. */
  readonly draft: MarkedText;
  /** Divergences inside the sentence under the cursor. */
  readonly divergences: readonly Divergence[];
  /** Where `verdict` is `superseded` and the source the newer one: the older wordings in the sentence, and where they were right. */
  readonly replaced: readonly { readonly source: Source; readonly address: string }[];
  /** The place in the edition's text. */
  readonly span: Span;
  readonly alsoIn: readonly { readonly source: Source; readonly address: string }[];
}

/** The document that a citation names. Several where a name is shared. */
export interface SourcePart {
  readonly kind: 'source';
  readonly source: Source;
  /** The name that the draft gives it, where that is a slip away from its own. */
  readonly slip?: string;
  readonly related: readonly {
    readonly kind: Source['relations'][number]['kind'];
    readonly source: Source;
  }[];
}

export interface ReferencePart {
  readonly kind: 'reference';
  readonly target: CrossTarget;
  /** The beginning of what it points at, as one line. */
  readonly excerpt: string;
}

/** 校勘记 at a place of an edition. */
export interface ApparatusPart {
  readonly kind: 'apparatus';
  readonly entry: ApparatusEntry;
}
