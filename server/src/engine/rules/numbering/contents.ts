import { labelAt } from '../../document/labels/labels.ts';
import { labelWith } from '../../document/labels/relabel.ts';
import { contentStart, type LineOptions } from '../../document/lines/lines.ts';
import type { Label, LabelForm, OutlineNode, Reading } from '../../document/model.ts';
import { push } from '../../document/references/referenceTargets.ts';
import type { Finding } from '../../findings/model.ts';
import { keyString } from '../../text/key.ts';
import { lineBreaks, withoutLineBreaks } from '../../text/lineBreaks.ts';
import { type Span, span } from '../../text/span.ts';
import { edit, fix, message, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { findSlips } from './slips.ts';
import { type Listed, unlisted } from './unlisted.ts';

const meta: RuleMeta = {
  id: 'numbering/contents',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
};

interface Entry {
  readonly label?: Label;
  readonly words: Span;
}

/** Leader dots and the page number that close a line of the table of contents. */
const leader =
  /[\s.．·•…⋯\-—]*(?:[(（]?[\d０-９]{1,4}[)）]?)?(?:[\s.．·…⋯]|<\/[a-z][a-z\d]{0,10}>|<br ?\/?>)*$/i;

/** The table of contents names the headings as they stand in the body. */
export const contents: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const blocks = reading.elements.filter((e) => e.kind === 'contents');
    if (blocks.length === 0) return;
    const everything = new Below(reading, reading.outline);
    const unsettled = new Set(findSlips(reading).map((slip) => slip.run.form));
    // Where the body's own numbers are out of order they come first.
    for (const block of blocks) {
      const parents: Listed[] = [];
      const listed: Listed[] = [];
      // While the body is being written its later headings are not there yet: said once.
      let missing: Finding[] = [];
      for (const { label, words } of entries(reading.text, block.span)) {
        // Where the body's own numbers are out of order they come first.
        // Where the body's own numbers are out of order they come first; one attachment alone has no number.
        if (!label || label.value === 0 || unsettled.has(label.form)) continue;
        while (parents.length > 0 && !isOuter(parents.at(-1)?.label, label)) parents.pop();
        const parent = parents.at(-1);
        if (parent && !parent.node) continue; // below a heading that is missing itself
        const below = parent?.node ? belowOf(reading, parent.node) : everything;
        const key = keyString(reading.text.slice(words.start, words.end));
        const node = below.withWords(label.form, key)[0] ?? below.withLabel(label)[0];
        const entry = { label, words, node, parent };
        parents.push(entry);
        listed.push(entry);
        const finding = judge(reading, below, label, words, key);
        if (finding?.message.key === 'numbering/contents/missing') missing.push(finding);
        else if (finding) yield finding;
        if (!node) continue;
        yield* missing;
        missing = [];
      }
      yield* missing.slice(0, 1);
      if (missing.length === 0) yield* unlisted(meta, reading, listed);
    }
  },
};

const order: readonly LabelForm[] = ['part', 'chapter', 'section', 'han', 'hanParen', 'arabic'];

const isOuter = (a: Label | undefined, b: Label): boolean =>
  a !== undefined && order.indexOf(a.form) < order.indexOf(b.form);

/** The labelled nodes below a place of the outline, by label and by words. */
class Below {
  readonly #byLabel = new Map<string, OutlineNode[]>();
  readonly #byWords = new Map<string, OutlineNode[]>();

  constructor({ text }: Reading, nodes: readonly OutlineNode[]) {
    for (const node of labelled(nodes)) {
      if (!node.label) continue;
      push(this.#byLabel, labelKey(node.label), node);
      push(this.#byWords, `${node.label.form} ${keyOf(text, node)}`, node);
    }
  }

  withLabel(label: Label): readonly OutlineNode[] {
    return this.#byLabel.get(labelKey(label)) ?? [];
  }

  withWords(form: LabelForm, key: string): readonly OutlineNode[] {
    return this.#byWords.get(`${form} ${key}`) ?? [];
  }
}

const known = new WeakMap<OutlineNode, Below>();

function belowOf(reading: Reading, parent: OutlineNode): Below {
  const below = known.get(parent) ?? new Below(reading, parent.children);
  known.set(parent, below);
  return below;
}

const labelKey = ({ form, value, unit }: Label): string => `${form} ${value} ${unit ?? ''}`;

/** @param key of the words */
function judge(reading: Reading, below: Below, label: Label, words: Span, key: string): Finding | undefined {
  const { text } = reading;
  if (key === '') return undefined;
  const sameNumber = below.withLabel(label);
  if (sameNumber.some((n) => keyOf(text, n) === key)) return undefined;
  const [elsewhere] = below.withWords(label.form, key);
  if (elsewhere?.label) {
    const good = labelWith(text, label, elsewhere.label.value);
    const args = { bad: text.slice(label.span.start, label.span.end), good };
    return report(meta, label.span, 'numbering/contents/label', args, {
      fixes: [fix('fix/contents', args, [edit(label.span.start, label.span.end, good)])],
      related: [{ span: elsewhere.label.span, message: message('numbering/contents/here') }],
    });
  }
  const [there] = sameNumber;
  if (!there) {
    const at = span(label.span.start, words.end);
    return report(meta, at, 'numbering/contents/missing', { text: text.slice(at.start, at.end) });
  }
  if (keyOf(text, there) === '') return undefined;
  if (sameNumber.length > 1) return undefined; // 第一节 of several chapters: which is meant cannot be told
  const good = withoutLineBreaks(text.slice(there.heading.start, there.heading.end));
  const args = { bad: text.slice(words.start, words.end), good };
  return report(meta, words, 'numbering/contents/words', args, {
    fixes: [fix('fix/contents', args, [edit(words.start, words.end, good)])],
    related: [{ span: there.heading, message: message('numbering/contents/here') }],
  });
}

const keyOf = (text: string, { heading }: OutlineNode): string =>
  keyString(text.slice(heading.start, heading.end));

const labelled = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((n) => [...(n.label && n.label.value > 0 ? [n] : []), ...labelled(n.children)]);

const noOptions: LineOptions = {};

/** The entries of a table of contents; several may stand on one line. */
function* entries(text: string, block: Span): Iterable<Entry> {
  for (let at = skipSpace(text, block); at < block.end; ) {
    toNext.lastIndex = at;
    toNext.test(text);
    const last = Math.min(toNext.lastIndex, block.end);
    const end = at + text.slice(at, last).search(leader);
    if (end > at) {
      const from = contentStart(text, at, end, noOptions);
      const label = labelAt(text, from, end);
      const words = { start: skipSpace(text, { start: label?.span.end ?? from, end }), end };
      yield label ? { label, words } : { words };
    }
    at = skipSpace(text, { start: last, end: block.end });
  }
}

/** From an entry's first character to where its line ends or the next entry follows. */
const toNext = new RegExp(`\\S(?:(?![\\s\\u3000]第[一二三四五六七八九十百]+[编章节])[^${lineBreaks}])*`, 'y');

/** The first character of a stretch that is no white space; its end where there is none. */
function skipSpace(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && space.test(text.charAt(at))) at++;
  return at;
}

const space = /\s/;
