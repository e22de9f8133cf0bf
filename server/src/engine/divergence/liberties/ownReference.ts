import { containsSpan, type Span } from '../../text/span.ts';
import { wordsAround } from '../../text/wordsAround.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';

/** 前款, 本条, 第六条第二款, 本办法第六条, 第（一）项: what a text calls a part of a document. */
const reference =
  /(?:[前本][编章节条款项目]|本\p{Script=Han}{2,6}(?=第))?(?:第?[（(]?[〇零一二三四五六七八九十百\d]+[）)]?[编章节条款项目](?:之[一二三四五六七八九十]+)?)*/gu;

/** No reference is longer, in UTF-16 units. */
const longest = 32;

/**
 * Whether a difference is that one of the texts says 前款 or 本条 and the other 前条第二款 or 第四项: a draft has paragraphs and items of
 * its own. Where both name one by its number, another number is a divergence.
 */
export function isOwnReference({ core }: Change, { draft, source }: Texts): boolean {
  const ours = referenceAt(draft.text, core.draft);
  const theirs = referenceAt(source.text, core.edition);
  return ours !== undefined && theirs !== undefined && relativeIn(ours) !== relativeIn(theirs);
}

/** 前款 of 前款第（二）项; empty where a reference begins with a number. */
const relativeIn = (words: string): string => /^[前本][编章节条款项目]/u.exec(words)?.[0] ?? '';

/** The words of the reference that a stretch of a text lies in. */
function referenceAt(text: string, at: Span): string | undefined {
  for (const found of wordsAround(text, at, reference, longest))
    if (found.words !== '' && containsSpan(found, at)) return found.words;
  return undefined;
}
