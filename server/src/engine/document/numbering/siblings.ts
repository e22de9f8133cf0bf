import { type Span, textOf } from '../../text/span.ts';
import { Pace, type Steps } from '../../text/steps.ts';
import type { Label, LabelForm, OutlineNode, Reading } from '../model.ts';

/** What begins anew between two groups of siblings, and what the first number of the later group does about it. */
export interface Boundary {
  /** The counting word or form of the parents that change; `clause` is a 款, `document` another document or an annex. */
  readonly crossing: string;
  readonly kind: 'restarts' | 'runsOn' | 'neither';
}

/** Numbered siblings of one form under one parent without anything between them that could begin a new list. */
export interface Group {
  readonly form: LabelForm;
  readonly level: number;
  readonly labels: Label[];
  readonly parent?: OutlineNode;
  /** Absent for the first group of a form. */
  readonly boundary?: Boundary;
  /** Whether it is the only group of its form. */
  alone: boolean;
}

interface Place {
  readonly path: readonly OutlineNode[];
  /** Which document of the text, counted by titles. */
  readonly part: number;
}

/** The groups of each form (and counting word: 编 and 部分 are counted apart), in document order. */
export function* collectGroups(reading: Reading): Steps<Map<string, Group[]>> {
  const collector = new Collector(reading);
  yield* collector.visit(reading.outline, []);
  for (const groups of collector.groups.values())
    for (const group of groups) group.alone = groups.length === 1;
  return collector.groups;
}

/** Runs that are told (一是, 第一，, 首先) are counted with those inside paragraphs. */
const isCounted = ({ form, value, quoted }: Label): boolean =>
  value > 0 && !quoted && form !== 'yishi' && form !== 'di' && form !== 'shouxian';

/** Those of one form, and where there are several, of one counting word, which no two forms share. */
const keyOf = ({ form, unit }: Label): string => unit ?? form;

/** A list inside an item of its like, as Markdown has them, is counted apart from the list around it. */
function depthKeyOf(label: Label, path: readonly OutlineNode[]): string {
  const key = keyOf(label);
  let depth = 0;
  for (const node of path) if (node.label && keyOf(node.label) === key) depth++;
  return depth === 0 ? key : `${key} ${depth}`;
}

const nodesPerStep = 2048;

class Collector {
  readonly groups = new Map<string, Group[]>();
  readonly #reading: Reading;
  readonly #titles: readonly number[];
  /** Of each form, where its last label stood. */
  readonly #places = new Map<string, Place>();
  /** Nodes that begin a list anew under one parent: a further document that nothing announces. */
  readonly #restarts = new Set<OutlineNode>();
  #part = 0;
  readonly #pace = new Pace(nodesPerStep);

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#titles = reading.paragraphs.filter((p) => p.kind === 'title').map((p) => p.span.start);
  }

  *visit(nodes: readonly OutlineNode[], path: readonly OutlineNode[]): Steps<void> {
    const open = new Map<string, OutlineNode>();
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as OutlineNode;
      if (this.#pace.isDue()) yield;
      while ((this.#titles[this.#part] ?? Number.POSITIVE_INFINITY) <= node.span.start) this.#part++;
      const { label } = node;
      if (label && isCounted(label)) {
        const key = keyOf(label);
        this.#add(nodes, i, label, path, open.get(key));
        open.set(key, node);
      }
      if (node.children.length > 0) yield* this.visit(node.children, [...path, node]);
    }
  }

  #add(
    nodes: readonly OutlineNode[],
    index: number,
    label: Label,
    path: readonly OutlineNode[],
    sibling: OutlineNode | undefined,
  ): void {
    const node = nodes[index] as OutlineNode;
    const key = depthKeyOf(label, path);
    const groups = this.groups.get(key) ?? [];
    if (groups.length === 0) this.groups.set(key, groups);
    const place = { path, part: this.#part };
    const before = this.#places.get(key);
    this.#places.set(key, place);
    const current = groups[groups.length - 1];
    const crossing = before && crossingOf(this.#reading, before, place, sibling, node, this.#restarts);
    if (current && crossing === undefined) {
      if (label.value !== 1 || !relisted(current, node, nextLike(nodes, index), this.#reading)) {
        current.labels.push(label);
        return;
      }
      this.#restarts.add(node);
    }
    const parent = path[path.length - 1];
    groups.push({
      form: label.form,
      level: node.level,
      labels: [label],
      ...(parent ? { parent } : {}),
      ...(current
        ? {
            boundary: { crossing: crossing ?? 'clause', kind: kindOf(groups, label, nextLike(nodes, index)) },
          }
        : {}),
      alone: false,
    });
  }
}

/** The next label of a node's form and counting word among its siblings. */
function nextLike(nodes: readonly OutlineNode[], at: number): Label | undefined {
  const key = keyOf((nodes[at] as OutlineNode).label as Label);
  for (let i = at + 1; i < nodes.length; i++) {
    const label = nodes[i]?.label;
    if (label && keyOf(label) === key) return label;
  }
  return undefined;
}

/** How many groups back labels are counted. */
const countLimit = 300;

/**
 * A number runs on where it follows the last one, leaving at most one out, or where it is the number of labels before it and
 * one: so a group that wrongly restarted does not make the one behind it look wrong.
 */
function kindOf(groups: readonly Group[], { value }: Label, later: Label | undefined): Boundary['kind'] {
  const last = groups[groups.length - 1]?.labels.at(-1)?.value ?? 0;
  // 5. 6. and below the next heading 1. 8. 9.: the 1. is a slip for 7.
  if (value === 1) return last > 1 && later?.value === last + 2 ? 'runsOn' : 'restarts';
  let count = 0;
  for (let i = groups.length - 1; i >= 0 && i > groups.length - countLimit; i--) {
    const group = groups[i] as Group;
    count += group.labels.length;
    if (group.boundary?.crossing === 'document' || count >= value) break;
  }
  return value === last + 1 || value === last + 2 || value === count + 1 ? 'runsOn' : 'neither';
}

/** What begins anew between two places; nothing where they are siblings. */
function crossingOf(
  reading: Reading,
  before: Place,
  place: Place,
  sibling: OutlineNode | undefined,
  node: OutlineNode,
  restarts: ReadonlySet<OutlineNode>,
): Boundary['crossing'] | undefined {
  if (before.part !== place.part && node.label?.form !== 'annex') return 'document';
  let i = 0;
  while (i < before.path.length && before.path[i] === place.path[i]) i++;
  const opened = place.path[i] ?? before.path[i];
  if (opened) {
    if (opened.label?.form === 'annex' || restarts.has(opened)) return 'document';
    return opened.label && opened.label.form !== 'markdown'
      ? (opened.label.unit ?? opened.label.form)
      : 'heading';
  }
  return sibling && inArticle(place.path) && clauseBetween(reading, sibling, node) ? 'clause' : undefined;
}

const inArticle = (path: readonly OutlineNode[]): boolean => path.some((n) => n.label?.form === 'article');

/** Whether a paragraph without a label, a further 款, stands between two siblings in an article. */
function clauseBetween(reading: Reading, a: OutlineNode, b: OutlineNode): boolean {
  for (let i = a.paragraph + 1; i < b.paragraph; i++) {
    const p = reading.paragraphs[i];
    if (p && p.kind !== 'furniture' && !p.label) return true;
  }
  return false;
}

/**
 * Within one parent, 1 begins a second list below an unlabelled heading, and after at least 2 where it goes on with 2 or where
 * a paragraph leads in to it (…如下：). Any other 1 is a slip.
 */
function relisted({ labels }: Group, node: OutlineNode, later: Label | undefined, reading: Reading): boolean {
  const before = reading.paragraphs[node.paragraph - 1];
  // 1. 1. 3. below one another: the second 1. is a slip for 2., whatever stands before it.
  const slip = later !== undefined && later.value === (labels[labels.length - 1] as Label).value + 2;
  if (before?.kind === 'heading' && !before.label && !slip && !isField(reading, before.span)) return true;
  const leadsIn = before !== undefined && !before.label && /[：:]$/.test(textOf(reading.text, before.span));
  const goesOn = later?.value === 2;
  return labels.length < 2 ? leadsIn && goesOn : later ? goesOn : leadsIn;
}

/** 完成时限：2025年12月 tells something of the item before it; it heads no list. */
const isField = ({ text }: Reading, span: Span): boolean => /[：:]./.test(textOf(text, span));
