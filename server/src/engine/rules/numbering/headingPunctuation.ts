import type { Change } from '../../document/lasting.ts';
import type { OutlineNode, Paragraph, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { countBefore } from '../../text/search.ts';
import { type Span, span } from '../../text/span.ts';
import { Pace } from '../../text/steps.ts';
import { edit, fix, report } from '../report.ts';
import { type Pause, pause, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';
import { changedParagraphs, numberingStands } from './standing.ts';

const meta: RuleMeta = {
  id: 'numbering/heading-punctuation',
  severity: 'hint',
  norm: { authority: 'GB/T 15834—2011', clause: 'B.4', strength: 'standardSoft' },
};

const limit = 40;
const headingsPerStep = 512;

/** Headings of one level close alike: a heading on its own line without a mark, one that the text runs on from with 。. */
export const headingPunctuation: Rule = {
  meta,
  stands: headingsStand,
  *check({ reading }: RuleContext): Iterable<Finding | Pause> {
    if (reading.profile === 'newspaper') return;
    const pace = new Pace(headingsPerStep);
    for (const siblings of families(reading.outline)) {
      if (pace.isDue(siblings.length)) yield pause;
      yield* judge(reading, siblings);
      yield* unparted(reading, siblings);
    }
  },
};

/** Whether an edit left the headings that it touched what they were to their families. */
function headingsStand(change: Change): boolean {
  if (!numberingStands(change)) return false;
  const { old, now } = changedParagraphs(change);
  if (old.some((p) => closes(change.old.text, p)) || now.some((p) => closes(change.now.text, p)))
    return false;
  // A heading may stand above what closes the paper no longer, or come to stand there.
  if (closesBehind(change.old, change.to - change.by) || closesBehind(change.now, change.to)) return false;
  // What came or went has no label.
  if (old.length !== now.length) return true;
  return now.every((paragraph, i) => {
    const shape = shapeOf(change.now.text, paragraph);
    return shape !== 'gap' && shape === shapeOf(change.old.text, old[i] as Paragraph);
  });
}

function* families(nodes: readonly OutlineNode[]): Iterable<readonly OutlineNode[]> {
  const forms = new Set(nodes.map((n) => n.label?.form));
  for (const form of forms)
    if (form && form !== 'article' && form !== 'annex') yield nodes.filter((n) => n.label?.form === form);
  for (const node of nodes) if (node.children.length > 0) yield* families(node.children);
}

interface Heading {
  readonly words: Span;
  /** The mark that closes a heading on a line of its own. */
  readonly mark?: Span;
  /** Text runs on after it in the same paragraph; false where it lacks the 。 that should part them. */
  readonly runsIn: boolean;
  /** A question or a call, which has its mark by rights and says nothing of how headings close. */
  readonly isSentence?: boolean;
}

function* judge(reading: Reading, siblings: readonly OutlineNode[]): Iterable<Finding> {
  const headings: Heading[] = [];
  for (const node of siblings) {
    const heading = headingOf(reading, node);
    if (!heading) return;
    headings.push(heading);
  }
  const alone = headings.filter((h) => !h.runsIn && !h.isSentence);
  const marked = alone.filter((h) => h.mark);
  if (marked.length === 0 || marked.length * 3 > alone.length || alone.length < 3) return;
  for (const { mark } of marked) {
    if (!mark) continue;
    const args = { bad: reading.text.slice(mark.start, mark.end) };
    yield report(meta, mark, 'numbering/heading-punctuation', args, {
      fixes: [fix('fix/heading-stop', args, [edit(mark.start, mark.end, '')])],
    });
  }
}

/** Where the headings of a level run on into their text behind 。, the few that only a space parts from it. */
function* unparted(reading: Reading, siblings: readonly OutlineNode[]): Iterable<Finding> {
  const gaps = siblings.map((n) => gapOf(reading, n)).filter((gap) => gap !== undefined);
  if (gaps.length === 0) return;
  const parted = siblings.filter((n) => headingOf(reading, n)?.runsIn).length;
  if (parted < 2 * gaps.length || parted + gaps.length !== siblings.length) return;
  for (const gap of gaps)
    yield report(
      meta,
      gap,
      'numbering/heading-punctuation/run-in',
      {},
      {
        fixes: [fix('fix/heading-run-in', {}, [edit(gap.start, gap.end, '。')])],
      },
    );
}

/** With a half-width 。 behind the space, if there is one. */
const spaced =
  /^(?<heading>\s*[\p{Script=Han}、“”]{4,24})(?<gap>[ \u3000]+[.．]?[ \u3000]*)(?![ \u3000.．，,、；;：:。])(?=[^。！？]{10,}[。！？])/u;

/** The space between words that look like a heading and a text that ends with 。. */
function gapOf({ text, paragraphs }: Reading, node: OutlineNode): Span | undefined {
  const paragraph = paragraphs[node.paragraph];
  if (!paragraph || !node.label) return undefined;
  const found = spaced.exec(text.slice(node.label.span.end, paragraph.span.end));
  if (!found?.groups) return undefined;
  const start = node.label.span.end + (found.groups['heading'] ?? '').length;
  return span(start, start + (found.groups['gap'] ?? '').length);
}

/** A member that is a heading: a short line with something below it, or short words that a 。 parts from the text. */
function headingOf({ text, paragraphs }: Reading, node: OutlineNode): Heading | undefined {
  const paragraph = paragraphs[node.paragraph];
  if (!paragraph || !node.label) return undefined;
  const form = formOf(text, node.label.span.end, paragraph.span.end);
  const words = span(node.label.span.end, paragraph.span.end);
  if (form === 'runsIn') return { words, runsIn: true };
  if (form === 'none' || node.span.end <= paragraph.span.end) return undefined;
  return {
    words,
    runsIn: false,
    isSentence: form === 'sentence' || (form === 'marked' && isLastWord(text, paragraphs, node)),
    ...(form === 'marked' ? { mark: span(paragraph.span.end - 1, paragraph.span.end) } : {}),
  };
}

/** Whether what closes the paper stands right behind an offset. */
function closesBehind({ text, paragraphs }: Reading, offset: number): boolean {
  const next = paragraphs[countBefore(paragraphs, ({ span }) => span.start <= offset)];
  return next !== undefined && closes(text, next);
}

/** Below an item that is a sentence may stand what closes the paper, and nothing else. */
function isLastWord(
  text: string,
  paragraphs: readonly Paragraph[],
  { paragraph, children }: OutlineNode,
): boolean {
  const below = paragraphs[paragraph + 1];
  return below !== undefined && children.length === 0 && closes(text, below);
}

/** 特此公告。 此复。 妥否，请批示。 */
const closes = (text: string, { span: { start, end }, label }: Paragraph): boolean =>
  !label && end - start <= limit && closing.test(text.slice(start, end));
const closing = /^[ \t\u3000]*(?:特此|专此|此[复令]|[妥当可]否|以上[^，。]{1,6}[，。])/;

/** What the words behind a label may be as a heading: none; short ones that the text runs on from; alone, with a mark or without, or as a question. */
type HeadingForm = 'none' | 'runsIn' | 'marked' | 'alone' | 'sentence';

function formOf(text: string, start: number, end: number): HeadingForm {
  const words = text.slice(start, end).trim();
  if (words.length === 0) return 'none';
  const stop = words.search(/[。！？]/);
  if (stop >= 0 && stop < words.length - 1) return stop <= limit ? 'runsIn' : 'none';
  if (words.length > limit) return 'none';
  if (/[？！?!]["”’）)]{0,2}$/.test(words)) return 'sentence';
  return /[。；，、.;,]$/.test(words) ? 'marked' : 'alone';
}

function shapeOf(text: string, { label, span: { end } }: Paragraph): HeadingForm | 'gap' {
  if (!label) return 'none';
  return spaced.test(text.slice(label.span.end, end)) ? 'gap' : formOf(text, label.span.end, end);
}
