import type { DraftLine } from '../lines/draftLine.ts';

const year = '(?:[12１２][\\d０-９]{3}|[〇○零一二三四五六七八九]{4})';
const date = `${year}年[\\d０-９一二三四五六七八九十]{1,3}月(?:[\\d０-９一二三四五六七八九十]{1,4}日)?`;
/** What is done to a statute, or by whom it is made known. */
const act =
  /通过|批准|核准|公布|发布|颁布|施行|实施|修订|修正|修改|废止|失效|令第?|公告第?|印发|决定|制定|会议$/;
const dated = new RegExp(date);
const opensDated = new RegExp(
  `^[（(]?(?:根据|经|自|由|第[一二三四五六七八九十]+次(?:修正|修订)[：:]?)?${date}`,
);
const noteLimit = 400;
/** No bracket of a 题注 goes over more lines. */
const bracketLimit = 12;

/**
 * The lines of the 题注 below a title: when a text was passed, published, amended and put into force, in brackets or not, on one
 * line or on many. Prose that only begins with a date has commas where a 题注 has none, and ends with 。.
 */
export function enactmentLines(text: string, lines: readonly DraftLine[], afterTitle: number): number[] {
  const out: number[] = [];
  let open = false; // inside a bracket that an earlier line opened
  let sure = 0; // lines that are notes whether or not that bracket is ever closed
  for (let i = afterTitle; i < lines.length; i++) {
    const { kind, contentStart, contentEnd, label, words: own } = lines[i] as DraftLine;
    if (kind === 'blank' || kind === 'mark') continue;
    const words = text.slice(contentStart, contentEnd).replace(/\s+/gu, '');
    if (kind === 'datedNote' || kind === 'date') out.push(i);
    else if (kind !== 'text' || label || own.width > noteLimit) break;
    else if (open || isNote(words)) out.push(i);
    else break;
    const balance = count(words, /[（(]/g) - count(words, /[）)]/g);
    open = open ? balance >= 0 : balance > 0;
    if (!open) sure = out.length;
    else if (out.length > sure + bracketLimit) break;
  }
  if (open) out.length = Math.min(out.length, sure + 1);
  return out.filter((i) => lines[i]?.kind === 'text');
}

const count = (words: string, pattern: RegExp): number => words.match(pattern)?.length ?? 0;

/** Whether the search for 题注 sees the same in two lines, their words without white space. */
export const isSameToNotes = (a: string, b: string): boolean =>
  !isNote(a) &&
  !isNote(b) &&
  count(a, /[（(]/g) === count(b, /[（(]/g) &&
  count(a, /[）)]/g) === count(b, /[）)]/g);

function isNote(words: string): boolean {
  if (!act.test(words)) return false;
  if (/^[（(]/.test(words) && dated.test(words)) return true;
  const bare = words.replace(
    new RegExp(`[，,；;]?(?:并)?自(?:${date}|公布之日|发布之日)起(?:施行|实施)[。]?`, 'g'),
    '',
  );
  return opensDated.test(words) && !/[，。；].|[：:]$/.test(bare.replace(/（[^）]*）/g, ''));
}
