import { issuersIn, isTop, mayBeOf } from '../../corpus/issuers.ts';
import type { Corpus, Source } from '../../corpus/model.ts';
import type { Citation, Reading } from '../../document/model.ts';
import { Attached } from '../../text/attached.ts';
import { keyString } from '../../text/key.ts';
import type { Misnamed } from '../model.ts';
import { editionNamed, ofEdition } from './editionNamed.ts';
import { issuedBy } from './issuedBy.ts';
import { withArticle } from './partsOfOne.ts';

/** Names as short as 《意见》 stand for whatever document was last named in full with such an ending. */
const shortName = 4;

/** The sources that a citation means, best first; empty where the corpus has none. */
export type Resolve = (citation: Citation) => readonly Source[];

/**
 * The sources that each citation of a draft means. A declared short name stands for its full name from the declaration on; an
 * undeclared one for the last full title that ends like it; a name with a slip for the source that it is a slip of.
 */
export function sourcesCited(reading: Reading, corpus: Corpus, misnamed: readonly Misnamed[]): Resolve {
  const known = resolved.get(reading);
  if (known?.corpus === corpus && known.misnamed === misnamed) return known.resolve;
  const resolve = resolverOf(reading, corpus, misnamed);
  resolved.set(reading, { corpus, misnamed, resolve });
  return resolve;
}

const resolved = new Attached<
  Reading,
  { readonly corpus: Corpus; readonly misnamed: readonly Misnamed[]; readonly resolve: Resolve }
>();

/** See `sourcesCited`. */
export function resolverOf(reading: Reading, corpus: Corpus, misnamed: readonly Misnamed[] = []): Resolve {
  const known = new Map<string, readonly Source[]>();
  for (const { name, source: id, sure } of misnamed) {
    const source = corpus.source(id);
    if (sure) known.set(name, source ? [source] : []);
  }
  const numbers = numbersIn(reading);
  const lookup = (name: string): readonly Source[] => {
    let found = known.get(name);
    if (!found) {
      found = withNumber(corpus.lookup(name), name, numbers.ofName.get(name), corpus);
      known.set(name, found);
    }
    return found;
  };
  const meanings = meaningsIn(reading);
  const found = (citation: Citation): readonly Source[] => {
    const { names, issuers } = meanings(citation);
    const [full = citation.name] = names;
    const all = ofEdition(
      allOf(names, lookup),
      names.length > 1 ? undefined : editionNamed(reading, citation, full),
    );
    const own = issuers === undefined ? all : all.filter((source) => mayBeOf(source, issuers));
    return withArticle(own, reading, citation, corpus);
  };
  return (citation) => {
    const own = found(citation);
    if (own.length > 0) return own;
    // Of a number that no source has the name before it tells more.
    const title = numbers.titleOf.get(citation);
    return title ? found(title) : own;
  };
}

/** The sources of all names; none where one of them has none, since that may be meant. */
function allOf(names: readonly string[], lookup: (name: string) => readonly Source[]): readonly Source[] {
  if (names.length === 1) return lookup(names[0] as string);
  const all = names.map(lookup);
  return all.some((sources) => sources.length === 0) ? [] : [...new Set(all.flat())];
}

/** Of the sources of a name those that may have the number behind it: of one name there are many documents. */
function withNumber(
  found: readonly Source[],
  name: string,
  number: string | undefined,
  corpus: Corpus,
): readonly Source[] {
  if (number === undefined || found.length === 0) return found;
  const numbered = corpus.lookup(number);
  if (numbered.length === 0) return found.filter((source) => mayBear(source, name, number));
  const both = found.filter((source) => numbered.includes(source));
  return both.length > 0 ? both : found;
}

/** Whether a source may have a number that the corpus does not know. The number may be wrong; an issuer's code is another issuer's. */
function mayBear({ title, documentNumber, authority }: Source, name: string, number: string): boolean {
  if (documentNumber !== undefined) return codeOf(documentNumber) === codeOf(number);
  return authority === 'unspecified' || isCentral.test(number) || keyString(title) === keyString(name);
}

const codeOf = (number: string): string =>
  keyString(/^\p{Script=Han}*/u.exec(number)?.[0] ?? '').replace(/^中华人民共和国/, '');
/** 中发, 中办发, 国发, 国办函. */
const isCentral = /^[中国]/;

/** The numbers of documents that stand behind their names: 《…》（中发〔2024〕8号）. */
interface Numbers {
  /** By the name, the first one. */
  readonly ofName: ReadonlyMap<string, string>;
  /** By the citation of a number, the name that it stands behind. */
  readonly titleOf: ReadonlyMap<Citation, Citation>;
}

const numbersOf = new Attached<Reading, Numbers>();

/** See `Numbers`. */
export function numbersIn(reading: Reading): Numbers {
  const known = numbersOf.get(reading);
  if (known) return known;
  const ofName = new Map<string, string>();
  const titleOf = new Map<Citation, Citation>();
  let title: Citation | undefined;
  for (const citation of reading.citations) {
    const { kind, span, name } = citation;
    if (kind !== 'number') {
      // What stands in a title is not what a number behind it is of.
      if (!title || span.start >= title.span.end) title = citation;
    } else if (title && span.start >= title.span.end && span.start - title.span.end <= 2) {
      titleOf.set(citation, title);
      if (!ofName.has(title.name)) ofName.set(title.name, name);
    }
  }
  const made = { ofName, titleOf };
  numbersOf.set(reading, made);
  return made;
}

/** What a citation stands for. */
export interface Meaning {
  /** Its full name, several of a collective one (两个文件); its own where that is full. */
  readonly names: readonly string[];
  /** Whose document it is said to be where the name does not tell; undefined where nobody says. */
  readonly issuers: string | undefined;
}

type MeaningOf = (citation: Citation) => Meaning;

const meant = new Attached<Reading, MeaningOf>();

/** See `Meaning`. */
export function meaningsIn(reading: Reading): MeaningOf {
  const known = meant.get(reading);
  if (known) return known;
  const meaning = findMeanings(reading);
  meant.set(reading, meaning);
  return meaning;
}

function findMeanings(reading: Reading): MeaningOf {
  const { citations, shortNames } = reading;
  const meanings = new Map<Citation, Meaning>();
  const declared = new Map<string, Meaning>();
  const lastEnding = new Map<string, Meaning>();
  /** By short name where no full one is given: as whose document it was named last. */
  const lastIssued = new Map<string, Meaning>();
  /** By full name, as it was named last. */
  const named = new Map<string, Meaning>();
  let next = 0;
  for (const citation of citations) {
    for (; next < shortNames.length; next++) {
      const short = shortNames[next];
      if (!short || short.span.start > citation.span.start) break;
      const isFurther = shortNames[next - 1]?.span.start === short.span.start;
      const others = isFurther ? (declared.get(short.name)?.names ?? []) : [];
      const { issuers } = (others.length === 0 ? named.get(short.full) : undefined) ?? nobody;
      declared.set(short.name, { names: [...others, short.full], issuers });
    }
    const { name } = citation;
    const own = issuersIn(name) === '' ? issuedBy(reading, citation) : undefined;
    const last = name.length <= shortName ? lastEnding.get(name) : undefined;
    const short = declared.get(name) ?? last;
    if (short !== undefined) {
      const isAnother = own !== undefined && !isSaidOf(short, own);
      meanings.set(citation, isAnother ? { names: [name], issuers: own } : short);
      continue;
    }
    const before = name.length > shortName ? named : lastIssued;
    const issuers = own ?? before.get(name)?.issuers;
    const meaning = { names: [name], issuers };
    if (issuers !== undefined) meanings.set(citation, meaning);
    before.set(name, meaning);
    if (name.length <= shortName) continue;
    if (citation.kind === 'title')
      for (let n = 2; n <= shortName; n++) lastEnding.set(name.slice(-n), meaning);
  }
  return (citation) => meanings.get(citation) ?? { names: [citation.name], issuers: undefined };
}

const nobody = { issuers: undefined };

/** Whether what a short name stands for may be of some issuers: the nation's or one of the others. */
function isSaidOf({ names, issuers }: Meaning, own: string): boolean {
  const [name, another] = names as [string, string | undefined];
  const said = issuers ?? issuersIn(name);
  return another !== undefined || isTop(own) === (said === '' || isTop(said));
}
