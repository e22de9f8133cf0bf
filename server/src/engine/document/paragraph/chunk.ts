import { shift } from '../../text/span.ts';
import { finish, Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import { type BuiltParagraph, oneParagraph, openGroup, partParagraphs, type Role } from '../lines/build.ts';
import type { DraftLine } from '../lines/draftLine.ts';
import { type ItemValue, ItemValues, type LastValues } from '../lines/items.ts';
import type { MarksOfLines } from '../lines/lineMarks.ts';
import type { LineOptions } from '../lines/lines.ts';
import type { Group } from '../lines/paragraphs.ts';
import type { Citation, Label, Paragraph, Quotation, Sentence } from '../model.ts';
import { type OwnCitations, ownCitations } from './citations.ts';
import { inlineLabels } from './inlineRuns.ts';
import { ownQuotations, shiftQuotation } from './quotations.ts';
import { type Chain, chainsIn, shiftChain } from './referencePointers.ts';
import type { Declaration } from './shortNames.ts';

/** A paragraph with all that is read inside it and does not depend on its neighbours. Offsets are those of the text. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
  readonly inside: Inside;
}

/** What a paragraph holds besides its sentences. */
export interface Inside extends OwnCitations {
  readonly labels: readonly Label[];
  /** Undefined where one is open at the paragraph's end, so that it depends on the paragraphs that follow. */
  readonly quotations: readonly Quotation[] | undefined;
  /** The references to other places of the text; which place is meant, the outline has to tell. */
  readonly chains: readonly Chain[];
  /** How far the paragraph has moved since they were read: hardly anybody asks for them, so that they keep the offsets they had. */
  readonly chainsMoved: number;
}

/** What a group of lines was read as, and all that the reading rested on besides the lines themselves; wherever it stands. */
export interface Chunk {
  /** The lines, counted from the first. */
  readonly lines: readonly number[];
  readonly role: Role;
  /** The numbers of items before the group that were asked for, and those that it leaves behind. */
  readonly asked: readonly ItemValue[];
  readonly left: readonly ItemValue[];
  /** How many paragraphs it is. */
  readonly count: number;
}

export interface ReadChunk {
  readonly chunk: Chunk;
  readonly paragraphs: readonly ReadParagraph[];
}

const none: readonly never[] = [];
const oneLine: readonly number[] = [0];

/** Reads the groups of lines of one text. */
export class ChunkReader {
  readonly #lines: readonly DraftLine[];
  readonly #options: LineOptions;
  readonly #marks: MarksOfLines;

  /** The marks are those of the lines that were read anew. */
  constructor(lines: readonly DraftLine[], marks: MarksOfLines, options: LineOptions) {
    this.#lines = lines;
    this.#marks = marks;
    this.#options = options;
  }

  /**
   * `index` is that of the group's first paragraph, `last` the number of the last item of each form before the group. For
   * groups of no great length: it is done at once.
   */
  read(group: Group, role: Role, index: number, last: LastValues): ReadChunk {
    const values = new ItemValues(last);
    const opened = openGroup(this.#lines, group, role, index, this.#marks);
    if (!opened) return chunkOf(group, role, values, none);
    const one = oneParagraph(opened, values, this.#options);
    if ('paragraph' in one) return chunkOf(group, role, values, [readInside(one)]);
    const parts = finish(partParagraphs(opened, one, this.#options));
    return chunkOf(group, role, values, parts.map(readInside));
  }

  /** The same in steps, for groups of any length. */
  *readInSteps(group: Group, role: Role, index: number, last: LastValues): Steps<ReadChunk> {
    const values = new ItemValues(last);
    const opened = openGroup(this.#lines, group, role, index, this.#marks);
    if (!opened) return chunkOf(group, role, values, none);
    yield;
    const one = oneParagraph(opened, values, this.#options);
    yield;
    const parts = 'paragraph' in one ? [one] : yield* partParagraphs(opened, one, this.#options);
    const paragraphs: ReadParagraph[] = [];
    const pace = new Pace(unitsPerStep);
    for (const part of parts) {
      const length = part.marked.end - part.marked.start;
      paragraphs.push(length > unitsPerStep ? yield* readInsideInSteps(part) : readInside(part));
      if (pace.isDue(length)) yield;
    }
    return chunkOf(group, role, values, paragraphs);
  }
}

const chunkOf = (
  group: Group,
  role: Role,
  values: ItemValues,
  paragraphs: readonly ReadParagraph[],
): ReadChunk => ({
  chunk: {
    lines: group.length === 1 ? oneLine : group.map((i) => i - (group[0] as number)),
    role,
    asked: values.asked,
    left: values.left,
    count: paragraphs.length,
  },
  paragraphs,
});

const labelsIn = ({ paragraph, body }: BuiltParagraph): readonly Label[] =>
  paragraph.kind === 'body' ? inlineLabels(body, paragraph.label) : none;

const readChains = ({ paragraph: { kind }, body }: BuiltParagraph): readonly Chain[] =>
  kind === 'body' || kind === 'heading' ? chainsIn(body) : none;

function readInside(built: BuiltParagraph): ReadParagraph {
  const { marked } = built;
  return readOf(built, ownCitations(marked), labelsIn(built), ownQuotations(marked), readChains(built));
}

function* readInsideInSteps(built: BuiltParagraph): Steps<ReadParagraph> {
  const { marked } = built;
  const citations = ownCitations(marked);
  yield;
  const labels = labelsIn(built);
  yield;
  const quotations = ownQuotations(marked);
  yield;
  return readOf(built, citations, labels, quotations, readChains(built));
}

function readOf(
  built: BuiltParagraph,
  { citations, declarations }: OwnCitations,
  labels: readonly Label[],
  quotations: readonly Quotation[] | undefined,
  chains: readonly Chain[],
): ReadParagraph {
  const { index } = built.paragraph;
  const sentences = built.sentences.map((span): Sentence => ({ span, paragraph: index }));
  const holds = citations.length + declarations.length + labels.length + chains.length;
  return {
    paragraph: built.paragraph,
    sentences,
    inside:
      holds === 0 && quotations?.length === 0
        ? nothing
        : { labels, quotations, citations, declarations, chains, chainsMoved: 0 },
  };
}

/** Most paragraphs hold nothing, and share this; there is nothing in it to move. */
const nothing: Inside = {
  labels: none,
  quotations: none,
  citations: none,
  declarations: none,
  chains: none,
  chainsMoved: 0,
};

/** The references of a paragraph, with the offsets that they have now. */
export const chainsOf = ({ inside: { chains, chainsMoved } }: ReadParagraph): readonly Chain[] =>
  chainsMoved === 0 ? chains : all(chains, chainsMoved, shiftChain);

/** Whether a chunk would be read the same after items with these numbers. */
export function fits({ asked }: Chunk, last: LastValues): boolean {
  for (const { form, value } of asked) if (last.get(form) !== value) return false;
  return true;
}

/*
 * Behind an edit all things move. Each is written out with the properties in the order in which it was made: to the engine
 * underneath it is then the same kind of thing, and a keystroke makes thousands of them.
 */

export function shiftLabel(label: Label, by: number): Label {
  const { form, value, sub, unit, defects, regular, quoted, inline } = label;
  const span = shift(label.span, by);
  if (sub !== undefined || quoted !== undefined) return { ...label, span };
  return unit === undefined
    ? { span, form, value, defects, regular, inline }
    : { span, form, value, unit, defects, regular, inline };
}

/** The paragraph in a text where it stands `by` units further on, with an index greater by `byIndex`. */
export function moveParagraph(old: ReadParagraph, by: number, byIndex: number): ReadParagraph {
  if (by === 0 && byIndex === 0) return old;
  const { paragraph, sentences, inside } = old;
  const index = paragraph.index + byIndex;
  return {
    paragraph: moveBare(paragraph, by, index),
    sentences: sentences.map(({ span }): Sentence => ({ span: shift(span, by), paragraph: index })),
    inside: inside === nothing || by === 0 ? inside : moveInside(inside, by),
  };
}

const moveInside = (inside: Inside, by: number): Inside => ({
  labels: all(inside.labels, by, shiftLabel),
  quotations: inside.quotations && all(inside.quotations, by, shiftQuotation),
  citations: all(inside.citations, by, shiftCitation),
  declarations: all(inside.declarations, by, shiftDeclaration),
  chains: inside.chains,
  chainsMoved: inside.chainsMoved + by,
});

/** Most of the lists are empty; an empty one stays what it is. */
function all<T>(items: readonly T[], by: number, move: (item: T, by: number) => T): readonly T[] {
  return items.length === 0 ? items : items.map((item) => move(item, by));
}

function moveBare(paragraph: Paragraph, by: number, index: number): Paragraph {
  const { kind, label } = paragraph;
  const span = shift(paragraph.span, by);
  const pieces = paragraph.pieces[0] === paragraph.span ? [span] : all(paragraph.pieces, by, shift);
  return label ? { index, kind, span, pieces, label: shiftLabel(label, by) } : { index, kind, span, pieces };
}

const shiftCitation = ({ span, kind, name }: Citation, by: number): Citation => ({
  span: shift(span, by),
  kind,
  name,
});

const shiftDeclaration = ({ span, name }: Declaration, by: number): Declaration => ({
  span: shift(span, by),
  name,
});
