import { type Span, span } from '../text/span.ts';
import type { OutlineNode, Paragraph, Reading } from './model.ts';

/** A place that a cross reference can mean. Spans are UTF-16 offsets into the draft. */
export interface ReferenceTarget {
  /** The whole item, part, paragraph or attachment. */
  readonly span: Span;
  /** Its label and heading: what an editor shows as the place itself. */
  readonly selection: Span;
  readonly node?: OutlineNode;
}

/** 款: an unlabelled paragraph of an article with the items that hang on it. */
export interface Clause extends ReferenceTarget {
  readonly items: readonly OutlineNode[];
}

interface Placed {
  readonly node: OutlineNode;
  readonly parent: Placed | undefined;
}

/** Finds nodes of an outline by what they are called and where they stand. */
export class TargetIndex {
  readonly #reading: Reading;
  /** In order of their start, parents before children. */
  readonly #nodes: Placed[] = [];
  readonly #byName = new Map<string, Placed[]>();
  readonly #clauses = new Map<OutlineNode, readonly Clause[]>();

  constructor(reading: Reading) {
    this.#reading = reading;
    const visit = (nodes: readonly OutlineNode[], parent: Placed | undefined): void => {
      for (const node of nodes) {
        const placed = { node, parent };
        this.#nodes.push(placed);
        const name = nameOf(node);
        if (name) push(this.#byName, name, placed);
        visit(node.children, placed);
      }
    };
    visit(reading.outline, undefined);
  }

  /** The nodes around `offset`, innermost first. */
  around(offset: number): OutlineNode[] {
    return ancestors(this.#at(offset)).map((p) => p.node);
  }

  /** The numbers that nodes of a form have. */
  values(form: string, unit?: string): number[] {
    return this.#nodes.flatMap(({ node: { label } }) =>
      label?.form === form && (!unit || !label.unit || label.unit === unit) ? [label.value] : [],
    );
  }

  has(form: string): boolean {
    return this.#nodes.some(({ node }) => node.label?.form === form);
  }

  /**
   * Nodes of that form, number and (for 编, 部分 and 条之一) name, below `scope` where one is given; the ones that stand closest to
   * `from` in the outline only.
   */
  find(
    form: string,
    value: number,
    sub: number | undefined,
    from: number,
    scope?: OutlineNode,
    unit?: string,
  ): OutlineNode[] {
    const named = this.#byName.get(`${form}:${value}:${sub ?? ''}`) ?? [];
    const fitting = named.filter(
      ({ node }) =>
        (!unit || node.label?.unit === undefined || node.label.unit === unit) &&
        (!scope ||
          (node !== scope && node.span.start >= scope.span.start && node.span.end <= scope.span.end)),
    );
    if (fitting.length < 2) return fitting.map((p) => p.node);
    const here = new Set(ancestors(this.#at(from)));
    const nearness = fitting.map((p) => ancestors(p.parent).filter((a) => here.has(a)).length);
    const best = Math.max(...nearness);
    return fitting.filter((_, i) => nearness[i] === best).map((p) => p.node);
  }

  /** The article before or after another by `by` places, in the order of the text. */
  neighbour(node: OutlineNode, by: number): OutlineNode | undefined {
    const same = this.#nodes.filter((p) => p.node.label?.form === node.label?.form);
    const index = same.findIndex((p) => p.node === node);
    return index < 0 ? undefined : same[index + by]?.node;
  }

  /** 款 of an article: its paragraphs without a label, counted; the first is the one that 第X条 opens. */
  clauses(article: OutlineNode): readonly Clause[] {
    const known = this.#clauses.get(article);
    if (known) return known;
    const own = ownParagraphs(paragraphsOf(this.#reading.paragraphs, article));
    const items = descendants(article).filter((n) => n.label !== undefined && n !== article);
    const clauses = own.map((p, i): Clause => {
      const end = own[i + 1]?.span.start ?? article.span.end;
      return {
        span: span(p.span.start, Math.max(p.span.end, lastEnd(items, p.span.start, end))),
        selection: p.span,
        items: items.filter((n) => n.span.start >= p.span.start && n.span.start < end),
      };
    });
    this.#clauses.set(article, clauses);
    return clauses;
  }

  #at(offset: number): Placed | undefined {
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#nodes[mid] as Placed).node.span.start <= offset) low = mid + 1;
      else high = mid;
    }
    let placed = this.#nodes[low - 1];
    while (placed && placed.node.span.end <= offset) placed = placed.parent;
    return placed;
  }
}

export function targetOf(node: OutlineNode): ReferenceTarget {
  const { label, heading } = node;
  const start = label?.span.start ?? heading.start;
  const end = heading.end > heading.start ? heading.end : (label?.span.end ?? heading.end);
  return { span: node.span, selection: span(start, end), node };
}

const nameOf = ({ label }: OutlineNode): string | undefined =>
  label && label.value > 0 ? `${label.form}:${label.value}:${label.sub ?? ''}` : undefined;

function ancestors(placed: Placed | undefined): Placed[] {
  const out: Placed[] = [];
  for (let p = placed; p; p = p.parent) out.push(p);
  return out;
}

function paragraphsOf(paragraphs: readonly Paragraph[], node: OutlineNode): Paragraph[] {
  const out: Paragraph[] = [];
  for (let i = node.paragraph; i < paragraphs.length; i++) {
    const p = paragraphs[i] as Paragraph;
    if (i > node.paragraph && p.span.start >= node.span.end) break;
    if (p.kind !== 'blank') out.push(p);
  }
  return out;
}

function descendants(node: OutlineNode): OutlineNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}

/** An unlabelled paragraph between （一） and （二） goes on with （一） and is no 款. */
function ownParagraphs(all: readonly Paragraph[]): Paragraph[] {
  const isLabelled = (p: Paragraph): boolean => p.label !== undefined && !p.label.inline;
  let last: Paragraph | undefined;
  return all.filter((p, i) => {
    if (i === 0) return true;
    if (isLabelled(p)) {
      last = p;
      return false;
    }
    if (p.kind !== 'body' && p.kind !== 'heading') return false;
    const next = all.slice(i + 1, i + 8).find(isLabelled);
    const goesOn =
      last !== undefined &&
      next?.label?.form === last.label?.form &&
      next?.label?.value === (last.label?.value ?? 0) + 1;
    return !goesOn;
  });
}

const lastEnd = (items: readonly OutlineNode[], from: number, to: number): number =>
  items.reduce((end, n) => (n.span.start >= from && n.span.start < to ? Math.max(end, n.span.end) : end), 0);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
