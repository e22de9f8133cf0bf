import { trimEnd, unitSet } from '../../text/characters.ts';
import { commonEnds } from '../../text/commonEnds.ts';
import type { Span } from '../../text/span.ts';
import { type Change, change } from '../change.ts';
import { isSameAmount } from '../kinds/amounts.ts';
import type { Texts } from '../passageInput.ts';
import { type Member, membersOf, outToMarks } from '../sides/members.ts';
import { type Side, unitAfter } from '../sides/side.ts';

const endsSentence = unitSet('。；！？;!?\n\r');
/** From one difference to the next of the same sentence, in UTF-16 units. */
const reach = 40;
/** A sentence with more differences than this, or longer ones, is another sentence. */
const mostTogether = 24;
const longest = 400;
/** An aim may be said of the year or of what is done by then. */
const aim = '力争';
/** So may that it is to be done: 要培养造就…. */
const duty = '要';
/** What makes a number vague, and without which it is exact. */
const vague = '左右';

/**
 * Leaves out the differences that come from counting the other way round: 大国工匠2000名左右、省级工匠10000名左右 for 2000名左右大国工匠、10000名左右
 * 省级工匠. Where a noun so has another number, that is the one difference.
 */
export function withoutReordered(changes: readonly Change[], texts: Texts): readonly Change[] {
  if (changes.length < 2) return changes;
  const out: Change[] = [];
  for (let i = 0; i < changes.length; ) {
    let k = i + 1;
    while (k < changes.length && isInSentence(changes[k - 1] as Change, changes[k] as Change, texts.draft))
      k++;
    const group = changes.slice(i, k);
    const mayBe = group.length > 1 && group.length <= mostTogether;
    out.push(...((mayBe ? reordered(group, texts) : undefined) ?? group));
    i = k;
  }
  return out;
}

function isInSentence(a: Change, b: Change, { text }: Side): boolean {
  if (b.core.draft.start - a.core.draft.end > reach) return false;
  for (let i = a.core.draft.end; i < b.core.draft.start; i++)
    if (endsSentence(text.charCodeAt(i))) return false;
  return true;
}

/** What is left of the differences of one sentence where its members are turned; undefined where they are not. */
function reordered(group: readonly Change[], { draft, source }: Texts): readonly Change[] | undefined {
  const [first, last] = [group[0] as Change, group.at(-1) as Change];
  const found = membersAround(draft, { start: first.core.draft.start, end: last.core.draft.end });
  const e = membersAround(source, { start: first.core.edition.start, end: last.core.edition.end });
  if (!found || !e) return undefined;
  const d = found.length === e.length - 1 ? withNext(draft, found) : found;
  if (d.length !== e.length) return undefined;
  const out: Change[] = [];
  let turned = 0;
  for (const [i, own] of d.entries()) {
    const other = e[i] as Member;
    let { words } = own;
    if (words.startsWith(duty) && !other.words.startsWith(duty)) words = words.slice(duty.length);
    if (words.startsWith(aim) && !other.words.includes(aim) && isSaidBefore(source, e[0] as Member))
      words = words.slice(aim.length);
    if (words === other.words) continue;
    const [a, b] = [numberIn(draft, own), numberIn(source, other)];
    if (!a || !b) return undefined;
    const [mine, theirs] = [words.replace(a.digits, '0'), other.words.replace(b.digits, '0')];
    const lost = theirs.includes(vague) && !mine.includes(vague);
    const full = lost ? theirs.replace(vague, '') : theirs;
    if (!isTurned(mine, full) && !(i === 0 && isTurned(...withoutLeads(mine, full)))) return undefined;
    turned++;
    const number = change(a.span, b.span);
    if (a.digits !== b.digits && !isSameAmount(number, draft, source)) out.push(number);
    if (lost) out.push(lostIn(draft, own, source, other));
  }
  return turned > 0 ? out : undefined;
}

/** The members that a stretch takes in, wholly or in part. */
function membersAround(side: Side, { start, end }: Span): readonly Member[] | undefined {
  if (end - start > longest) return undefined;
  // Where nothing stands, the place may lie on either side of a mark.
  return membersOf(side, outToMarks(side, { start: unitAfter(side, start), end }));
}

/** Members with the next one of their list: where a match ends with 10000名 for 50000名, the draft's last member lies behind it. */
function withNext(side: Side, members: readonly Member[]): readonly Member[] {
  const end = members.at(-1)?.span.end ?? 0;
  if (side.text[end] !== '、') return members;
  return [...members, ...membersOf(side, outToMarks(side, { start: end + 1, end: end + 1 }))];
}

const isSaidBefore = ({ text }: Side, { span }: Member): boolean =>
  text.slice(Math.max(0, span.start - reach), span.start).includes(aim);

/** The only number of a member. */
function numberIn(
  { text }: Side,
  { span }: Member,
): { readonly digits: string; readonly span: Span } | undefined {
  const words = text.slice(span.start, span.end);
  const [found, other] = words.matchAll(/\d+(?:\.\d+)?[万亿]?/g);
  if (!found || other) return undefined;
  const start = span.start + found.index;
  return { digits: found[0], span: { start, end: start + found[0].length } };
}

/** 左右, which the source has behind its number, missing at the end of the draft's member. */
function lostIn({ text }: Side, own: Member, source: Side, other: Member): Change {
  const at = trimEnd(text, own.span.end, own.span.start);
  const start = other.span.start + source.text.slice(other.span.start, other.span.end).indexOf(vague);
  return change({ start: at, end: at }, { start, end: start + vague.length });
}

/** 对应大国工匠0名, 培养造就0名大国工匠: the first members of two rows without what leads to them, which each text says in words of its own. */
function withoutLeads(mine: string, theirs: string): [string, string] {
  const counted = theirs.indexOf('0');
  const noun = /^0\p{Script=Han}*?名(?:左右)?/u.exec(theirs.slice(counted))?.[0].length ?? 0;
  const at = noun > 0 ? mine.indexOf(theirs.slice(counted + noun, counted + noun + 2)) : -1;
  return counted <= longestLead && at >= 0 && at <= longestLead
    ? [mine.slice(at), theirs.slice(counted)]
    : [mine, theirs];
}

/** Of what leads to a row, in units. */
const longestLead = 6;

/** Whether two words are a number with what it counts, and the same the other way round. */
function isTurned(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const { prefix, suffix } = commonEnds(a, b);
  const x = a.slice(prefix, a.length - suffix);
  const y = b.slice(prefix, b.length - suffix);
  for (let k = 2; k <= y.length - 2; k++)
    if (x === y.slice(k) + y.slice(0, k)) return x.startsWith('0') !== y.startsWith('0');
  return false;
}
