import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { contentAfter, contentBefore, contentOf } from '../sides/side.ts';

/** 或者被诊断为职业病之日, 事故伤害发生之日或者. */
const alternative = /^或|或者?$/u;
/** Fewer units are a word, more are no single one of several. */
const least = 6;
const most = 60;
/** What is left out may be told so many units further on or back, with the same left. */
const shifts = 8;

/**
 * Whether one of two things that the source has as alternatives is left out: 自事故伤害发生之日起 for 自事故伤害发生之日或者被诊断为职业病之日起.
 * Who brings a rule to bear says which of them is the case.
 */
export function isOneOfTwo({ core }: Change, { draft, source }: Texts): boolean {
  if (contentOf(draft, core.draft) !== '') return false;
  const words = contentOf(source, core.edition);
  if (words.length < least || words.length > most) return false;
  const before = contentBefore(source, core.edition.start, shifts);
  const all = before + words + contentAfter(source, core.edition.end, shifts);
  const rest = all.slice(0, before.length) + all.slice(before.length + words.length);
  for (let at = 0; at + words.length <= all.length; at++)
    if (
      alternative.test(all.slice(at, at + words.length)) &&
      all.slice(0, at) + all.slice(at + words.length) === rest
    )
      return true;
  return false;
}
