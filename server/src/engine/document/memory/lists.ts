import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { Pace, paragraphsPerStep, type Steps } from '../../text/steps.ts';
import type { Label, Paragraph, Quotation, Sentence } from '../model.ts';
import type { ReadParagraph } from '../paragraph/chunk.ts';
import { maxParagraphs } from '../paragraph/quotations.ts';
import { quotedPlaces } from '../quotedPlaces.ts';
import { type Cut, cutBefore } from './cut.ts';
import type { Lists, Memory } from './memory.ts';

export const noLists: Lists = { paragraphs: [], labels: [], sentences: [], quotations: [] };

/**
 * The lists of an old reading as far as they are those of the new one, the paragraphs before `same` being what they were: up to a
 * cut so far before it that nobody looked beyond it for the end of a quotation, and where none is open.
 */
export function unchangedLists(old: Memory, same: Cut): Lists {
  const { lists } = old;
  const isWithin = ({ paragraph }: Cut) =>
    paragraph > same.paragraph - maxParagraphs || isQuoted(lists.quotations, startOf(lists, paragraph));
  let cut = same;
  while (cut.paragraph > 0 && isWithin(cut)) cut = cutBefore(old, cut);
  return cut.paragraph === 0 ? noLists : listsBefore(lists, cut.paragraph);
}

function listsBefore(lists: Lists, paragraph: number): Lists {
  const { paragraphs, labels, sentences, quotations } = lists;
  const start = startOf(lists, paragraph);
  const isBefore = (item: { readonly span: Span }) => item.span.start < start;
  return {
    paragraphs: paragraphs.slice(0, paragraph),
    labels: labels.slice(0, countBefore(labels, isBefore)),
    sentences: sentences.slice(0, countBefore(sentences, isBefore)),
    quotations: quotations.slice(0, countBefore(quotations, isBefore)),
  };
}

const startOf = ({ paragraphs }: Lists, index: number): number => (paragraphs[index] as Paragraph).span.start;

/** Whether the outermost of the quotations that begin before a place reach beyond it. */
function isQuoted(quotations: readonly Quotation[], offset: number): boolean {
  let last = countBefore(quotations, ({ span }) => span.start < offset) - 1;
  while ((quotations[last]?.depth ?? 0) > 0) last--;
  return (quotations[last]?.span.end ?? 0) > offset;
}

/** Puts what was read of further paragraphs, and the quotations in them, behind lists that are begun; labels in quotations are marked. */
export function* completeLists(
  begun: Lists,
  read: readonly ReadParagraph[],
  quotations: readonly Quotation[],
): Steps<Lists> {
  const quoted = quotedPlaces(quotations);
  const marked = (label: Label): Label => (quoted(label.span.start) ? { ...label, quoted: true } : label);
  const from = begun.paragraphs.length;
  const { labelCount, sentenceCount } = sizesOf(read, from);
  // With all their room at once, since they are made anew with each edit.
  const paragraphs = new Array<Paragraph>(read.length - from);
  const labels = new Array<Label>(labelCount);
  const sentences = new Array<Sentence>(sentenceCount);
  let nextLabel = 0;
  let nextSentence = 0;
  const pace = new Pace(paragraphsPerStep);
  for (let i = from; i < read.length; i++) {
    const { paragraph, sentences: own, inside } = read[i] as ReadParagraph;
    if (pace.isDue()) yield;
    const label = paragraph.label && marked(paragraph.label);
    if (label) labels[nextLabel++] = label;
    paragraphs[i - from] = label && label !== paragraph.label ? { ...paragraph, label } : paragraph;
    for (const found of inside.labels) labels[nextLabel++] = marked(found);
    for (const sentence of own) sentences[nextSentence++] = sentence;
  }
  return {
    paragraphs: begun.paragraphs.concat(paragraphs),
    labels: begun.labels.concat(labels),
    sentences: begun.sentences.concat(sentences),
    quotations: begun.quotations.concat(quotations),
  };
}

function sizesOf(read: readonly ReadParagraph[], from: number) {
  let labelCount = 0;
  let sentenceCount = 0;
  for (let i = from; i < read.length; i++) {
    const { paragraph, sentences, inside } = read[i] as ReadParagraph;
    labelCount += inside.labels.length + (paragraph.label ? 1 : 0);
    sentenceCount += sentences.length;
  }
  return { labelCount, sentenceCount };
}
