import { type Change, lasting } from '../../document/lasting.ts';
import type { Reading } from '../../document/model.ts';
import { goesOn, type Section, sectionsOf } from '../../document/numbering/sections.ts';
import { hasMoved, isApartFrom } from './standing.ts';

/** Where numbers such as 3.1.2 leave their order. */
export interface SectionSlip {
  readonly kind: 'gap' | 'duplicate' | 'backwards';
  readonly section: Section;
  readonly previous: Section;
  /** The number that should stand there. */
  readonly expected: readonly number[];
  /** Whether those behind it go on from that number, so that nothing else is wrong. */
  readonly isAlone: boolean;
}

export const written = (path: readonly number[]): string => path.join('.');

/** The slips of a document that is numbered through the levels, in order. */
export const findSectionSlips = lasting((reading): readonly SectionSlip[] => {
  const sections = sectionsOf(reading);
  const beside = nextBeside(sections);
  const out: SectionSlip[] = [];
  let previous: Section | undefined;
  for (const [i, section] of sections.entries()) {
    const slip =
      previous && slipAt(reading, previous, section, sections[beside[i] as number], sections[i + 1]);
    if (slip) out.push(slip);
    previous = slip?.isAlone ? { span: section.span, path: slip.expected } : section;
  }
  return out;
});

/** For each section the index of the next one that is not below it. */
function nextBeside(sections: readonly Section[]): readonly number[] {
  const out: number[] = new Array(sections.length).fill(sections.length);
  const open: number[] = [];
  for (const [i, { path }] of sections.entries()) {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if ((sections[last] as Section).path.length < path.length) break;
      out[last] = i;
      open.pop();
    }
    open.push(i);
  }
  return out;
}

function slipAt(
  reading: Reading,
  previous: Section,
  section: Section,
  later: Section | undefined,
  next: Section | undefined,
): SectionSlip | undefined {
  const { path } = section;
  // Another document of the text, or an attachment, begins anew.
  if (path.every((n) => n === 1) && written(path) !== written(previous.path)) return undefined;
  const expected = expectedAt(previous.path, path.length);
  if (!expected) return undefined;
  const hasOwn = next !== undefined && next.path.length > path.length;
  const fits = later === undefined || goesOn(expected, later.path, true);
  if (goesOn(previous.path, path, true)) {
    // 3.1, 3.2, 4.1 and then 4 or 3.4: the 4.1 is a slip for 3.3.
    if (goesOn(previous.path, path) || hasOwn || !later || !fits || goesOn(path, later.path, true))
      return undefined;
    return { kind: 'gap', section, previous, expected, isAlone: true };
  }
  const last = path.length - 1;
  const isBeside = path.every((n, k) => k === last || n === expected[k]);
  const value = path[last] as number;
  const wanted = expected[last] as number;
  if (!isBeside) {
    if (hasOwn || !later || !fits || goesOn(path, later.path, true)) return undefined;
    return { kind: kindOf(path, expected), section, previous, expected, isAlone: true };
  }
  if (value > wanted && isOtherwise(reading, previous, section, expected)) return undefined;
  const kind = value > wanted ? 'gap' : value === wanted - 1 ? 'duplicate' : 'backwards';
  // The last of its list, which as well may be a second one of the number before it.
  const isLast = kind !== 'gap' && later !== undefined && later.path.length < path.length;
  const isAlone = !hasOwn && fits && later !== undefined && (isLast || !goesOn(path, later.path, true));
  // What is said again further on is another list.
  if (kind === 'backwards' && !isAlone) return undefined;
  return { kind, section, previous, expected, isAlone };
}

/** The next number of so many parts; undefined where one of the levels between is left out. */
function expectedAt(before: readonly number[], length: number): readonly number[] | undefined {
  if (length > before.length) return length === before.length + 1 ? [...before, 1] : undefined;
  return [...before.slice(0, length - 1), (before[length - 1] as number) + 1];
}

function kindOf(path: readonly number[], expected: readonly number[]): SectionSlip['kind'] {
  const at = path.findIndex((n, i) => n !== expected[i]);
  return (path[at] as number) > (expected[at] as number) ? 'gap' : 'backwards';
}

const han = '一二三四五六七八九十';

/** Whether a number that seems to be missing is there in another form: 3．2．1, ● 3.2.1, or 第四章 for 4. */
function isOtherwise(
  { text }: Reading,
  { span }: Section,
  section: Section,
  wanted: readonly number[],
): boolean {
  const between = text.slice(span.end, section.span.start);
  const digits = wanted.map((n) =>
    [...String(n)].map((d) => `[${d}${String.fromCharCode(0xff10 + Number(d))}]`).join(''),
  );
  const chapter = wanted.length === 1 ? han[(wanted[0] as number) - 1] : undefined;
  const number = digits.join('\\s{0,2}[.．。、·]\\s{0,2}');
  return new RegExp(`^[^\\d\\n]{0,16}?(?:${number}(?!\\d)${chapter ? `|${chapter}` : ''})`, 'm').test(
    between,
  );
}

/** Whether after an edit the slips are those that they were. */
export function sectionSlipsStand(change: Change): boolean {
  const old = findSectionSlips(change.old);
  const now = findSectionSlips(change.now);
  return (
    old.length === now.length &&
    now.every((slip, i) => {
      const before = old[i] as SectionSlip;
      return (
        slip.kind === before.kind &&
        slip.isAlone === before.isAlone &&
        written(slip.expected) === written(before.expected) &&
        isSameSection(before.section, slip.section, change) &&
        isSameSection(before.previous, slip.previous, change)
      );
    })
  );
}

const isSameSection = (a: Section, b: Section, change: Change): boolean =>
  isApartFrom(a.span, change) && hasMoved(a.span, b.span, change) && written(a.path) === written(b.path);
