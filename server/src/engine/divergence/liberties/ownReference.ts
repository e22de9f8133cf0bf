import { containsSpan, type Span } from '../../text/span.ts';
import { wordsAround } from '../../text/wordsAround.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';

/** 前款, 本条: a part of a document named by where it stands. */
const relative = /[前本][编章节条款项目]/u;

/** 第六条, 第（二）项, 第六条之一: a part named by its number. */
const { source: numbered } =
  /第?[（(]?[〇零一二三四五六七八九十百\d]+[）)]?[编章节条款项目](?:之[一二三四五六七八九十]+)?/u;

/** 本办法 of 本办法第六条. */
const { source: ofThis } = /(?:本\p{Script=Han}{2,6}(?=第))?/u;

/** 前款, 本条, 第六条第二款, 本办法第六条, 第（一）项: what a text calls a part of a document. */
const reference = new RegExp(`(?:${relative.source}|${ofThis}${numbered})(?:${numbered})*`, 'gu');

/** No reference is longer, in UTF-16 units. */
const longest = 32;

/**
 * Whether a difference is that one of the texts says 前款 or 本条 and the other 前条第二款 or 第四项: a draft has paragraphs and items of
 * its own. Where both name one by its number, another number is a divergence.
 */
export function isOwnReference({ core }: Change, { draft, source }: Texts): boolean {
  if (!namesOwnNear(draft.text, core.draft) && !namesOwnNear(source.text, core.edition)) return false;
  const ours = referenceAt(draft.text, core.draft);
  const theirs = referenceAt(source.text, core.edition);
  return ours !== undefined && theirs !== undefined && relativeIn(ours) !== relativeIn(theirs);
}

/** Nearly all differences are told by this alone. */
const namesOwnNear = (text: string, { start, end }: Span): boolean =>
  relative.test(text.slice(Math.max(0, start - longest), end + longest));

/** 前款 of 前款第（二）项; empty where a reference begins with a number. */
const relativeIn = (words: string): string => {
  const own = relative.exec(words);
  return own?.index === 0 ? own[0] : '';
};

/** The words of the reference that a stretch of a text lies in. */
function referenceAt(text: string, at: Span): string | undefined {
  for (const found of wordsAround(text, at, reference, longest))
    if (containsSpan(found, at)) return found.words;
  return undefined;
}
