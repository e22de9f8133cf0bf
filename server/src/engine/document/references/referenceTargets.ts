import { countBefore } from '../../text/search.ts';
import { containsOffset, type Span, span } from '../../text/span.ts';
import { Pace, type Steps } from '../../text/steps.ts';
import type { LabelForm, OutlineNode, Paragraph, Reading } from '../model.ts';
import { DocumentsOfText } from './documentsOfText.ts';

/** A place that a cross reference can mean. Spans are UTF-16 offsets into the draft. */
export interface ReferenceTarget {
  /** The whole item, part, paragraph or attachment. */
  readonly span: Span;
  /** Its label and heading: what an editor shows as the place itself. */
  readonly selection: Span;
  readonly node?: OutlineNode;
  /** Of an attachment, where its number is written: in its own label, or in the note that lists it. UTF-16 offsets. */
  readonly label?: Span;
}

/** 款: an unlabelled paragraph of an article with the items that hang on it. */
export interface Clause extends ReferenceTarget {
  readonly items: readonly OutlineNode[];
}

interface Placed {
  readonly node: OutlineNode;
  readonly parent: Placed | undefined;
}

const nodesPerStep = 4096;

/** The index of a reading's outline. */
export function* indexTargets(reading: Reading): Steps<TargetIndex> {
  const index = new TargetIndex(reading);
  yield* index.add(reading.outline);
  return index;
}

/** Finds nodes of an outline by what they are called and where they stand. */
export class TargetIndex {
  readonly #reading: Reading;
  /** In order of their start, parents before children. */
  readonly #nodes: Placed[] = [];
  readonly #byForm = new Map<string, Placed[]>();
  /**
   * By form, those of that form by name, and besides by name and word (部分, 编), with ? for those that have no word; made
   * when the form is first asked for.
   */
  readonly #byName = new Map<string, Map<string, Placed[]>>();
  readonly #places = new Map<OutlineNode, number>();
  readonly #values = new Map<string, readonly number[]>();
  readonly #clauses = new Map<OutlineNode, readonly Clause[]>();
  readonly #pace = new Pace(nodesPerStep);
  readonly #documents: DocumentsOfText;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#documents = new DocumentsOfText(reading);
  }

  /** Adds nodes and all below them; they come in the order of the text. */
  *add(nodes: readonly OutlineNode[], parent?: Placed): Steps<void> {
    for (const node of nodes) {
      if (this.#pace.isDue()) yield;
      const placed = { node, parent };
      this.#nodes.push(placed);
      if (node.label) this.#places.set(node, push(this.#byForm, node.label.form, placed) - 1);
      if (node.children.length > 0) yield* this.add(node.children, placed);
    }
  }

  /** The nodes around `offset`, innermost first. */
  around(offset: number): OutlineNode[] {
    return ancestors(this.#at(offset)).map((p) => p.node);
  }

  /** The numbers that nodes of a form have in the document of the text that an offset is in, ascending. */
  values(form: string, from: number, unit = ''): readonly number[] {
    const own = this.#own(form, from);
    const key = `${form}:${unit}:${own?.start ?? ''}`;
    const known = this.#values.get(key);
    if (known) return known;
    const all = (this.#byForm.get(form) ?? []).flatMap(({ node: { label, span: at } }) =>
      label && (!unit || !label.unit || label.unit === unit) && (!own || containsOffset(own, at.start))
        ? [label.value]
        : [],
    );
    const values = [...new Set(all)].sort((a, b) => a - b);
    this.#values.set(key, values);
    return values;
  }

  has(form: string): boolean {
    return this.#byForm.has(form);
  }

  /**
   * Nodes of that form, number and (for 编, 部分 and 条之一) name, below `scope` where one is given; the ones that stand closest to
   * `from` in the outline only, and of those that stand equally close a few.
   */
  find(
    form: string,
    value: number,
    sub: number | undefined,
    from: number,
    scope?: OutlineNode,
    unit?: string,
  ): OutlineNode[] {
    const name = `${value}:${sub ?? ''}`;
    const named = this.#named(form);
    const lists = (unit ? [`${name}:${unit}`, `${name}:?`] : [name]).map((key) => named.get(key) ?? []);
    const own = this.#own(form, from);
    const widest = own ? (isOfOneDocument(form) ? [own] : [own, undefined]) : [undefined];
    // Every place around `from`, the innermost first, then the whole document: where something fits, nothing is closer.
    for (const around of [...ancestors(this.#at(from)).map((p) => p.node), ...widest]) {
      const fitting: OutlineNode[] = [];
      for (const list of lists) collectBelow(list, [around, scope], fitting);
      if (fitting.length > 0) return fitting.sort((a, b) => a.span.start - b.span.start);
    }
    return [];
  }

  /** Where the nodes of a form stand that belong to the document of an offset; undefined where it has none. */
  #own(form: string, at: number): Span | undefined {
    return this.#documents.around(at, form, this.#byForm.get(form) ?? none);
  }

  #named(form: string): ReadonlyMap<string, Placed[]> {
    const known = this.#byName.get(form);
    if (known) return known;
    const named = new Map<string, Placed[]>();
    for (const placed of this.#byForm.get(form) ?? []) {
      const { value = 0, sub, unit } = placed.node.label ?? {};
      if (value === 0) continue;
      push(named, `${value}:${sub ?? ''}`, placed);
      push(named, `${value}:${sub ?? ''}:${unit ?? '?'}`, placed);
    }
    this.#byName.set(form, named);
    return named;
  }

  /** The article before or after another by `by` places, in the order of the text and in its own document. */
  neighbour(node: OutlineNode, by: number): OutlineNode | undefined {
    const form = node.label?.form ?? '';
    const same = this.#byForm.get(form) ?? [];
    const index = this.#places.get(node);
    const found = index === undefined ? undefined : same[index + by]?.node;
    const own = found && this.#own(form, node.span.start);
    return own && isOfOneDocument(form) && !containsOffset(own, found.span.start) ? undefined : found;
  }

  /** 款 of an article: its paragraphs without a label, counted; the first is the one that 第X条 opens. */
  clauses(article: OutlineNode): readonly Clause[] {
    const known = this.#clauses.get(article);
    if (known) return known;
    const own = ownParagraphs(paragraphsOf(this.#reading.paragraphs, article));
    const items = descendants(article).filter((n) => n.label !== undefined && n !== article);
    let next = 0;
    const clauses = own.map((p, i): Clause => {
      const end = own[i + 1]?.span.start ?? article.span.end;
      while (next < items.length && (items[next] as OutlineNode).span.start < p.span.start) next++;
      const held: OutlineNode[] = [];
      for (; next < items.length && (items[next] as OutlineNode).span.start < end; next++)
        held.push(items[next] as OutlineNode);
      const last = held.reduce((to, n) => Math.max(to, n.span.end), p.span.end);
      return { span: span(p.span.start, last), selection: p.span, items: held };
    });
    this.#clauses.set(article, clauses);
    return clauses;
  }

  #at(offset: number): Placed | undefined {
    let placed = this.#nodes[countBefore(this.#nodes, ({ node }) => node.span.start <= offset) - 1];
    while (placed && placed.node.span.end <= offset) placed = placed.parent;
    return placed;
  }
}

/** The place of a node: the cursor is put on its label and heading, or on its first words. */
export function targetOf(node: OutlineNode): ReferenceTarget {
  const { label, heading } = node;
  const start = label?.span.start ?? heading.start;
  const end = heading.end > heading.start ? heading.end : (label?.span.end ?? heading.end);
  return { span: node.span, selection: span(start, end), node };
}

/** What a document counts through: where it has some, no other document in the text lends it any. */
const divisions: readonly LabelForm[] = ['part', 'chapter', 'article'];

const isOfOneDocument = (form: string): boolean => divisions.some((division) => division === form);

const none: readonly never[] = [];

/** How many equally close places are worth naming. */
const mostTied = 16;

/** The nodes of a list, which is in order of place, that lie below all of the scopes given. */
function collectBelow(
  list: readonly Placed[],
  scopes: readonly (OutlineNode | Span | undefined)[],
  out: OutlineNode[],
): void {
  let start = 0;
  let end = Number.POSITIVE_INFINITY;
  for (const scope of scopes) {
    if (!scope) continue;
    const within = 'span' in scope ? scope.span : scope;
    start = Math.max(start, within.start);
    end = Math.min(end, within.end);
  }
  for (let i = firstFrom(list, start); i < list.length && out.length < mostTied; i++) {
    const { node } = list[i] as Placed;
    if (node.span.start >= end) return;
    if (node.span.end <= end && !scopes.includes(node)) out.push(node);
  }
}

const firstFrom = (list: readonly Placed[], start: number): number =>
  countBefore(list, ({ node }) => node.span.start < start);

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
    out.push(p);
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

/** Puts a value on a list and gives the list's length. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): number {
  const list = map.get(key);
  if (list) return list.push(value);
  map.set(key, [value]);
  return 1;
}
