import { touches } from '../../text/span.ts';
import { wordsAround } from '../../text/wordsAround.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { contentAfter, contentBefore, contentOf } from '../sides/side.ts';

/** What a national rule calls the provinces and what stands beside them. */
const provinces = /各?省\s*、\s*自治区\s*(?:、|和|以及)\s*直辖市/gu;
const longest = 24;
/** One of them, as one speaks of it. */
const one = ['省', '自治区', '直辖市', '市'];
/** What a name of one does not follow: 省、直辖市 are several. */
const endsArea = /[省区市州县]$/;
/** So many units behind tell that the words go on as the source's do. */
const goesOn = 4;

/** Areas that most provinces have none of. */
const rare = /^(?:自治州|自治县|自治旗|民族乡|盟|旗)+$/u;
const pause = /、/;

/**
 * Whether a difference is that the draft has of the areas that a national rule counts up those that its own place has: 省劳动能力鉴定委员会 for
 * 省、自治区、直辖市劳动能力鉴定委员会, 设区的市 for 设区的市、自治州. Two of three provinces are no place.
 */
export function isOwnLevel({ core }: Change, { draft, source }: Texts): boolean {
  const { start, end } = core.edition;
  if (start === end) return false;
  if (rare.test(contentOf(source, core.edition)) && contentOf(draft, core.draft) === '')
    return pause.test(source.text.slice(start - 1, end + 1));
  for (const found of wordsAround(source.text, core.edition, provinces, longest, '自治区')) {
    if (!touches(found, core.edition)) continue;
    const behind = contentAfter(source, found.end, goesOn);
    if (behind.length < goesOn) return false;
    const before = contentBefore(draft, core.draft.start, longest);
    const words = before + contentOf(draft, core.draft) + contentAfter(draft, core.draft.end, longest);
    return one.some((name) => {
      for (let at = words.indexOf(name + behind); at >= 0; at = words.indexOf(name + behind, at + 1))
        if (isAt(at, name, before.length) && !endsArea.test(words.slice(0, at))) return true;
      return false;
    });
  }
  return false;
}

/** Whether a name that begins so far into some words is where the difference lies. */
const isAt = (start: number, { length }: string, difference: number): boolean =>
  start <= difference + length && difference <= start + length;
