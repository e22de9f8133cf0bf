import { Attached } from '../text/attached.ts';
import { commonEnds } from '../text/commonEnds.ts';
import { countBefore } from '../text/search.ts';
import { Pace, type Steps, unitsPerStep } from '../text/steps.ts';
import type { Frame } from './frame/frame.ts';
import type { Role } from './lines/build.ts';
import { DraftLine, LineReader } from './lines/draftLine.ts';
import type { LastValues } from './lines/items.ts';
import { MarksOfLines } from './lines/lineMarks.ts';
import type { LineOptions } from './lines/lines.ts';
import type { Group } from './lines/paragraphs.ts';
import type { Reading } from './model.ts';
import { type Chunk, fits, moveChunk, type ReadParagraph, shiftLabel } from './paragraph/chunk.ts';

/** What is kept of a reading, so that the next one of an edited text reads only what an edit touched. */
export interface Memory {
  readonly text: string;
  readonly markdown: boolean;
  readonly lines: readonly DraftLine[];
  readonly frame: Frame;
  /** By the index of their first line. */
  readonly chunks: readonly (Chunk | undefined)[];
  /** The paragraphs of all chunks in order. */
  readonly read: readonly ReadParagraph[];
  /** How many UTF-16 units were read for lines and paragraphs, not carried over. */
  readonly work: number;
}

const memories = new Attached<Reading, Memory>();

export const remember = (reading: Reading, memory: Memory): void => void memories.set(reading, memory);

/** How many UTF-16 units had to be read for this reading; at most about twice the text's length. */
export const workOf = (reading: Reading): number => memories.get(reading)?.work ?? 0;

/** What was read of the paragraphs of a reading, in their order. */
export const paragraphsOf = (reading: Reading): readonly ReadParagraph[] => memories.get(reading)?.read ?? [];

/** The memory of a reading that was made with the same options. */
export function recall(reading: Reading | undefined, options: LineOptions): Memory | undefined {
  const memory = reading && memories.get(reading);
  return memory && memory.markdown === (options.markdown ?? false) ? memory : undefined;
}

/** The lines of a text, those before and after an edit carried over. */
export interface CarriedLines {
  readonly lines: readonly DraftLine[];
  /** This many lines at the beginning are those of the old text, and this many at its end, moved by `by` units. */
  readonly before: number;
  readonly after: number;
  readonly by: number;
  readonly work: number;
  /** The marks of the lines between. */
  readonly marks: MarksOfLines;
}

export function* carryLines(
  text: string,
  options: LineOptions,
  old: Memory | undefined,
): Steps<CarriedLines> {
  const same = old ? commonEnds(old.text, text) : { prefix: 0, suffix: 0 };
  const unchanged = old?.text === text;
  const oldLines = old?.lines ?? [];
  // A line that ends right at the edit may be longer now: a CR may have got its LF.
  const before = unchanged ? oldLines.length : countBefore(oldLines, ({ end }) => end < same.prefix);
  const oldText = old?.text ?? '';
  const by = text.length - oldText.length;
  let next = oldLines.length;
  while (next > before && (oldLines[next - 1] as DraftLine).start > oldText.length - same.suffix) next--;
  const stop = next < oldLines.length ? (oldLines[next] as DraftLine).start + by : text.length;
  const marks = new MarksOfLines(text, before);
  const reader = new LineReader(text, marks, options);
  const pace = new Pace(unitsPerStep);
  const fresh: DraftLine[] = [];
  let work = 0;
  for (let at = oldLines[before - 1]?.end ?? 0; at < stop; ) {
    const line = reader.read(at);
    fresh.push(line);
    at = line.end;
    work += at - line.start;
    if (pace.isDue(at - line.start)) yield;
  }
  const after = oldLines.length - next;
  const behind = oldLines.slice(next);
  if (by !== 0) for (let i = 0; i < after; i++) behind[i] = shiftDraftLine(behind[i] as DraftLine, by);
  const lines = old ? oldLines.slice(0, before).concat(fresh, behind) : fresh;
  return { lines, before, after, by, work, marks };
}

/**
 * The chunk of the old text that these lines make again, its first paragraph now being the one at `index`; undefined where
 * they have to be read.
 */
export function carryChunk(
  old: Memory | undefined,
  carried: CarriedLines,
  group: Group,
  role: Role,
  index: number,
  last: LastValues,
): Chunk | undefined {
  if (!old) return undefined;
  const first = group[0] as number;
  const end = group[group.length - 1] as number;
  const isBefore = end < carried.before;
  const isAfter = first >= carried.lines.length - carried.after;
  if (!isBefore && !isAfter) return undefined;
  const chunk = old.chunks[isBefore ? first : first - carried.lines.length + old.lines.length];
  if (!chunk || chunk.role !== role || chunk.lines.length !== group.length) return undefined;
  for (let i = 1; i < group.length; i++)
    if (chunk.lines[i] !== (group[i] as number) - first) return undefined;
  if (!fits(chunk, last)) return undefined;
  return moveChunk(chunk, isBefore ? 0 : carried.by, index);
}

function shiftDraftLine(draft: DraftLine, by: number): DraftLine {
  const { start, contentStart, contentEnd, end, kind, label, words } = draft;
  const moved = label && shiftLabel(label, by);
  return new DraftLine(start + by, contentStart + by, contentEnd + by, end + by, kind, moved, words);
}
