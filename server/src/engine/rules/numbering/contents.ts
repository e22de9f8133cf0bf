import { labelAt } from '../../document/labels.ts';
import type { Label, LabelForm, OutlineNode, Reading } from '../../document/model.ts';
import { labelWith } from '../../document/relabel.ts';
import type { Finding } from '../../findings/model.ts';
import { keyString } from '../../text/key.ts';
import { type Span, span } from '../../text/span.ts';
import { edit, fix, message, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { findSlips } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/contents',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

interface Entry {
  readonly label?: Label;
  readonly words: Span;
}

/** Leader dots and the page number that close a line of the table of contents. */
const leader = /[\s.．·•…⋯\-—]*(?:[(（]?\d{1,4}[)）]?)?[\s.．·…⋯]*$/;

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
      const parents: { readonly label: Label; readonly node: OutlineNode | undefined }[] = [];
      // While the body is being written its later headings are not there yet: said once.
      let missing: Finding[] = [];
      for (const entry of entries(reading.text, block.span)) {
        const { label, words } = entry;
        // Where the body's own numbers are out of order they come first.
        if (!label || unsettled.has(label.form)) continue;
        while (parents.length > 0 && !isOuter(parents.at(-1)?.label, label)) parents.pop();
        const parent = parents.at(-1);
        if (parent && !parent.node) continue; // below a heading that is missing itself
        const below = parent?.node ? belowOf(reading, parent.node) : everything;
        const key = keyString(reading.text.slice(words.start, words.end));
        const node = below.withWords(label.form, key)[0] ?? below.withLabel(label)[0];
        parents.push({ label, node });
        for (const finding of judge(reading, below, entry)) {
          if (finding.message.key === 'numbering/contents/missing') missing.push(finding);
          else yield finding;
        }
        if (!node) continue;
        yield* missing;
        missing = [];
      }
      yield* missing.slice(0, 1);
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
      put(this.#byLabel, labelKey(node.label), node);
      put(this.#byWords, `${node.label.form} ${keyOf(text, node)}`, node);
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

function put(map: Map<string, OutlineNode[]>, key: string, node: OutlineNode): void {
  const list = map.get(key);
  if (list) list.push(node);
  else map.set(key, [node]);
}

const labelKey = ({ form, value, unit }: Label): string => `${form} ${value} ${unit ?? ''}`;

function* judge(reading: Reading, below: Below, { label, words }: Entry): Iterable<Finding> {
  const { text } = reading;
  if (!label) return;
  const key = keyString(text.slice(words.start, words.end));
  if (key === '') return;
  const sameNumber = below.withLabel(label);
  if (sameNumber.some((n) => keyOf(text, n) === key)) return;
  const [elsewhere] = below.withWords(label.form, key);
  if (elsewhere?.label) {
    const good = labelWith(text, label, elsewhere.label.value);
    const args = { bad: text.slice(label.span.start, label.span.end), good };
    yield report(meta, label.span, 'numbering/contents/label', args, {
      fixes: [fix('fix/contents', args, [edit(label.span.start, label.span.end, good)])],
      related: [{ span: elsewhere.label.span, message: message('numbering/contents/here') }],
    });
    return;
  }
  const [there] = sameNumber;
  const at = span(label.span.start, words.end);
  if (!there || keyOf(text, there) === '') {
    if (!there) yield report(meta, at, 'numbering/contents/missing', { text: text.slice(at.start, at.end) });
    return;
  }
  if (sameNumber.length > 1) return; // 第一节 of several chapters: which is meant cannot be told
  const good = text.slice(there.heading.start, there.heading.end).replace(/\s*[\n\r]\s*/g, '');
  const args = { bad: text.slice(words.start, words.end), good };
  yield report(meta, words, 'numbering/contents/words', args, {
    fixes: [fix('fix/contents', args, [edit(words.start, words.end, good)])],
    related: [{ span: there.heading, message: message('numbering/contents/here') }],
  });
}

const keyOf = (text: string, { heading }: OutlineNode): string =>
  keyString(text.slice(heading.start, heading.end));

const labelled = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((n) => [...(n.label && n.label.value > 0 ? [n] : []), ...labelled(n.children)]);

/** The entries of a table of contents; several may stand on one line. */
function* entries(text: string, block: Span): Iterable<Entry> {
  for (const m of text
    .slice(block.start, block.end)
    .matchAll(/\S(?:(?![\s\u3000]第[一二三四五六七八九十百]+[编章节])[^\n\r])*/g)) {
    const start = block.start + m.index;
    const end = start + m[0].replace(leader, '').length;
    if (end <= start) continue;
    const label = labelAt(text, start, end);
    const after = label?.span.end ?? start;
    const lead = text.slice(after, end).search(/\S|$/);
    yield { ...(label ? { label } : {}), words: span(after + lead, end) };
  }
}
