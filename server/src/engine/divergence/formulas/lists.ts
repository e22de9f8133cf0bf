import { isContent } from '../../text/fold.ts';

/** An enumeration of equal members, as a text has it. UTF-16 offsets of that text. */
export interface SeenList {
  readonly start: number;
  readonly end: number;
  readonly members: readonly string[];
  /** True where 、 stands between the members, false where they follow each other directly. */
  readonly marked: boolean;
}

const longestChunk = 40;
const shortestMember = 3;
const longestMember = 8;

/**
 * The enumerations of three or more members of one length, in order: 劳模精神、劳动精神、工匠精神, 知识型技能型创新型. Where the
 * first member begins and the last ends follows from the length of those between. Linear in the text.
 */
export function findLists(text: string): readonly SeenList[] {
  return [...markedLists(text), ...joinedLists(text)].sort((a, b) => a.start - b.start || a.end - b.end);
}

function* markedLists(text: string): Iterable<SeenList> {
  for (let mark = text.indexOf('、'); mark >= 0; ) {
    const starts = [runStart(text, mark)];
    const chunks = [text.slice(starts[0], mark)];
    let end = mark;
    while (text[end] === '、') {
      starts.push(end + 1);
      end = runEnd(text, end + 1);
      chunks.push(text.slice(starts[starts.length - 1], end));
    }
    mark = text.indexOf('、', end);
    const last = chunks.length - 1;
    for (let i = 1; i < last; ) {
      const size = (chunks[i] as string).length;
      let to = i;
      while (to + 1 < last && (chunks[to + 1] as string).length === size) to++;
      const head = i === 1 ? (chunks[0] as string).slice(-size) : '';
      const tail = to === last - 1 ? (chunks[last] as string).slice(0, size) : '';
      const members = [
        ...(head.length === size ? [head] : []),
        ...chunks.slice(i, to + 1),
        ...(tail.length === size ? [tail] : []),
      ];
      const first =
        head.length === size ? (starts[0] as number) + (chunks[0] as string).length - size : starts[i];
      if (isList(members, size)) {
        const end = (first as number) + members.length * (size + 1) - 1;
        yield { start: first as number, end, members, marked: true };
      }
      i = to + 1;
    }
  }
}

const isLetter = (text: string, at: number): boolean => isContent(text.charCodeAt(at));

function runStart(text: string, end: number): number {
  let i = end;
  while (i > 0 && end - i < longestChunk && isLetter(text, i - 1)) i--;
  return i;
}

function runEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length && i - start < longestChunk && isLetter(text, i)) i++;
  return i;
}

const isList = (members: readonly string[], size: number): boolean =>
  members.length >= 3 &&
  (size >= shortestMember || (size === 2 && members.length >= 5)) &&
  size <= longestMember &&
  !members.includes('') &&
  new Set(members).size === members.length;

const run = /[\p{Script=Han}]{9,}/gu;
const joinedSizes = [3, 4];

/**
 * Members that follow each other directly are known by the character that all of them end in, or begin with. Which of the
 * two it is, 知识型技能型 or 型技能型创新, is left to recurrence.
 */
function* joinedLists(text: string): Iterable<SeenList> {
  for (const { 0: s, index } of text.matchAll(run))
    for (const size of joinedSizes)
      for (const key of [size - 1, 0])
        for (let i = 0; i + 3 * size <= s.length; i++) {
          if (!recurs(s, i + key, size)) continue;
          const members = joinedMembers(s, i, size, key);
          if (members.length < 3) continue;
          const length = members.length * size;
          yield { start: index + i, end: index + i + length, members, marked: false };
          i += length - 1;
        }
}

/** Whether the character at `at` stands there twice more, `size` units apart. */
function recurs(s: string, at: number, size: number): boolean {
  const shared = s.charCodeAt(at);
  return s.charCodeAt(at + size) === shared && s.charCodeAt(at + 2 * size) === shared;
}

const mostJoined = 6;

/** @param key where the shared character stands in each member. */
function joinedMembers(s: string, from: number, size: number, key: number): string[] {
  if (!recurs(s, from + key, size)) return [];
  const shared = s[from + key];
  const members: string[] = [];
  // One more than may be tells that they are too many: a source of nothing but 型型型 is not gone through from each of its places.
  for (let i = from; members.length <= mostJoined && i + size <= s.length && s[i + key] === shared; i += size)
    members.push(s.slice(i, i + size));
  return members.length <= mostJoined && isProper(members, shared as string) ? members : [];
}

/** All members differ, and the shared character stands in each only once: 的的的 is no enumeration. */
const isProper = (members: readonly string[], shared: string): boolean =>
  new Set(members).size === members.length &&
  members.every((m) => m.indexOf(shared) === m.lastIndexOf(shared)) &&
  !'的了和与一不在是'.includes(shared);

/** Two members make an enumeration only where each is a phrase: 工人伟大、劳动光荣. */
const shortestPhrase = 4;

/** The members of a formula's form; undefined where it is no enumeration. */
export function membersOf(form: string): { members: readonly string[]; marked: boolean } | undefined {
  const parts = form.split('、');
  const isPhrases = parts.length === 2 && parts.every((part) => part.length >= shortestPhrase);
  if (parts.length >= 3 || isPhrases) return { members: parts, marked: true };
  if (parts.length > 1) return undefined;
  for (const size of joinedSizes) {
    if (form.length % size !== 0) continue;
    for (const key of [size - 1, 0]) {
      const members = joinedMembers(form, 0, size, key);
      if (members.length * size === form.length) return { members, marked: false };
    }
  }
  return undefined;
}
