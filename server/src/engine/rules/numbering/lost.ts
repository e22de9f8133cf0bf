import type { Label, Paragraph, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { countBefore } from '../../text/search.ts';

/** A heading without its label is a short line that no punctuation closes. */
const headingLimit = 40;

/**
 * The paragraphs that lost their labels between two members of a series: there are exactly as many as numbers are missing,
 * and they look like the members around them. Empty where the text does not say so plainly.
 */
export function findLost(
  reading: Reading,
  run: Pick<NumberingRun, 'form' | 'inline' | 'labels'>,
  previous: Label | undefined,
  label: Label,
  missing: number,
): readonly Paragraph[] {
  if (run.inline) return [];
  const { paragraphs } = reading;
  const at = paragraphIndex(paragraphs, label.span.start);
  const between: Paragraph[] = [];
  let leadIn: Paragraph | undefined;
  for (let i = at - 1; i >= 0; i--) {
    const p = paragraphs[i] as Paragraph;
    if (p.kind === 'furniture') continue;
    if (previous && p.span.start <= previous.span.start) break;
    if (p.kind === 'title' || between.length > 200) break;
    if (!previous && (p.label || /[：:]$/.test(reading.text.slice(p.span.start, p.span.end)))) {
      leadIn = p;
      break;
    }
    if (!isQuoted(reading, p) && !isDots(reading, p)) between.unshift(p);
  }
  // Members that follow one another directly: every unlabelled paragraph between two is a member without its label.
  const solid = between.filter((p) => p.label === undefined || p.label.inline);
  const divides = ['part', 'chapter', 'section', 'article'].includes(run.form);
  if (
    !divides &&
    solid.length === missing &&
    between.every((p) => p.label === undefined || p.label.inline || p.label.form !== label.form) &&
    (previous ? isTight(paragraphs, run, label) : leadIn !== undefined) &&
    solid.every((p) => looksLike(reading, p, label))
  )
    return solid;
  // A 款 without a label and an article that lost its own look alike.
  if (run.form === 'article') return [];
  const headings = solid.filter((p) => isBareHeading(reading, p) && !isField(reading, p));
  return headings.length === missing && headings.some(() => isHeading(reading, paragraphs[at]))
    ? headings
    : [];
}

/** A lost heading looks like a heading, a lost item like an item: both are closed by a mark, or neither is. */
function looksLike(reading: Reading, paragraph: Paragraph, label: Label): boolean {
  if (isField(reading, paragraph) || isTail(reading, paragraph)) return false;
  const own = reading.paragraphs[paragraphIndex(reading.paragraphs, label.span.start)];
  return (
    own === undefined || isBareHeading(reading, paragraph) === isBareHeading(reading, own, label.span.end)
  );
}

/**
 * Whether the members of a run, the place at `label` left out, mostly stand one after another without unlabelled paragraphs
 * between.
 */
function isTight(
  paragraphs: readonly Paragraph[],
  { labels }: Pick<NumberingRun, 'labels'>,
  label: Label,
): boolean {
  let loose = looseMembers.get(labels);
  if (!loose) {
    loose = new Set();
    for (let i = 1; i < labels.length; i++) {
      const a = paragraphIndex(paragraphs, (labels[i - 1] as Label).span.start);
      const b = paragraphIndex(paragraphs, (labels[i] as Label).span.start);
      if (paragraphs.slice(a + 1, b).some((p) => p.kind === 'body' && !p.label))
        loose.add(labels[i] as Label);
    }
    looseMembers.set(labels, loose);
  }
  const others = labels.length - (labels[0] === label ? 1 : 2);
  const looseOthers = loose.size - (loose.has(label) ? 1 : 0);
  return others - looseOthers >= looseOthers;
}

/** By the members of a run those before which unlabelled paragraphs stand. */
const looseMembers = new WeakMap<readonly Label[], Set<Label>>();

/** What comes after a paragraph that breaks off is its other half, not an item. */
function isTail(reading: Reading, paragraph: Paragraph): boolean {
  const { text, paragraphs } = reading;
  const before = paragraphs[paragraph.index - 1];
  return (
    before !== undefined &&
    (before.kind === 'body' || before.label !== undefined) &&
    !isBareHeading(reading, paragraph) &&
    /[\p{Script=Han}，、]$/u.test(text.slice(before.span.start, before.span.end))
  );
}

/** A line of a form or table: 售价：0元, 0571-88990011. */
const isField = ({ text }: Reading, { span }: Paragraph): boolean =>
  /^[\d\s—\-－()（）]+|^\p{Script=Han}{2,8}[：:][^。；]{1,60}$/u.test(text.slice(span.start, span.end));

/** Paragraphs of a quotation belong to its source: “第二条… */
const isQuoted = ({ text, quotations }: Reading, { span }: Paragraph): boolean =>
  '“「『"'.includes(text[span.start] as string) ||
  quotations.some((q) => q.span.start < span.start && span.end <= q.span.end);

/** …… on a line of its own stands for what was left out. */
const isDots = ({ text }: Reading, { span: { start, end } }: Paragraph): boolean =>
  end - start <= longestDots && /^[….·。\s]+$/.test(text.slice(start, end));
const longestDots = 24;

/** @param from where its words begin, behind its label if it has one */
function isBareHeading({ text }: Reading, { span, kind }: Paragraph, from = span.start): boolean {
  const words = text.slice(from, span.end).trimStart();
  return (
    kind !== 'title' &&
    words.length <= headingLimit &&
    !/[。；：，、！？.;:,][”’」』）)]*$|[ \t\u3000]{3,}|^(?:专栏|附|表|图|注|\d|续表|单位)/.test(words)
  );
}

const isHeading = (reading: Reading, paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && isBareHeading(reading, paragraph);

/** The last paragraph that begins at or before an offset. */
const paragraphIndex = (paragraphs: readonly Paragraph[], offset: number): number =>
  Math.max(0, countBefore(paragraphs, ({ span }) => span.start <= offset) - 1);
