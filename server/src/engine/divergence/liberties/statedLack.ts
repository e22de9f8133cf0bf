import type { Change } from '../change.ts';
import { clauseEnds } from '../sides/rims.ts';
import { contentOf, type Side } from '../sides/side.ts';

/** 没有经过审议 for 必须经过审议: what is not so is stated; that something must not be is said otherwise. */
const stated = /^[上中里]?(?:还|仍|尚|并|都|也)?(?:没有|没能|没|未能|未)(?:做到|能够?)?$/u;
const demanded = /^(?:必须|应当?|须|要|需要?|可以?|能够?|确保)?$/u;
/** 一些企业不按规定…: of whom it is stated, before the words in their clause. */
const statedOf =
  /(?:一些|有的|有些|部分|个别|少数|不少|许多|很多|多数|大多|仍有|还有|存在|发现)[^，。；：！？\n]*$/u;
const bareDenial = /^(?:不|未|没有|没)$/u;

const before = ({ text }: Side, at: number): string => text.slice(Math.max(0, at - longestStated), at);
const longestStated = 40;

/** …互认尚未实现: what has not come about, said of it at the clause's end; the source's next clause may begin with what is to be done. */
const notYet = /^(?:至今|目前)?(?:还|仍|尚|均|都){1,2}(?:没有|没能|没|未能|未)\p{Script=Han}{1,6}$/u;
const longestNext = 2;

/** Whether a negation states what is not so, where the source says what is to be. */
export function isStatedLack({ core }: Change, draft: Side, source: Side): boolean {
  const [d, e] = [contentOf(draft, core.draft), contentOf(source, core.edition)];
  if (bareDenial.test(d) && statedOf.test(before(draft, core.draft.start))) return demanded.test(e);
  if (notYet.test(d)) return e.length <= longestNext && clauseEnds(draft, core.draft.end);
  return stated.test(d) && demanded.test(e);
}
