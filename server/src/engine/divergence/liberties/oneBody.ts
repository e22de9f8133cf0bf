import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { clauseBegins } from '../sides/rims.ts';
import { contentAfter, contentBefore, contentOf, type Side, unitBefore } from '../sides/side.ts';

/** What a body or a person that a rule binds is called in the end. */
const kinds =
  '单位|部门|机构|机关|企业|公司|组织|团体|协会|政府|委员会|经营者|生产者|使用者|负责人|个人|人员';
const body = new RegExp(`^\\p{Script=Han}{0,16}(?:${kinds})$`, 'u');
const kindFirst = new RegExp(`^(?:${kinds})`, 'u');
/** No body's name is longer, in content units. */
const longest = 20;

/**
 * Whether of several bodies that a rule binds alike one is named at the beginning of a clause: 建设单位未采取…的 for
 * 建设单位、施工单位未采取…的. Who brings a rule to bear says whom it binds.
 */
export function isOneOfBodies({ core: { draft: d, edition: e } }: Change, { draft, source }: Texts): boolean {
  const own = contentOf(draft, d);
  const theirs = contentOf(source, e);
  if (theirs === '' || own.length > longest || theirs.length > longest) return false;
  if (own === '') return isLastLeftOut();
  // The word that bodies end with is found again at the end of the last one.
  const kind = kindFirst.exec(contentAfter(source, e.end, 3))?.[0];
  if (kind === undefined || !contentAfter(draft, d.end, 3).startsWith(kind)) return false;
  return (
    listsBefore(source, e.start) &&
    contentBefore(source, e.start, own.length + kind.length) === own + kind &&
    clauseBegins(draft, d.start)
  );

  function isLastLeftOut(): boolean {
    if (!body.test(theirs) || !listsBefore(source, e.start) || listsBefore(draft, d.start)) return false;
    for (let n = 2; n <= longest; n++) {
      const named = contentBefore(draft, d.start, n);
      if (named.length < n) return false;
      const from = back(draft, d.start, n);
      if (clauseBegins(draft, from)) return body.test(named) && contentBefore(source, e.start, n) === named;
    }
    return false;
  }
}

/** Whether a member of a list ends right before a place. */
const listsBefore = ({ text }: Side, at: number): boolean => text[at - 1] === '、' || text[at] === '、';

/** The place of the content unit that so many of them go before a place. */
function back(side: Side, at: number, n: number): number {
  let place = at;
  for (let i = 0; i < n; i++) place = Math.max(0, unitBefore(side, place));
  return place;
}
