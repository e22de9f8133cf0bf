import type { Span } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import type { Side } from '../sides/side.ts';

const share = /(\d{1,3}(?:\.\d{1,4})?)\s*[%％](以上)?/u;
const leastBefore = /(?:不(?:得|应)?(?:低于|少于|小于)|至少)\s*$/u;
/** UTF-16 units that the words of a bound may stand beside a number. */
const beside = 8;

/** A document that is named in the sentence before a share is said to ask for it; 《实施意见》 is one of the draft's place. */
const names = /(?<!实施意见|实施方案|实施办法|若干措施|行动计划)》[^。；！？\n]*$/u;
const longestSentence = 120;

/** 65%以上 for 60%以上: a share that is more than the least that the source asks for, and that no document is named for. */
export function isStricter({ core }: Change, { draft, source }: Texts): boolean {
  const own = shareAt(draft, core.draft);
  const theirs = shareAt(source, core.edition);
  if (!own || !theirs?.isLeast || own.value <= theirs.value || own.value > 100) return false;
  return !names.test(draft.text.slice(Math.max(0, core.draft.start - longestSentence), core.draft.start));
}

/** The first share that a stretch has or lies in. */
function shareAt({ text }: Side, { start, end }: Span): { value: number; isLeast: boolean } | undefined {
  let from = start;
  while (from > 0 && start - from < beside && /[\d.]/.test(text[from - 1] as string)) from--;
  const found = share.exec(text.slice(from, end + beside));
  if (!found) return undefined;
  const at = from + found.index;
  return {
    value: Number(found[1]),
    isLeast: found[2] !== undefined || leastBefore.test(text.slice(Math.max(0, at - beside), at)),
  };
}
