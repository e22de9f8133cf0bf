import { Pace, type Steps, unitsPerStep } from '../text/steps.ts';
import type { Role } from './lines/build.ts';
import type { DraftLine } from './lines/draftLine.ts';
import { ALONE, FURNITURE, LATER, type LineRoles, titleLength } from './lines/lineRoles.ts';
import type { LineOptions } from './lines/lines.ts';
import { type Group, groupsFrom, type Styles } from './lines/paragraphs.ts';
import { beginning, type Cut } from './memory/cut.ts';
import { ItemsBefore, LastItems } from './memory/lastItems.ts';
import type { CarriedLines, Memory } from './memory/memory.ts';
import { PastChunks, type Rest } from './memory/pastChunks.ts';
import { untouchedBy } from './memory/untouched.ts';
import { type Chunk, ChunkReader, type ReadParagraph } from './paragraph/chunk.ts';

/** What a paragraph costs besides its units. */
const perGroup = 16;

export interface ReadChunks {
  /** By the index of their first line. */
  readonly chunks: readonly (Chunk | undefined)[];
  /** The paragraphs of all of them in order. */
  readonly read: readonly ReadParagraph[];
  /** Up to here they are those of the old text. */
  readonly same: Cut;
  /** How many UTF-16 units were read, not carried over. */
  readonly work: number;
}

/** Groups the lines of a text into paragraphs and reads them, but for what an edit did not touch. */
export function* readChunks(
  text: string,
  carried: CarriedLines,
  roles: LineRoles,
  styles: Styles,
  options: LineOptions,
  old: Memory | undefined,
): Steps<ReadChunks> {
  const { lines } = carried;
  const untouched = old && untouchedBy(old, carried, roles, styles);
  const same = untouched?.before ?? beginning;
  const before = new ItemsBefore(old?.chunks ?? [], same.line);
  const past = old && new PastChunks(old, carried, same, before);
  const last = new LastItems(before);
  const reader = new ChunkReader(lines, carried.marks, options);
  const chunks: (Chunk | undefined)[] = [];
  const read: ReadParagraph[] = [];
  let rest: Rest = { chunks: [], read: [] };
  let work = 0;
  const pace = new Pace(unitsPerStep);
  for (const lineGroup of groupsFrom({ text, lines, styles, roles }, same.line)) {
    const at = lineGroup[0] as number;
    const role = roles[at] as number;
    if ((role & ~ALONE) === LATER) continue;
    while (chunks.length < at - same.line) chunks.push(undefined);
    const index = same.paragraph + read.length;
    if (untouched && past && at >= untouched.behind && past.meets(at, last)) {
      rest = yield* past.rest(index);
      break;
    }
    const title = titleLength(role);
    const group = title > 0 ? Array.from({ length: title }, (_, i) => at + i) : lineGroup;
    const name: Role = title > 0 ? 'title' : (role & FURNITURE) !== 0 ? 'furniture' : 'prose';
    let found = past?.take(group, name, index, last);
    if (!found) {
      const length = lengthOf(lines, group);
      found =
        length > unitsPerStep
          ? yield* reader.readInSteps(group, name, index, last)
          : reader.read(group, name, index, last);
      work += length;
    }
    last.pass(found.chunk);
    for (const paragraph of found.paragraphs) read.push(paragraph);
    chunks.push(found.chunk);
    if (pace.isDue(perGroup + lengthOf(lines, group))) yield;
  }
  const begun = {
    chunks: old?.chunks.slice(0, same.line) ?? [],
    read: old?.read.slice(0, same.paragraph) ?? [],
  };
  return {
    chunks: begun.chunks.concat(chunks, rest.chunks),
    read: begun.read.concat(read, rest.read),
    same,
    work,
  };
}

/** The UTF-16 units of a group's lines. */
function lengthOf(lines: readonly DraftLine[], group: Group): number {
  let length = 0;
  for (const i of group) {
    const { start, end } = lines[i] as DraftLine;
    length += end - start;
  }
  return length;
}
