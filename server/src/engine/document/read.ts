import { finish, Pace, paragraphsPerStep, type Steps, unitsPerStep } from '../text/steps.ts';
import { DraftReading } from './draftReading.ts';
import { findElements } from './frame/elements.ts';
import { type Frame, findFrame } from './frame/frame.ts';
import { frameStands } from './frameStands.ts';
import type { Role } from './lines/build.ts';
import type { DraftLine } from './lines/draftLine.ts';
import { type Group, groupLines, stylesOf } from './lines/paragraphs.ts';
import { type CarriedLines, carryChunk, carryLines, type Memory, recall, remember } from './memory.ts';
import type { Label, LabelForm, Paragraph, Profile, Quotation, Reading, Sentence } from './model.ts';
import { type Chunk, ChunkReader, type ReadParagraph } from './paragraph/chunk.ts';
import { findCitations } from './paragraph/citations.ts';
import { findQuotations } from './paragraph/quotations.ts';
import { declaredProfile, detectProfile } from './profile.ts';

export interface ReadOptions {
  /** What the text is taken for unless a comment of its own says otherwise. */
  readonly profile?: Profile | 'auto';
  /** Whether # and ** are marks of Markdown. */
  readonly markdown?: boolean;
  /** A reading of an earlier state of the text: what an edit did not touch is carried over. The result is the same. */
  readonly previous?: Reading;
}

/**
 * Reads the structure of a text: lines, logical paragraphs, labels, outline, sentences, quotations, citations. Any text has
 * a reading; no character is lost. Offsets are UTF-16 offsets of `text`. Takes time in proportion to the text's length.
 */
export const read = (text: string, options: ReadOptions = {}): Reading => finish(readInSteps(text, options));

/** `read` in steps of some thousand characters. */
export function* readInSteps(text: string, options: ReadOptions = {}): Steps<Reading> {
  const old = recall(options.previous, options);
  const carried = yield* carryLines(text, options, old);
  const { lines } = carried;
  yield;
  const frame = old && frameStands(old, carried, text) ? old.frame : findFrame(text, lines);
  yield;
  const { chunks, read, work } = yield* readChunks(text, carried, frame, options, old);
  yield;
  const quotations = yield* findQuotations(text, read);
  yield;
  const { paragraphs, labels, sentences } = yield* assemble(read, quotations);
  yield;
  const citations = yield* findCitations(text, read);
  yield;
  const elements = findElements(text, lines, paragraphs, frame);
  yield;
  const markdown = options.markdown ?? false;
  const reading = new DraftReading(
    {
      text,
      profile:
        declaredProfile(text) ??
        (options.profile === undefined || options.profile === 'auto'
          ? detectProfile(text, lines, paragraphs)
          : options.profile),
      ...titleOf(paragraphs),
      lines,
      paragraphs,
      sentences,
      labels,
      quotations,
      ...citations,
      elements,
    },
    markdown,
  );
  remember(reading, { text, markdown, lines, frame, chunks, read, work: carried.work + work });
  return reading;
}

/** What a paragraph costs besides its units. */
const perGroup = 16;

interface ReadChunks {
  /** By the index of their first line. */
  readonly chunks: readonly (Chunk | undefined)[];
  /** The paragraphs of all of them in order. */
  readonly read: readonly ReadParagraph[];
  readonly work: number;
}

function* readChunks(
  text: string,
  carried: CarriedLines,
  frame: Frame,
  options: ReadOptions,
  old: Memory | undefined,
): Steps<ReadChunks> {
  const { lines } = carried;
  const styles = stylesOf(lines);
  const titles = new Map(frame.titles.map((t) => [t[0] as number, t]));
  const laterTitleLines = new Set(frame.titles.flatMap((t) => t.slice(1)));
  const furniture = new Set([
    ...frame.signatures,
    ...frame.dates,
    ...frame.signedDates,
    ...frame.masthead,
    ...frame.datedNotes,
    ...frame.imprints.flat(),
    ...frame.contents.flat(),
    ...frame.annexNotes.flat(),
  ]);
  const fixed = new Set([...titles.keys(), ...laterTitleLines, ...furniture]);
  const alone = new Set(frame.addressees);
  const last = new Map<LabelForm, number>();
  const reader = new ChunkReader(lines, carried.marks, options);
  const chunks: (Chunk | undefined)[] = lines.map(() => undefined);
  const read: ReadParagraph[] = [];
  let work = 0;
  const pace = new Pace(unitsPerStep);
  for (const lineGroup of groupLines({ text, lines, styles, fixed, alone })) {
    const at = lineGroup[0] as number;
    if (laterTitleLines.has(at) && !furniture.has(at) && !titles.has(at)) continue;
    const role: Role = titles.has(at) ? 'title' : furniture.has(at) ? 'furniture' : 'prose';
    const group = titles.get(at) ?? lineGroup;
    let chunk = carryChunk(old, carried, group, role, read.length, last);
    if (!chunk) {
      const length = lengthOf(lines, group);
      chunk =
        length > unitsPerStep
          ? yield* reader.readInSteps(group, role, read.length, last)
          : reader.read(group, role, read.length, last);
      work += length;
    }
    for (const { form, value = 0 } of chunk.left) last.set(form, value);
    for (const paragraph of chunk.paragraphs) read.push(paragraph);
    chunks[at] = chunk;
    if (pace.isDue(perGroup + lengthOf(lines, group))) yield;
  }
  return { chunks, read, work };
}

/** The UTF-16 units of a group's lines. */
function lengthOf(lines: readonly DraftLine[], group: Group): number {
  let length = 0;
  for (const i of group) {
    const { span } = lines[i] as DraftLine;
    length += span.end - span.start;
  }
  return length;
}

/** Puts the parts of the paragraphs into the lists of a reading; labels in quotations are marked. */
function* assemble(
  read: readonly ReadParagraph[],
  quotations: readonly Quotation[],
): Steps<Pick<Reading, 'paragraphs' | 'labels' | 'sentences'>> {
  const quoted = quotedPlaces(quotations);
  const marked = (label: Label): Label => (quoted(label.span.start) ? { ...label, quoted: true } : label);
  const { labelCount, sentenceCount } = sizesOf(read);
  // With all their room at once, since they are made anew with each edit.
  const paragraphs = new Array<Paragraph>(read.length);
  const labels = new Array<Label>(labelCount);
  const sentences = new Array<Sentence>(sentenceCount);
  let nextLabel = 0;
  let nextSentence = 0;
  const pace = new Pace(paragraphsPerStep);
  for (let i = 0; i < read.length; i++) {
    const { paragraph, sentences: own, inside } = read[i] as ReadParagraph;
    if (pace.isDue()) yield;
    const label = paragraph.label && marked(paragraph.label);
    if (label) labels[nextLabel++] = label;
    paragraphs[i] = label && label !== paragraph.label ? { ...paragraph, label } : paragraph;
    for (const found of inside.labels) labels[nextLabel++] = marked(found);
    for (const sentence of own) sentences[nextSentence++] = sentence;
  }
  return { paragraphs, labels, sentences };
}

function sizesOf(read: readonly ReadParagraph[]) {
  let labelCount = 0;
  let sentenceCount = 0;
  for (const { paragraph, sentences, inside } of read) {
    labelCount += inside.labels.length + (paragraph.label ? 1 : 0);
    sentenceCount += sentences.length;
  }
  return { labelCount, sentenceCount };
}

/** Whether a place is inside a quotation. */
function quotedPlaces(quotations: readonly Quotation[]): (offset: number) => boolean {
  const outer = quotations.filter((q) => q.depth === 0);
  return (offset) => {
    let low = 0;
    let high = outer.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((outer[mid] as Quotation).inner.start <= offset) low = mid + 1;
      else high = mid;
    }
    return low > 0 && offset < (outer[low - 1] as Quotation).inner.end;
  };
}

function titleOf(paragraphs: readonly Paragraph[]): Pick<Reading, 'title'> {
  const title = paragraphs.find((p) => p.kind === 'title');
  return title ? { title: title.span } : {};
}
