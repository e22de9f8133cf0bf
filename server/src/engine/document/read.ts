import type { Role } from './build.ts';
import { type Chunk, type ReadParagraph, readChunk } from './chunk.ts';
import { findCitations } from './citations.ts';
import { findElements } from './elements.ts';
import { type Frame, findFrame } from './frame.ts';
import { type CarriedLines, carryChunk, carryLines, type Memory, recall, remember } from './memory.ts';
import type { Label, LabelForm, Paragraph, Profile, Quotation, Reading, Sentence } from './model.ts';
import { buildOutline } from './outline.ts';
import { countStyle, groupLines, type Styles } from './paragraphs.ts';
import { declaredProfile, detectProfile } from './profile.ts';
import { findQuotations } from './quotations.ts';
import { rankOrder } from './ranks.ts';

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
export function read(text: string, options: ReadOptions = {}): Reading {
  const old = recall(options.previous, options);
  const carried = carryLines(text, options, old);
  const { lines } = carried;
  const frame = findFrame(text, lines);
  const { chunks, work } = readChunks(text, carried, frame, options, old);
  const inside: ReadParagraph[] = [];
  for (const chunk of chunks.values()) for (const paragraph of chunk.paragraphs) inside.push(paragraph);
  const bare: Paragraph[] = inside.map(({ paragraph }, index) => ({ index, ...paragraph }));
  const quotations = findQuotations(text, bare);
  const { paragraphs, labels, sentences } = assemble(bare, inside, quotations);
  const reading: Reading = {
    text,
    profile:
      declaredProfile(text) ??
      (options.profile === undefined || options.profile === 'auto'
        ? detectProfile(text, lines, paragraphs)
        : options.profile),
    ...titleOf(paragraphs),
    lines: lines.map((l) => l.line),
    paragraphs,
    sentences,
    outline: buildOutline(text, paragraphs, rankOrder(paragraphs)),
    labels,
    quotations,
    ...findCitations(text, paragraphs),
    elements: findElements(text, lines, paragraphs, frame),
  };
  remember(reading, { text, markdown: options.markdown ?? false, lines, chunks, work: carried.work + work });
  return reading;
}

/** The chunks of the text in order, by the index of their first line. */
function readChunks(
  text: string,
  carried: CarriedLines,
  frame: Frame,
  options: ReadOptions,
  old: Memory | undefined,
): { chunks: Map<number, Chunk>; work: number } {
  const { lines } = carried;
  const styles: Styles = {};
  for (const line of lines) countStyle(styles, line);
  const titles = new Map(frame.titles.map((t) => [t[0] as number, t]));
  const laterTitleLines = new Set(frame.titles.flatMap((t) => t.slice(1)));
  const furniture = new Set([
    ...frame.signatures,
    ...frame.masthead,
    ...frame.datedNotes,
    ...frame.imprints.flat(),
    ...frame.contents.flat(),
    ...frame.annexNotes.flat(),
  ]);
  const fixed = new Set([...titles.keys(), ...laterTitleLines, ...furniture]);
  const last = new Map<LabelForm, number>();
  const chunks = new Map<number, Chunk>();
  let work = 0;
  for (const lineGroup of groupLines({ lines, styles, fixed, alone: new Set(frame.addressees) })) {
    const at = lineGroup[0] as number;
    if (laterTitleLines.has(at) && !furniture.has(at) && !titles.has(at)) continue;
    const role: Role = titles.has(at) ? 'title' : furniture.has(at) ? 'furniture' : 'prose';
    const group = titles.get(at) ?? lineGroup;
    let chunk = carryChunk(old, carried, group, role, last);
    if (!chunk) {
      chunk = readChunk(text, lines, group, role, last, options);
      for (const i of group) work += (lines[i]?.line.span.end ?? 0) - (lines[i]?.line.span.start ?? 0);
    }
    for (const [form, value] of chunk.left) last.set(form, value);
    chunks.set(at, chunk);
  }
  return { chunks, work };
}

/** Puts the parts of the paragraphs into the lists of a reading; labels in quotations are marked. */
function assemble(
  bare: readonly Paragraph[],
  inside: readonly ReadParagraph[],
  quotations: readonly Quotation[],
): Pick<Reading, 'paragraphs' | 'labels' | 'sentences'> {
  const quoted = quotedPlaces(quotations);
  const marked = (label: Label): Label => (quoted(label.span.start) ? { ...label, quoted: true } : label);
  const paragraphs: Paragraph[] = [];
  const labels: Label[] = [];
  const sentences: Sentence[] = [];
  for (const paragraph of bare) {
    const { label, index } = paragraph;
    const parts = inside[index] as ReadParagraph;
    if (label) {
      const own = marked(label);
      labels.push(own);
      paragraphs.push(own === label ? paragraph : { ...paragraph, label: own });
    } else paragraphs.push(paragraph);
    for (const found of parts.inline) labels.push(marked(found));
    for (const span of parts.sentences) sentences.push({ span, paragraph: index });
  }
  return { paragraphs, labels, sentences };
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
