import type { Marked } from '../../text/marks.ts';
import { bySpanOutermostFirst, inOrder } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { ANCHOR, TITLE } from '../../text/unitClasses.ts';
import type { Citation, ShortName } from '../model.ts';
import { addNumbers } from './documentNumbers.ts';
import {
  type Declaration,
  declarationsIn,
  noDeclarations,
  resolveShortNames,
  shortNameUses,
} from './shortNames.ts';
import { addTitles } from './titles.ts';
import { titlesAround } from './titlesAround.ts';

/** What a paragraph by itself says about citations. */
export interface OwnCitations {
  /** Titles and numbers, in order. */
  readonly citations: readonly Citation[];
  readonly declarations: readonly Declaration[];
}

/** A paragraph with what it says about citations. */
interface Citing {
  readonly inside: OwnCitations;
}

const nothing: OwnCitations = { citations: [], declarations: noDeclarations };

/**
 * The citations in a paragraph: titles in 《…》 with others nested in them, in brackets of the wrong shape (〈…〉, <…>), with
 * one bracket lost; document numbers in every shape of bracket; and declarations of short names.
 */
export function ownCitations(marked: Marked): OwnCitations {
  const { held } = marked;
  if ((held & (TITLE | ANCHOR)) === 0) return nothing;
  const citations: Citation[] = [];
  if ((held & TITLE) !== 0) addTitles(marked, citations);
  if ((held & ANCHOR) !== 0) addNumbers(marked, citations);
  const declarations = (held & ANCHOR) !== 0 ? declarationsIn(marked) : noDeclarations;
  if (citations.length === 0 && declarations.length === 0) return nothing;
  inOrder(citations, bySpanOutermostFirst);
  if ((held & TITLE) === 0) return { citations, declarations };
  const around = titlesAround(marked.text, marked.start, marked.end, citations);
  for (const one of around) citations.push(one);
  return {
    citations: around.length > 0 ? inOrder(citations, bySpanOutermostFirst) : citations,
    declarations,
  };
}

/**
 * All citations of a text in its order, and the short names it declares. Spans are UTF-16 offsets into `text`. Short names
 * declared by 以下简称 are found where they are used without brackets.
 */
export function* findCitations(
  text: string,
  paragraphs: readonly Citing[],
): Steps<{ citations: readonly Citation[]; shortNames: readonly ShortName[] }> {
  const citations: Citation[] = [];
  for (const { inside } of paragraphs) for (const citation of inside.citations) citations.push(citation);
  inOrder(citations, bySpanOutermostFirst);
  const shortNames = resolveShortNames(text, paragraphs, citations);
  yield;
  const bare = shortNameUses(text, shortNames, citations);
  for (const use of bare) citations.push(use);
  return { citations: inOrder(citations, bySpanOutermostFirst), shortNames };
}
