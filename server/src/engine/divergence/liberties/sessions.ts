import { containsSpan, type Span } from '../../text/span.ts';
import { wordsAround } from '../../text/wordsAround.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';

/** 二十届二中、三中全会, 十九届历次全会: the plenary sessions of one Central Committee that a text names together. */
const sessions =
  /(?<term>十?[一二三四五六七八九]?十?[一二三四五六七八九]?届)(?:(?<all>历次)|(?<named>[一二三四五六七八九]中(?:全会)?(?:(?:、|和|及|以及)[一二三四五六七八九]中(?:全会)?)*))全会/gu;

/** No such name is longer, in UTF-16 units. */
const longest = 48;

interface Sessions {
  readonly term: string;
  readonly all: boolean;
  /** The numbers of the sessions, as they are written. */
  readonly named: string;
}

/**
 * Whether a difference is that the draft names sessions held since the source was issued (二中、三中、四中全会 for 二中、三中全会), or
 * all of them (历次全会). Leaving one of the source's out is a divergence.
 */
export function isLaterSession({ core }: Change, { draft, source }: Texts): boolean {
  const ours = sessionsAt(draft.text, core.draft);
  if (!ours) return false;
  const theirs = sessionsAt(source.text, core.edition);
  if (!theirs || theirs.term !== ours.term) return false;
  return ours.all || [...theirs.named].every((number) => ours.named.includes(number));
}

/** The sessions among whose names a stretch of a text lies. */
function sessionsAt(text: string, at: Span): Sessions | undefined {
  for (const found of wordsAround(text, at, sessions, longest, '届')) {
    if (!containsSpan(found, at)) continue;
    const { term = '', all, named = '' } = found.groups;
    return { term, all: all !== undefined, named: named.replace(/[^一二三四五六七八九]/gu, '') };
  }
  return undefined;
}
