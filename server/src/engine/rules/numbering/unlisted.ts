import { labelWith } from '../../document/labels/relabel.ts';
import type { Label, OutlineNode, Reading } from '../../document/model.ts';
import { push } from '../../document/references/referenceTargets.ts';
import type { Finding, TextEdit } from '../../findings/model.ts';
import { lineBreakAfter, lineStartBefore, withoutLineBreaks } from '../../text/lineBreaks.ts';
import { type Span, span } from '../../text/span.ts';
import { edit, fix, message, report } from '../report.ts';
import type { RuleMeta } from '../rule.ts';

/** An entry of a table of contents with the heading that it names, undefined where the body has none, and the entry that it stands below. */
export interface Listed {
  readonly label: Label;
  readonly words: Span;
  readonly node: OutlineNode | undefined;
  readonly parent: Listed | undefined;
}

/**
 * Headings of the body that the table leaves out although it has others of their kind below the same heading, and no fewer than
 * it leaves out: which levels a table has is its maker's choice.
 */
export function* unlisted(
  meta: RuleMeta,
  { text, outline }: Reading,
  entries: readonly Listed[],
): Iterable<Finding> {
  const groups = new Map<string, Listed[]>();
  const places = new Map<Listed | undefined, number>();
  for (const entry of entries) {
    const place = places.get(entry.parent) ?? places.size;
    places.set(entry.parent, place);
    push(groups, `${place} ${entry.label.form} ${entry.label.unit ?? ''}`, entry);
  }
  for (const group of groups.values()) {
    const [{ label: like, parent }] = group as [Listed];
    const nodes = parent ? (parent.node?.children ?? []) : outline;
    const kin = nodes.filter(({ label }) => label?.form === like.form && label.unit === like.unit);
    const named = new Set(group.map(({ node }) => node));
    if (named.has(undefined)) continue;
    const series = seriesAround(kin, named);
    const left = series.filter((node) => !named.has(node));
    if (series.length - left.length < left.length) continue;
    for (const node of left) yield unlistedAt(meta, text, entries, group, node);
  }
}

/** The nodes from the first to the last of those named, with the ones around them that count on to them or from them. */
function seriesAround(
  nodes: readonly OutlineNode[],
  named: ReadonlySet<OutlineNode | undefined>,
): readonly OutlineNode[] {
  const value = (i: number): number => nodes[i]?.label?.value ?? Number.NaN;
  let first = nodes.findIndex((node) => named.has(node));
  let last = nodes.findLastIndex((node) => named.has(node));
  while (first > 0 && value(first - 1) === value(first) - 1) first--;
  while (last >= 0 && value(last + 1) === value(last) + 1) last++;
  return nodes.slice(Math.max(0, first), last + 1);
}

/** @param group the entries among which the heading belongs */
function unlistedAt(
  meta: RuleMeta,
  text: string,
  entries: readonly Listed[],
  group: readonly Listed[],
  node: OutlineNode,
): Finding {
  const label = node.label as Label;
  const before = group.findLast((entry) => entry.label.value < label.value);
  const beside = before ?? (group[0] as Listed);
  const gap = text.slice(beside.label.span.end, beside.words.start);
  const heading = withoutLineBreaks(text.slice(node.heading.start, node.heading.end));
  const good = `${labelWith(text, beside.label, label.value)}${gap}${heading}`;
  const at = span(beside.label.span.start, beside.words.end);
  const args = { good, text: text.slice(at.start, at.end) };
  const added = lineBeside(text, before ? lastBelow(entries, before) : beside, beside, good, !before);
  return report(meta, at, `numbering/contents/unlisted/${before ? 'after' : 'before'}`, args, {
    ...(added && { fixes: [fix('fix/contents-entry', args, [added], false)] }),
    related: [{ span: node.heading, message: message('numbering/contents/here') }],
  });
}

/** The last entry that stands below another, or that one itself. */
function lastBelow(entries: readonly Listed[], entry: Listed): Listed {
  const isBelow = (e: Listed | undefined): boolean => e !== undefined && (e === entry || isBelow(e.parent));
  return entries.findLast(isBelow) ?? entry;
}

/**
 * A line behind or before an entry's, with the white space that `like` has before it; undefined where entries share a line, or
 * have page numbers, as nobody knows which page the new one is on.
 */
function lineBeside(
  text: string,
  entry: Listed,
  like: Listed,
  words: string,
  isBefore: boolean,
): TextEdit | undefined {
  const isAlone = [entry, like].every((e) => /^[^\S\n]*$/.test(beforeIn(text, e) + afterIn(text, e)));
  if (!isAlone) return undefined;
  const line = beforeIn(text, like) + words;
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
  const start = entry.label.span.start - beforeIn(text, entry).length;
  const end = entry.words.end + afterIn(text, entry).length;
  return isBefore ? edit(start, start, line + lineBreak) : edit(end, end, lineBreak + line);
}

/** What stands on an entry's line before its label. */
const beforeIn = (text: string, { label }: Listed): string =>
  text.slice(lineStartBefore(text, label.span.start), label.span.start);

/** What stands on an entry's line behind its words, without the line break. */
const afterIn = (text: string, { words }: Listed): string =>
  text.slice(words.end, lineBreakAfter(text, words.end));
