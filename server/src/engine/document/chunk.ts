import { skipWhite } from '../text/characters.ts';
import { splitSentences } from '../text/sentences.ts';
import { type Span, shift } from '../text/span.ts';
import { buildParagraphs, type LooseParagraph, type Role } from './build.ts';
import type { DraftLine } from './draftLine.ts';
import { inlineLabels } from './inlineRuns.ts';
import { LastValues } from './items.ts';
import type { LineOptions } from './lines.ts';
import type { Label, LabelForm } from './model.ts';
import type { Group } from './paragraphs.ts';

/** A paragraph with what is read inside it. Offsets are those of the text. */
export interface ReadParagraph {
  readonly paragraph: LooseParagraph;
  readonly sentences: readonly Span[];
  readonly inline: readonly Label[];
}

/** What was read of one group of lines, and all that the reading rested on besides the lines themselves. */
export interface Chunk {
  /** The lines, counted from the first. */
  readonly lines: readonly number[];
  readonly role: Role;
  /** The numbers of items before the group that were asked for, and those that it leaves behind. */
  readonly asked: ReadonlyMap<LabelForm, number | undefined>;
  readonly left: ReadonlyMap<LabelForm, number>;
  readonly paragraphs: readonly ReadParagraph[];
}

/** Reads one group of lines. */
export function readChunk(
  text: string,
  lines: readonly DraftLine[],
  group: Group,
  role: Role,
  last: ReadonlyMap<LabelForm, number>,
  options: LineOptions,
): Chunk {
  const values = new LastValues(last);
  const paragraphs = buildParagraphs(text, lines, group, role, values, options).map((paragraph) => ({
    paragraph,
    ...readInside(text, paragraph),
  }));
  const first = group[0] as number;
  return { lines: group.map((i) => i - first), role, asked: values.asked, left: values.left, paragraphs };
}

function readInside(
  text: string,
  { kind, label, span }: LooseParagraph,
): Pick<ReadParagraph, 'sentences' | 'inline'> {
  if (kind === 'furniture') return { sentences: [], inline: [] };
  const body = { start: label?.span.end ?? span.start, end: span.end };
  if (kind === 'body')
    return { sentences: splitSentences(text, body), inline: inlineLabels(text, body, label) };
  // A heading or title is one sentence whatever marks it holds.
  const start = skipWhite(text, body.start, body.end);
  return { sentences: start < body.end ? [{ start, end: body.end }] : [], inline: [] };
}

/** Whether a chunk would be read the same after items with these numbers. */
export function fits({ asked }: Chunk, last: ReadonlyMap<LabelForm, number>): boolean {
  for (const [form, value] of asked) if (last.get(form) !== value) return false;
  return true;
}

export function shiftChunk(chunk: Chunk, by: number): Chunk {
  if (by === 0) return chunk;
  return { ...chunk, paragraphs: chunk.paragraphs.map((p) => shiftParagraph(p, by)) };
}

export const shiftLabel = (label: Label, by: number): Label => ({ ...label, span: shift(label.span, by) });

function shiftParagraph({ paragraph, sentences, inline }: ReadParagraph, by: number): ReadParagraph {
  const { label } = paragraph;
  return {
    paragraph: {
      ...paragraph,
      span: shift(paragraph.span, by),
      pieces: paragraph.pieces.map((p) => shift(p, by)),
      ...(label ? { label: shiftLabel(label, by) } : {}),
    },
    sentences: sentences.map((s) => shift(s, by)),
    inline: inline.map((l) => shiftLabel(l, by)),
  };
}
