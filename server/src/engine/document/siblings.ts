import { textOf } from '../text/span.ts';
import type { Label, LabelForm, OutlineNode, Reading } from './model.ts';

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
export function collectGroups(reading: Reading): Map<string, Group[]> {
  const out = new Map<string, Group[]>();
  const places = new Map<string, Place>();
  const titles = reading.paragraphs.filter((p) => p.kind === 'title').map((p) => p.span.start);
  const visit = (nodes: readonly OutlineNode[], path: readonly OutlineNode[]): void => {
    const open = new Map<string, OutlineNode>();
    for (const [i, node] of nodes.entries()) {
      const { label } = node;
      if (label && isCounted(label)) {
        const key = keyOf(label);
        const place = { path, part: countBefore(titles, node.span.start) };
        add(
          reading,
          out,
          key,
          node,
          label,
          place,
          places.get(key),
          open.get(key),
          laterSibling(nodes, i, key),
        );
        places.set(key, place);
        open.set(key, node);
      }
      visit(node.children, [...path, node]);
    }
  };
  visit(reading.outline, []);
  for (const groups of out.values()) for (const group of groups) group.alone = groups.length === 1;
  return out;
}

/** Runs that are told (一是, 第一，, 首先) are counted with those inside paragraphs. */
const isCounted = ({ form, value, quoted }: Label): boolean =>
  value > 0 && !quoted && form !== 'yishi' && form !== 'di' && form !== 'shouxian';

function laterSibling(nodes: readonly OutlineNode[], at: number, key: string): Label | undefined {
  for (let i = at + 1; i < nodes.length && i < at + 50; i++) {
    const label = nodes[i]?.label;
    if (label && keyOf(label) === key) return label;
  }
  return undefined;
}

const keyOf = ({ form, unit }: Label): string => (unit === undefined ? form : `${form} ${unit}`);

function add(
  reading: Reading,
  out: Map<string, Group[]>,
  key: string,
  node: OutlineNode,
  label: Label,
  place: Place,
  before: Place | undefined,
  sibling: OutlineNode | undefined,
  later: Label | undefined,
): void {
  const groups = out.get(key) ?? [];
  out.set(key, groups);
  const current = groups[groups.length - 1];
  const crossing = before ? crossingOf(reading, before, place, sibling, node) : undefined;
  if (current && before && crossing === undefined && !relisted(current, label, node, later, reading)) {
    current.labels.push(label);
    return;
  }
  const parent = place.path[place.path.length - 1];
  const boundary = current && { crossing: crossing ?? 'clause', kind: kindOf(groups, label) };
  groups.push({
    form: label.form,
    level: node.level,
    labels: [label],
    ...(parent ? { parent } : {}),
    ...(boundary ? { boundary } : {}),
    alone: false,
  });
}

/**
 * A number runs on where it follows the last one, leaving at most one out, or where it is the number of labels before it and
 * one: so a group that wrongly restarted does not make the one behind it look wrong.
 */
function kindOf(groups: readonly Group[], { value }: Label): Boundary['kind'] {
  if (value === 1) return 'restarts';
  const last = groups[groups.length - 1]?.labels.at(-1)?.value ?? 0;
  let count = 0;
  for (let i = groups.length - 1; i >= 0; i--) {
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
): Boundary['crossing'] | undefined {
  if (before.part !== place.part && node.label?.form !== 'annex') return 'document';
  let i = 0;
  while (i < before.path.length && before.path[i] === place.path[i]) i++;
  const opened = place.path[i] ?? before.path[i];
  if (opened) {
    if (opened.label?.form === 'annex') return 'document';
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
function relisted(
  { labels }: Group,
  label: Label,
  node: OutlineNode,
  later: Label | undefined,
  reading: Reading,
): boolean {
  if (label.value !== 1) return false;
  const before = reading.paragraphs[node.paragraph - 1];
  if (before?.kind === 'heading' && !before.label) return true;
  const leadsIn = before !== undefined && !before.label && /[：:]$/.test(textOf(reading.text, before.span));
  const goesOn = later?.value === 2;
  return labels.length < 2 ? leadsIn && goesOn : later ? goesOn : leadsIn;
}

function countBefore(sorted: readonly number[], offset: number): number {
  let n = 0;
  while (n < sorted.length && (sorted[n] as number) <= offset) n++;
  return n;
}
