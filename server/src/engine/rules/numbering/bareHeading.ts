import type { Change } from '../../document/lasting.ts';
import type { OutlineNode, Paragraph, Reading } from '../../document/model.ts';
import { countBefore } from '../../text/search.ts';

/**
 * Whether it is nothing to numbering that a heading without a label came (or went, the other way round): the paragraph at `index`
 * of the reading `more`, which the outline has no node for. All other paragraphs and labels are known to be what they were.
 */
export const comesUnnoticed = (less: Reading, more: Reading, index: number, change: Change): boolean =>
  isIdle(more, index) &&
  !isBetweenItems(more.outline, (more.paragraphs[index] as Paragraph).span.start, false) &&
  isOutlineAlike(less, more, change);

/** Whether it is nothing to numbering that the words of a heading without a label, the paragraph at `index`, are others. */
export const changesUnnoticed = (old: Reading, now: Reading, index: number, change: Change): boolean =>
  isIdle(old, index) &&
  isIdle(now, index) &&
  !hasNode(now.outline, index) &&
  isOutlineAlike(old, now, change);

/** The title of an attachment stands no further below its label. */
const titleReach = 4;

/** A heading that neither leads in to a list nor names an attachment. */
function isIdle({ paragraphs }: Reading, index: number): boolean {
  const { kind, label } = paragraphs[index] as Paragraph;
  if (kind !== 'heading' || label) return false;
  for (let i = Math.max(0, index - titleReach); i < index; i++)
    if (paragraphs[i]?.label?.form === 'annex') return false;
  let next = index + 1;
  while (paragraphs[next]?.kind === 'blank' || paragraphs[next]?.kind === 'furniture') next++;
  const below = paragraphs[next]?.label;
  return below === undefined || (below.value > 1 && (below.form === 'article' || below.form === 'chapter'));
}

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
