import { type Change, change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { contentAfter, contentOf, type Side } from '../sides/side.ts';

/** That something is to be so, as said of what is named anyhow. */
export const assures = '(?:确保|保证|保障)';
const ownShare = /^的?[0-9]{1,3}$/u;
const assuredShare = new RegExp(`^${assures}[0-9]{1,3}$`, 'u');

/** 经费的30%以上 for 经费，确保60%以上: the share is the difference; that it is to be so is said by naming it. */
export function withoutAssurance(changes: readonly Change[], { draft, source }: Texts): readonly Change[] {
  if (!changes.some((c) => isAssured(c, draft, source))) return changes;
  return changes.map((c) =>
    isAssured(c, draft, source)
      ? change(numberAtEnd(draft, c.draft.end), numberAtEnd(source, c.edition.end))
      : c,
  );
}

const isAssured = ({ kind, draft: own, edition: their }: Change, draft: Side, source: Side): boolean =>
  kind === 'content' &&
  ownShare.test(contentOf(draft, own)) &&
  assuredShare.test(contentOf(source, their)) &&
  contentAfter(source, their.end, 1) === '%' &&
  contentAfter(draft, own.end, 1) === '%';

/** The digits that end at a place. */
function numberAtEnd({ text }: Side, end: number): { start: number; end: number } {
  let start = end;
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
  return { start, end };
}

/** Half or full width. */
const isDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);

const ensured = new RegExp(`^${assures}$`, 'u');
const shareBehind = /^[0-9]{1,3}%以[上下内]/u;

/** What leads to a share that is to be so, is so, or is asked after. */
const named = /^(?:的|把|将|有|是否(?:有|达到|确保|做到|按)?)?$/u;

/**
 * 60%以上用于…, 经费的60%以上用于… and 是否有60%以上用于… for 确保60%以上用于…: that a share is to be so is said by naming it, and it is none other
 * where it is asked after.
 */
export function isUnensured({ core }: Change, { draft, source }: Texts): boolean {
  const own = contentOf(draft, core.draft);
  if (!named.test(own) || !ensured.test(contentOf(source, core.edition))) return false;
  const share = shareBehind.exec(contentAfter(source, core.edition.end, 8))?.[0];
  return share !== undefined && contentAfter(draft, core.draft.end, 8).startsWith(share);
}
