import { Attached } from '../../text/attached.ts';
import { countBefore } from '../../text/search.ts';
import { containsOffset, type Span } from '../../text/span.ts';
import { finish, Pace, type Steps } from '../../text/steps.ts';
import { paragraphsOf } from '../memory/memory.ts';
import type { Paragraph, Profile, Reading } from '../model.ts';
import { chainsOf, type ReadParagraph } from '../paragraph/chunk.ts';
import { type Chain, type Pointer, unitDepth } from '../paragraph/referencePointers.ts';
import { type Link, type Resolution, Resolver } from './referenceResolver.ts';
import type { ReferenceTarget } from './referenceTargets.ts';

export type { Pointer } from '../paragraph/referencePointers.ts';
export type { ReferenceTarget } from './referenceTargets.ts';

/** 见第（三）条, 附件2, 上述第二项, 前款, 本方案第二部分, 本条第二款, 第十二条第一款第（三）项: a place of the draft that names another. */
export interface CrossReference {
  /** UTF-16 offsets into the draft; the words that name the place, without 本方案 or 见 before them. */
  readonly span: Span;
  /** Outermost first. */
  readonly pointers: readonly Pointer[];
  /** The places meant, in the order in which they are named; empty where none was found. */
  readonly targets: readonly ReferenceTarget[];
  /** What it names and the draft does not have; only filled where `certain`. */
  readonly missing: readonly { readonly pointer: Pointer; readonly value: number }[];
  /** Where something is missing: the numbers that the place meant does have (its articles, items, attachments). */
  readonly existing: readonly number[];
  /** Each written number with the place it names, for renumbering. */
  readonly links: readonly Link[];
  /**
   * True where the words themselves say that this document is meant (本办法第三条, 前款, 见第（三）条); a bare 第三条 may as well
   * continue a citation of another document, and so may 见第三条 where the paragraph has named one.
   */
  readonly certain: boolean;
}

/**
 * Every cross reference within the draft; what it names in its outline is looked up when it is asked for. References to other documents (《…》第三条, 刑法第一百条, 该法
 * 第五条), labels themselves and what stands inside quotations or titles are left out. Linear in the length of the text.
 */
export const findReferences = (reading: Reading): readonly CrossReference[] =>
  finish(findReferencesInSteps(reading));

/** The same in steps. */
export function* findReferencesInSteps(reading: Reading): Steps<readonly CrossReference[]> {
  const known = cache.get(reading) ?? (yield* readAll(reading));
  cache.set(reading, known);
  return known.references;
}

/** The references of some paragraphs by themselves. */
export function referencesOf(reading: Reading, paragraphs: readonly Paragraph[]): readonly CrossReference[] {
  const reader = new ReferenceReader(reading);
  const read = paragraphsOf(reading);
  for (const { index } of paragraphs) {
    const paragraph = read[index] as ReadParagraph;
    reader.add(paragraph, chainsOf(paragraph));
  }
  return reader.references;
}

/** Whether some of the references of a paragraph are certain to be to the draft itself, going by their words. */
export const refersToDraft = (reading: Reading, { index }: Paragraph): boolean =>
  paragraphsOf(reading)[index]?.inside.chains.some((chain) => isOwn(scopeOf(chain, reading.profile))) ??
  false;

/** Whether some of the references of a paragraph go by the 款 of an article, or by the 项 that stand below them. */
export const countsClauses = (reading: Reading, { index }: Paragraph): boolean =>
  paragraphsOf(reading)[index]?.inside.chains.some(({ pointers }) =>
    pointers.some(({ unit }) => unit === '款' || unit === '项'),
  ) ?? false;

/** Gets ready in steps for all that the references of a reading name to be looked up. */
export function* prepareTargets(reading: Reading): Steps<void> {
  const known = cache.get(reading);
  if (known && known.references.length > 0) yield* known.resolver.prepare();
}

interface References {
  readonly references: readonly CrossReference[];
  readonly resolver: Resolver;
}

const cache = new Attached<Reading, References>();

/** A reference that looks for what it names when somebody asks. */
class LazyReference implements CrossReference {
  readonly span: Span;
  readonly pointers: readonly Pointer[];
  readonly certain: boolean;
  readonly #isBare: boolean;
  readonly #resolver: Resolver;
  #known: Resolution | undefined;

  /** @param isBare whether it is a 第三条 of which nothing says that it is the draft's */
  constructor(
    { span }: Chain,
    pointers: readonly Pointer[],
    certain: boolean,
    isBare: boolean,
    resolver: Resolver,
  ) {
    this.span = span;
    this.pointers = pointers;
    this.certain = certain;
    this.#isBare = isBare;
    this.#resolver = resolver;
  }

  get targets(): CrossReference['targets'] {
    return this.#resolution.targets;
  }

  get missing(): CrossReference['missing'] {
    if (!this.certain || (this.#isBare && !this.#resolver.has('article'))) return [];
    return this.#resolution.missing;
  }

  get existing(): CrossReference['existing'] {
    return this.#resolution.existing;
  }

  get links(): CrossReference['links'] {
    return this.#resolution.links;
  }

  get #resolution(): Resolution {
    this.#known ??= this.#resolver.resolve(this.pointers, this.span.start);
    return this.#known;
  }
}

/** So many paragraphs, of which one with references counts for several, are looked through between two yields. */
const paragraphsPerStep = 4096;
const perChain = 4;

function* readAll(reading: Reading): Steps<References> {
  const reader = new ReferenceReader(reading);
  const pace = new Pace(paragraphsPerStep);
  for (const paragraph of paragraphsOf(reading)) {
    const chains = chainsOf(paragraph);
    if (pace.isDue(1 + perChain * chains.length)) yield;
    reader.add(paragraph, chains);
  }
  return reader;
}

/** Reads the references of a reading, paragraph by paragraph in order. */
class ReferenceReader implements References {
  readonly references: CrossReference[] = [];
  readonly resolver: Resolver;
  readonly #reading: Reading;
  readonly #foreign: readonly Span[];
  readonly #amending: boolean;
  #cursor = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.resolver = new Resolver(reading);
    this.#foreign = foreignSpans(reading);
    this.#amending = amends(reading);
  }

  /** One paragraph with its chains. */
  add({ inside: { citations } }: ReadParagraph, chains: readonly Chain[]): void {
    const reading = this.#reading;
    let other = citations[0]?.span.start ?? Number.POSITIVE_INFINITY;
    let previous: { chain: Chain; pointers: readonly Pointer[]; scope: Scope } | undefined;
    for (const chain of chains) {
      const between = previous && reading.text.slice(previous.chain.span.end, chain.span.start);
      const follows = previous !== undefined && between !== undefined && joins.test(between);
      const scope: Scope =
        follows && previous && (chain.prefix === 'none' || chain.prefix === 'see')
          ? previous.scope
          : scopeOf(chain, reading.profile);
      const pointers = follows && previous ? inherit(previous.pointers, chain.pointers) : chain.pointers;
      previous = { chain, pointers, scope };
      if (scope === 'foreign') other = Math.min(other, chain.span.start);
      if (scope === 'foreign' || this.#isForeign(chain.span.start)) continue;
      if (isLabel(reading, chain.span.start)) continue;
      // 对照《条例》第四十条…；对照第五十五条: goes on about the document that was named.
      const certain = isOwn(scope) && !this.#amending && (scope === 'self' || chain.span.start < other);
      const isBare = scope === 'seen' && pointers[0]?.unit === '条' && pointers[0].bracket === 'none';
      this.references.push(new LazyReference(chain, pointers, certain, isBare, this.resolver));
    }
  }

  /** Whether a place, no earlier than the last one asked for, is in a quotation or a title. */
  #isForeign(at: number): boolean {
    const foreign = this.#foreign;
    while ((foreign[this.#cursor]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#cursor++;
    const outside = foreign[this.#cursor];
    return outside !== undefined && containsOffset(outside, at);
  }
}

/** The reference at an offset of the draft. */
export function referenceAt(
  references: readonly CrossReference[],
  offset: number,
): CrossReference | undefined {
  return references.find((r) => offset >= r.span.start && offset <= r.span.end);
}

/** `seen` where words like 见 and 按照 alone say which document is meant. */
type Scope = 'self' | 'seen' | 'foreign' | 'open';

const isOwn = (scope: Scope): boolean => scope === 'self' || scope === 'seen';

/** In a statute 违反第八项 goes on about an article named before; in a plan 见第（三）条 means the plan. */
function scopeOf({ prefix, pointers: [first] }: Chain, profile: Profile): Scope {
  if (prefix === 'foreign') return 'foreign';
  if (prefix === 'self' || prefix === 'relative') return 'self';
  if (first?.unit === '附件') return 'self';
  return prefix === 'see' && profile !== 'statute' ? 'seen' : 'open';
}

/** Between two chains of one enumeration: 第三条、第五条和第七条第一款. */
const joins = /^(?:规定)?(?:的)?(?:、|，|和|及|与|或者|或|以及|并|至|到|直至)?(?:本条)?$/;

/** 第十三条第二款、第三款: the second chain stands below the same article. */
function inherit(before: readonly Pointer[], pointers: readonly Pointer[]): readonly Pointer[] {
  const [first] = pointers;
  if (!first || first.relative !== undefined) return pointers;
  return [
    ...before.filter((p) => unitDepth[p.unit] < unitDepth[first.unit] && unitDepth[p.unit] > 1),
    ...pointers,
  ];
}

/** Quotations and cited titles: what they name is in the source they come from. */
function foreignSpans({ quotations, citations }: Reading): Span[] {
  const spans = [
    ...quotations.filter((q) => q.depth === 0).map((q) => q.span),
    ...citations.filter((c) => c.kind === 'title').map((c) => c.span),
  ];
  return spans.sort((a, b) => a.start - b.start);
}

/** A decision that amends another document speaks of that document's articles as 本规定第三条. */
export const amends = ({ text, title }: Reading): boolean =>
  title !== undefined && /修改|修订|修正/.test(text.slice(title.start, title.end));

const isLabel = ({ labels }: Reading, offset: number): boolean =>
  labels[countBefore(labels, ({ span }) => span.start < offset)]?.span.start === offset;
