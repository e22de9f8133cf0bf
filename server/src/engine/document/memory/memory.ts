import { Attached } from '../../text/attached.ts';
import { commonEnds } from '../../text/commonEnds.ts';
import { countBefore } from '../../text/search.ts';
import { Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import type { Frame } from '../frame/frame.ts';
import { DraftLine, LineReader } from '../lines/draftLine.ts';
import { MarksOfLines } from '../lines/lineMarks.ts';
import type { LineRoles } from '../lines/lineRoles.ts';
import type { LineOptions } from '../lines/lines.ts';
import type { Styles } from '../lines/paragraphs.ts';
import type { Reading } from '../model.ts';
import { type Chunk, type ReadParagraph, shiftLabel } from '../paragraph/chunk.ts';

/** What a reading lists of its paragraphs, in order. */
export type Lists = Pick<Reading, 'paragraphs' | 'labels' | 'sentences' | 'quotations'>;

/** What is kept of a reading, so that the next one of an edited text reads only what an edit touched. */
export interface Memory {
  readonly text: string;
  readonly markdown: boolean;
  readonly lines: readonly DraftLine[];
  readonly frame: Frame;
  readonly roles: LineRoles;
  readonly styles: Styles;
  /** By the index of their first line. */
  readonly chunks: readonly (Chunk | undefined)[];
  /** The paragraphs of all chunks in order. */
  readonly read: readonly ReadParagraph[];
  readonly lists: Lists;
  /** How many UTF-16 units were read for lines and paragraphs, not carried over. */
  readonly work: number;
}

const memories = new Attached<Reading, Memory>();

/** Keeps what was read for a reading, for as long as somebody has the reading. */
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
  /** The lines between, those of the old text and those of this one. */
  readonly gone: readonly DraftLine[];
  readonly come: readonly DraftLine[];
  readonly work: number;
  /** The marks of the lines that have come. */
  readonly marks: MarksOfLines;
}

/** Reads the lines of a text, but those that an old one begins and ends with alike. */
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
  return { lines, before, after, by, gone: oldLines.slice(before, next), come: fresh, work, marks };
}

function shiftDraftLine(draft: DraftLine, by: number): DraftLine {
  const { start, contentStart, contentEnd, end, kind, label, words } = draft;
  const moved = label && shiftLabel(label, by);
  return new DraftLine(start + by, contentStart + by, contentEnd + by, end + by, kind, moved, words);
}
