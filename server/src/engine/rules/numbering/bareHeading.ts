import type { Change } from '../../document/lasting.ts';
import type { LabelForm, OutlineNode, Paragraph, Reading } from '../../document/model.ts';
import { countBefore } from '../../text/search.ts';

/**
 * Whether it is nothing to numbering that a heading without a label came (or went, the other way round): the paragraph at `index`
 * of the reading `more`, which the outline has no node for. All other paragraphs and labels are known to be what they were.
 */
export const comesUnnoticed = (less: Reading, more: Reading, index: number, change: Change): boolean =>
  isBare(more, index) &&
  !isBeforeList(more, index) &&
  (isBesideClause(more, index) ||
    !isBetweenItems(more.outline, (more.paragraphs[index] as Paragraph).span.start, false)) &&
  isOutlineAlike(less, more, change);

/** Whether it is nothing to numbering that the words of a heading without a label, the paragraph at `index`, are others. */
export const changesUnnoticed = (old: Reading, now: Reading, index: number, change: Change): boolean =>
  isBare(old, index) &&
  isBare(now, index) &&
  colonsOf(old, index) === colonsOf(now, index) &&
  !hasNode(now.outline, index) &&
  isOutlineAlike(old, now, change);

/** The title of an attachment stands no further below its label. */
const titleReach = 4;

/** A heading without a label that names no attachment. */
function isBare({ paragraphs }: Reading, index: number): boolean {
  const { kind, label } = paragraphs[index] as Paragraph;
  if (kind !== 'heading' || label) return false;
  for (let i = Math.max(0, index - titleReach); i < index; i++)
    if (paragraphs[i]?.label?.form === 'annex') return false;
  return true;
}

/** Whether a list may begin behind a paragraph, which then parts it from what leads in to it. */
function isBeforeList({ paragraphs }: Reading, index: number): boolean {
  let next = index + 1;
  while (paragraphs[next]?.kind === 'furniture') next++;
  const label = paragraphs[next]?.label;
  return label !== undefined && (label.value <= 1 || !goOn.includes(label.form));
}

/** Forms whose labels from the second on are read by themselves, whatever stands before them. */
const goOn: readonly LabelForm[] = ['article', 'chapter', 'hanParen', 'arabicParen'];

/** Whether the words lead in to what is below them, and whether they tell something of what is above (完成时限：2025年). */
function colonsOf({ text, paragraphs }: Reading, index: number): number {
  const { start, end } = (paragraphs[index] as Paragraph).span;
  const first = text.slice(start, end).search(/[：:]/);
  if (first < 0) return 0;
  return (first < end - start - 1 ? 1 : 0) + ('：:'.includes(text.charAt(end - 1)) ? 2 : 0);
}

/** Whether a paragraph stands next to another without a label, so that either parts what is around them. */
const isBesideClause = ({ paragraphs }: Reading, index: number): boolean =>
  [paragraphs[index - 1], paragraphs[index + 1]].some(
    (p) => p !== undefined && !p.label && (p.kind === 'body' || p.kind === 'heading'),
  );

/** Whether a place lies between two nodes below one article: a further 款 there parts their series. */
function isBetweenItems(nodes: readonly OutlineNode[], at: number, isInArticle: boolean): boolean {
  const next = countBefore(nodes, ({ span }) => span.start < at);
  const before = nodes[next - 1];
  if (!before) return false;
  if (isInArticle && next < nodes.length) return true;
  return isBetweenItems(before.children, at, isInArticle || before.label?.form === 'article');
}

/** Whether an article has items behind a place in it: a further 款 there would hold them. */
export function isAboveItems(nodes: readonly OutlineNode[], at: number): boolean {
  const around = nodes[countBefore(nodes, ({ span }) => span.start < at) - 1];
  if (!around) return false;
  if (around.label?.form !== 'article') return isAboveItems(around.children, at);
  return around.children.some(({ span }) => span.start > at);
}

function hasNode(nodes: readonly OutlineNode[], paragraph: number): boolean {
  const own = nodes[countBefore(nodes, (node) => node.paragraph <= paragraph) - 1];
  return own !== undefined && (own.paragraph === paragraph || hasNode(own.children, paragraph));
}

/** Nodes answer to one another that begin at the same places, with something below them or not. */
function isOutlineAlike(one: Reading, other: Reading, change: Change): boolean {
  const { old, from, by } = change;
  const moved = old === one ? by : -by;
  // What begins behind the edit begins behind its first place in either text.
  const areAlike = (some: readonly OutlineNode[], others: readonly OutlineNode[]): boolean => {
    if (some.length !== others.length) return false;
    for (let i = 0; i < some.length; i++) {
      const a = some[i] as OutlineNode;
      const b = others[i] as OutlineNode;
      if (
        b.span.start !== a.span.start + (a.span.start < from ? 0 : moved) ||
        a.level !== b.level ||
        !a.label !== !b.label ||
        holds(one, a) !== holds(other, b) ||
        !areAlike(a.children, b.children)
      )
        return false;
    }
    return true;
  };
  return areAlike(one.outline, other.outline);
}

/** Whether something stands below the paragraph that a node begins in. Articles hold their 款, and are no headings to anything. */
const holds = ({ paragraphs }: Reading, { label, span, paragraph }: OutlineNode): boolean =>
  label?.form !== 'article' && span.end > (paragraphs[paragraph] as Paragraph).span.end;
