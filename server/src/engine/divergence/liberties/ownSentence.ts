import type { Reading } from '../../document/model.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Localiser } from '../locality/localisation.ts';
import { placed } from '../locality/locality.ts';
import type { Texts } from '../passageInput.ts';
import { someOccurrence } from '../sides/occurrences.ts';
import { clauseBegins } from '../sides/rims.ts';
import { type Side, unitAfter } from '../sides/side.ts';

/** What a sentence goes on with is read so far, in UTF-16 units. */
const longestRest = 120;

/** Whether a sentence that a match ends in goes on with a figure of the writer's: 在产业工人中发展党员不少于200名. */
export function goesOnWithFigures(
  at: number,
  match: Span,
  sentence: Span | undefined,
  { text }: Side,
): boolean {
  if (!sentence || sentence.start >= at) return false;
  const rest =
    at === match.start
      ? text.slice(sentence.start, at)
      : text.slice(at, Math.min(sentence.end, at + longestRest));
  return /\d/.test(rest);
}

/** So many units in a row that a source does not have are no words of the source's. */
const unlike = 6;
/** What a sentence goes on with is the writer's own where so many units are. */
const ownUnits = 10;

/**
 * Whether the sentence goes on behind a match in words that the source does not have anywhere: …的薪酬分配制度，打破了“干多干少一个样”的大锅饭.
 */
export function goesOnInOwnWords(match: Span, sentence: Span | undefined, texts: Texts): boolean {
  if (!sentence || sentence.start >= match.end) return false;
  const from = unitAfter(texts.draft, match.end, sentence.end);
  if (sentence.end - from <= ownUnits) return false;
  const rest = texts.draft.text.slice(from, from + ownUnits);
  for (let i = 0; i + unlike <= ownUnits; i++)
    if (someOccurrence(texts, rest.slice(i, i + unlike), () => true)) return false;
  return true;
}

/** Whether words are left out, or the verb is another one that leads the clause: what fits words of a source into a sentence of one's own. */
export const isFitted = ({ core }: Change, { draft, source }: Texts): boolean =>
  isEmpty(core.draft) || (clauseBegins(draft, core.draft.start) && clauseBegins(source, core.edition.start));

/** Whether a sentence of a local document names its place or its own level. */
export function speaksOfPlace(
  { text, sentences }: Reading,
  index: number,
  local: Localiser | undefined,
): boolean {
  const span = sentences[index]?.span;
  if (!span || !local) return false;
  const sentence = text.slice(span.start, Math.min(span.end, span.start + longestRead));
  return local.locality.places.some((p) => sentence.includes(p)) || placed.test(sentence);
}

const longestRead = 2000;

const introduced = /》[^，。；：！？\n“”]{0,4}(?:提出|明确|要求|规定|强调|指出|部署)[^，。；：！？\n]{0,2}$/u;

/** 《意见》明确到2035年… for 力争到2035年…: words that name the source before what they tell of it. */
export const isNamingSource = ({ draft: { start, end } }: Change, { text }: Side): boolean =>
  end - start <= longestNaming && introduced.test(text.slice(start, end));

const longestNaming = 24;
