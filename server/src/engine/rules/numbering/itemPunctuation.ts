import type { Change } from '../../document/lasting.ts';
import type { OutlineNode, Paragraph, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { type Span, span } from '../../text/span.ts';
import { Pace } from '../../text/steps.ts';
import { edit, fix, report } from '../report.ts';
import { type Pause, pause, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';
import { changedParagraphs, numberingStands } from './standing.ts';

const meta: RuleMeta = {
  id: 'numbering/item-punctuation',
  severity: 'hint',
  norm: { authority: '校对实务', strength: 'practice' },
};

const itemsPerStep = 512;
const forms: readonly string[] = ['hanParen', 'arabic', 'arabicParen', 'circled'];
/** So many items that end with ； make it the way of their list, and are at least this many for each that does not. */
const leastAlike = 2;

/** The items of a list that are parted by ； all have it, and the last one ends with 。. */
export const itemPunctuation: Rule = {
  meta,
  stands: itemsStand,
  *check({ reading, as }: RuleContext): Iterable<Finding | Pause> {
    // The marks of a reprint are the source's.
    if (reading.profile === 'newspaper' || as === 'reprint') return;
    const pace = new Pace(itemsPerStep);
    for (const { items, isWithinList } of lists(reading.outline, false)) {
      if (pace.isDue(items.length)) yield pause;
      yield* judge(reading, items, isWithinList);
    }
  },
};

/** Whether an edit left the items that it touched what they were to their lists. */
function itemsStand(change: Change): boolean {
  if (!numberingStands(change) || change.old.paragraphs.length !== change.now.paragraphs.length) return false;
  const { old, now } = changedParagraphs(change);
  const shapes = (reading: Reading, paragraphs: readonly Paragraph[]) =>
    paragraphs.map((paragraph) => endingOf(reading.text, paragraph)?.kind).join();
  return shapes(change.old, old) === shapes(change.now, now);
}

interface List {
  /** Labelled 1, 2, 3, … in one form, at least three. */
  readonly items: readonly OutlineNode[];
  /** Whether it stands below an item of a list that goes on behind it. */
  readonly isWithinList: boolean;
}

function* lists(nodes: readonly OutlineNode[], isWithinList: boolean): Iterable<List> {
  let items: OutlineNode[] = [];
  for (const [i, node] of nodes.entries()) {
    const { label } = node;
    const last = items.at(-1)?.label;
    const goesOn = last && label?.form === last.form && label.value === last.value + 1;
    if (!goesOn) {
      if (items.length > leastAlike) yield { items, isWithinList };
      items = [];
    }
    if (goesOn || (label && label.value === 1 && !label.quoted && forms.includes(label.form)))
      items.push(node);
    const next = nodes[i + 1]?.label;
    if (node.children.length > 0)
      yield* lists(
        node.children,
        next !== undefined && next.form === label?.form && forms.includes(next.form),
      );
  }
  if (items.length > leastAlike) yield { items, isWithinList };
}

/** How an item ends: 。 with no other sentence before it is `stop`, a letter or digit `none`. */
interface Ending {
  readonly kind: 'semicolon' | 'stop' | 'comma' | 'none';
  /** The mark, empty behind the last letter where there is none; UTF-16 offsets. */
  readonly mark: Span;
}

function* judge(
  { text, paragraphs }: Reading,
  items: readonly OutlineNode[],
  isWithinList: boolean,
): Iterable<Finding> {
  const endings = items.map((item) => endingOf(text, paragraphs[item.paragraph]));
  const last = items.at(-1) as OutlineNode;
  const before = items.slice(0, -1);
  const alike = before.filter((_, i) => endings[i]?.kind === 'semicolon').length;
  const odd = before.flatMap((item, i) => {
    const ending = endings[i];
    return ending && ending.kind !== 'semicolon' && below(paragraphs, item)?.label ? [ending] : [];
  });
  if (alike < leastAlike || alike < leastAlike * odd.length) return;
  for (const ending of odd) yield findingOf(text, ending, '；', '');
  const end = endings.at(-1);
  if (!end || end.kind === 'stop' || odd.length > 0) return;
  if (isWithinList && end.kind === 'semicolon') return;
  if (isFollowed(below(paragraphs, last))) yield findingOf(text, end, '。', '/last');
}

function findingOf(text: string, { mark }: Ending, good: string, of: string): Finding {
  const bad = text.slice(mark.start, mark.end);
  const isMissing = bad === '';
  const args = { bad, good };
  return report(
    meta,
    isMissing ? span(mark.start - 1, mark.start) : mark,
    `numbering/item-punctuation${of}${isMissing ? '/missing' : ''}`,
    args,
    { fixes: [fix(isMissing ? 'fix/item-mark' : 'fix/replace', args, [edit(mark.start, mark.end, good)])] },
  );
}

/** The paragraph below an item; what has no label may go on with it, or be the rest of a broken line. */
const below = (paragraphs: readonly Paragraph[], { paragraph }: OutlineNode): Paragraph | undefined =>
  paragraphs[paragraph + 1];

/** Whether a label, a heading or another text comes next: a list that is being written goes on at its end. */
const isFollowed = (next: Paragraph | undefined): boolean =>
  next !== undefined && (next.label !== undefined || next.kind !== 'body');

/** Longer items are texts of their own, in UTF-16 units. */
const longest = 400;

/** How the words of an item end; nothing where they are several sentences, lead in to something, or end with a bracket or a quotation. */
function endingOf(text: string, paragraph: Paragraph | undefined): Ending | undefined {
  if (!paragraph?.label || paragraph.span.end - paragraph.label.span.end > longest) return undefined;
  const start = paragraph.label.span.end;
  const words = text.slice(start, paragraph.span.end).trimEnd();
  const at = start + words.length;
  if (words.length < 2 || /[。！？!?：:\t|]./.test(words)) return undefined;
  // （一）自行清理；或者
  if (/[；，](?:或者?|和|以及|并且?)$/.test(words)) return undefined;
  const mark = span(at - 1, at);
  const beforeMark = words.at(-2) as string;
  switch (words.at(-1)) {
    case '；':
      return { kind: 'semicolon', mark };
    case '。':
      return isMark.test(beforeMark) ? undefined : { kind: 'stop', mark };
    case '，':
    case '、':
      return isMark.test(beforeMark) ? undefined : { kind: 'comma', mark };
    default:
      return /[\p{Script=Han}\d）%》”]$/u.test(words) ? { kind: 'none', mark: span(at, at) } : undefined;
  }
}

const isMark = /[，。；：、！？,;:.]/;
