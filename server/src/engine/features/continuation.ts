import type { Corpus, Edition } from '../corpus/model.ts';
import { byWeight } from '../corpus/names.ts';
import { shortNameOf } from '../corpus/shortName.ts';
import { addressAt } from '../document/address.ts';
import type { Place } from '../matching/model.ts';
import { isContent } from '../text/fold.ts';
import { keyString, makeKey } from '../text/key.ts';
import { lineBreakAfter, lineBreaks, lineStartBefore } from '../text/lineBreaks.ts';
import { balancedHead, openMarks } from './balanced.ts';

/** How a source goes on after the words that have just been typed. */
export interface Continuation {
  /** What may be inserted at the cursor: the rest of the source's sentence. */
  readonly text: string;
  readonly source: string;
  /** Where it stands in the source: a UTF-16 offset into the edition's text. */
  readonly at: number;
  /** True where the weightiest sources that have these words go on alike, so that it can be offered without being asked for. */
  readonly sure: boolean;
}

/** Where an offer comes from, for a reader; the source's structure is read for it where that has not been done. */
export interface Provenance {
  readonly title: string;
  /** What the source is called for short: 意见; its title where it has no such name. */
  readonly shortName: string;
  readonly address: string;
}

/** Tells a reader where a continuation comes from. */
export function provenanceOf({ source, at }: Continuation, corpus: Corpus): Provenance {
  const edition = corpus.edition(source);
  return {
    title: edition?.source.title ?? source,
    shortName: shortNameOf(corpus, source),
    address: edition ? addressAt(edition.reading, at).text : '',
  };
}

/** Content units that must agree: inside a sentence, and for a sentence begun as the source begins it. */
const least = 6;
const leastAtStart = 4;
/** Content units that are looked at. */
const longestTail = 24;
/** Wording that stands in more places is a stock phrase, which says nothing of how it goes on. */
const mostPlaces = 24;
const mostOffers = 4;
/** UTF-16 units of an offer, which ends with a clause where the sentence is longer. */
const longestOffer = 160;

/**
 * The rest of the sentence that is being written at `offset` (a UTF-16 offset into `text`) in the words of the sources, best
 * first: by the longest wording in common, then by the weight of the source. None inside a line that goes on behind the
 * cursor. The cost does not depend on the length of the text, nor on that of the corpus but for a logarithm.
 */
export function continuations(text: string, offset: number, corpus: Corpus): readonly Continuation[] {
  const { matcher } = corpus;
  const rest = text.slice(offset, lineBreakAfter(text, offset, Math.min(text.length, offset + 40)));
  if (!matcher.find || !closing.test(rest)) return [];
  const begun = tailBefore(text, offset);
  const { units } = makeKey(begun.words);
  const typed = /[^\p{L}\p{N}]*$/u.exec(begun.words)?.[0].trim() ?? '';
  const open = openMarks(lineBefore(text, offset) + rest.trim());
  for (let n = Math.min(longestTail, units.length); n >= leastAtStart; n--) {
    const whole = n === units.length && begun.isStart;
    if (n < least && !whole) continue;
    const places = matcher.find(units.subarray(units.length - n), mostPlaces);
    if (places === undefined) return [];
    if (places.length > 0) return offersAt(places, { typed, open, rest, atStart: n < least }, corpus);
  }
  return [];
}

/** What may stand behind the cursor: closing marks, as editors put them in by themselves. */
const closing = /^[”’」』）》〉]*[，。；]?\s*$/;
const sentenceEnd = new RegExp(`[。！？!?；${lineBreaks}]`);
const label =
  /^[ \t\u3000#*>-]*(?:第[〇零一二三四五六七八九十百千\d]+[编章节条部分]+|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．]|[一二三四五六七八九十]+是|——)?[ \t\u3000]*[“「]?/;

interface Tail {
  /** Without the label and opening mark before it. */
  readonly words: string;
  /** Whether it reaches back to the beginning of its sentence. */
  readonly isStart: boolean;
}

/** The words of the unfinished sentence before the cursor. */
function tailBefore(text: string, offset: number): Tail {
  const lowest = Math.max(0, offset - 4 * longestTail);
  let start = offset;
  while (start > lowest && !sentenceEnd.test(text.charAt(start - 1))) start--;
  const words = text.slice(start, offset);
  const isStart = start === 0 || sentenceEnd.test(text.charAt(start - 1));
  return isStart ? { words: words.replace(label, ''), isStart } : { words, isStart };
}

/** UTF-16 units of a line that are looked at for marks that it leaves open. */
const longestLine = 2000;

function lineBefore(text: string, offset: number): string {
  return text.slice(lineStartBefore(text, offset, Math.max(0, offset - longestLine)), offset);
}

interface Asked {
  /** Marks that stand already between the last word and the cursor. */
  readonly typed: string;
  /** What the line opens and does not close, marks behind the cursor included. */
  readonly open: readonly string[];
  readonly rest: string;
  /** Only sentences of the sources that begin so. */
  readonly atStart: boolean;
}

function offersAt(places: readonly Place[], asked: Asked, corpus: Corpus): readonly Continuation[] {
  const found: { edition: Edition; text: string; at: number }[] = [];
  for (const { source, start, end } of places) {
    const edition = corpus.edition(source);
    if (!edition || (asked.atStart && !beginsSentence(edition.text, start))) continue;
    const text = restOfSentence(edition, end, asked);
    if (text !== '') found.push({ edition, text, at: Math.max(start, end - 1) });
  }
  found.sort((a, b) => status(a.edition) - status(b.edition) || byWeight(a.edition.source, b.edition.source));
  const distinct = new Map<string, (typeof found)[number]>();
  for (const offer of found) {
    const key = keyString(offer.text);
    if (!distinct.has(key)) distinct.set(key, offer);
  }
  const offers = [...distinct.values()];
  const best = offers[0]?.edition;
  const rivals = offers.filter(
    ({ edition }) =>
      best && status(edition) === status(best) && edition.source.authority === best.source.authority,
  );
  return offers.slice(0, mostOffers).map(({ edition, text, at }) => ({
    text,
    source: edition.source.id,
    at,
    sure: rivals.length === 1 && edition === best,
  }));
}

const status = ({ source }: Edition): number => (source.status === 'superseded' ? 1 : 0);

function beginsSentence(text: string, start: number): boolean {
  let line = start;
  while (line > 0 && !sentenceEnd.test(text.charAt(line - 1))) line--;
  return text.slice(line, start).replace(label, '') === '';
}

/** The edition's words from `from` to the end of their sentence, without marks that the draft has already. */
function restOfSentence(
  { text: edition, lacunae }: Edition,
  from: number,
  { typed, open, rest }: Asked,
): string {
  let end = from;
  const limit = lacunae.find((lacuna) => lacuna.start >= from)?.start ?? edition.length;
  while (end < limit && !/[。！？!?\r\n]/.test(edition.charAt(end))) end++;
  if (end < limit && /[。！？!?]/.test(edition.charAt(end))) end++;
  let text = edition.slice(from, end);
  if (text.length > longestOffer || (end === limit && limit < edition.length)) {
    const cut = Math.max(...[...'，；：'].map((mark) => text.lastIndexOf(mark, longestOffer)));
    text = text.slice(0, cut < 2 ? 0 : cut + 1);
  }
  let at = 0;
  if (text.startsWith(typed)) at = typed.length;
  else while (at < text.length && !isContent(text.charCodeAt(at))) at++;
  text = balancedHead(text.slice(at), open);
  // Marks behind the cursor close the sentence already.
  if (rest.trim() !== '') text = text.replace(/[。！？!?，；]+$/, '');
  return keyString(text).length >= 2 ? text : '';
}
