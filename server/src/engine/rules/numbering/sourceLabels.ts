import type { Edition } from '../../corpus/model.ts';
import type { Completeness, Passage } from '../../divergence/model.ts';
import {
  contentBefore,
  countUnits,
  hasLacuna,
  type Side,
  sideOf,
  unitAfter,
} from '../../divergence/sides/side.ts';
import { countedForms } from '../../document/labels/countedForms.ts';
import type { Label } from '../../document/model.ts';
import { isWhite, skipWhite, trimEnd, unitSet } from '../../text/characters.ts';
import { countBefore } from '../../text/search.ts';
import { isEmpty, type Span, span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { additionsOf } from '../divergence/additions.ts';
import type { RuleContext } from '../rule.ts';
import { isCellOfTable } from './rows.ts';

/** A label of the source that a reprint does not have where its words stand. */
export interface LostLabel {
  readonly edition: Edition;
  /** The label as the source has it, with the space behind it. */
  readonly text: string;
  /** As the edition's reading has it. */
  readonly label: Label;
  /** What is left of it in the draft, to be replaced; empty, before the words, where nothing is. UTF-16 offsets of the draft. */
  readonly at: Span;
  /** Whether the words go on in the line of the text before them. */
  readonly isMidLine: boolean;
}

/** What becomes of the labels of sources in their reprints. Offsets are UTF-16 offsets of the draft. */
export interface SourceLabels {
  /** By where a label of the draft begins, what the source has before the same words. */
  readonly known: ReadonlyMap<number, KnownLabel>;
  /** For each reprint that has lost some: these, and how many labels of its source are known. */
  readonly lost: readonly { readonly labels: readonly LostLabel[]; readonly known: number }[];
  /** Labels that are there, but in the middle of a line, by where they begin. */
  readonly glued: ReadonlyMap<number, Span>;
}

export interface KnownLabel {
  /** `same`: the source has the label, if in another shape; `other`: it has another one; `added`: the item is not the source's. */
  readonly kind: 'same' | 'other' | 'added';
  /** Whether it is the source's to the character. */
  readonly isExact: boolean;
  /** The label as the source has it. */
  readonly text: string;
  /** Whether a divergence says what is wrong with it. */
  readonly isReported: boolean;
}

const added: KnownLabel = { kind: 'added', isExact: false, text: '', isReported: true };
const nothing: SourceLabels = { known: new Map(), lost: [], glued: new Map() };
const made = new WeakMap<RuleContext['passages'], SourceLabels>();

/** What a draft that reprints sources has of their labels; nothing of any other draft. */
export function sourceLabels(context: RuleContext): SourceLabels {
  const { reprints, passages } = context;
  if (reprints.length === 0) return nothing;
  const found = made.get(passages) ?? searchEach(context);
  made.set(passages, found);
  return found;
}

function searchEach(context: RuleContext): SourceLabels {
  const known = new Map<number, KnownLabel>();
  const lost: { labels: readonly LostLabel[]; known: number }[] = [];
  const glued = new Map<number, Span>();
  const bySource = passagesBySource(context.passages);
  for (const reprint of context.reprints) {
    const edition = context.corpus.edition(reprint.source);
    if (!edition) continue;
    const own = new Search(context, edition);
    own.look(reprint, bySource.get(reprint.source) ?? []);
    for (const [at, label] of own.known) known.set(at, label);
    if (own.lost.length > 0) lost.push({ labels: own.lost, known: own.known.size });
    for (const at of own.glued) glued.set(at.start, at);
  }
  return { known, lost, glued };
}

function passagesBySource(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const out = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.frame.kind !== 'reprint') continue;
    const { source } = passage.match;
    const own = out.get(source);
    if (own) own.push(passage);
    else out.set(source, [passage]);
  }
  return out;
}

/**
 * Whether the source settles what there is to say of a label's number: it is the source's, or what is wrong with it is said by the
 * comparison with it.
 */
export const isSettled = (known: KnownLabel | undefined): boolean =>
  known !== undefined && (known.kind === 'same' || known.isReported);

/**
 * Whether a stretch is a label that a reprint has to the character as its source has it, or one of which the comparison
 * says what is wrong, or that its item is not the source's.
 */
export function isOfSource({ start, end }: Span, context: RuleContext): boolean {
  const known = sourceLabels(context).known.get(start);
  if (!known || known.kind === 'added') return known !== undefined;
  return known.kind === 'other' ? known.isReported : known.isExact && end - start === known.text.length;
}

/** Whether at a place a label of a source stands in the middle of a line. */
export const isGlued = ({ start }: Span, context: RuleContext): boolean =>
  sourceLabels(context).glued.has(start);

/** So much may stand between a label and its words, in UTF-16 units: white space, an opening mark. */
const longestGap = 16;
/** So far back a label is looked for that something of the page parts from its words. */
const farthest = 80;
/** So many units before a label tell that the draft has it behind the same words. */
const alike = 4;

const isGap = unitSet('“‘「『《〈"\'');
const marks = /^[\s#*>\-•·●“‘「『]+/;

const endsSentence = /[。！？；…][”’」』）)]*$/;

/** Whether a label of a source begins an item or a heading there. */
const isCounted = ({ inline, quoted, form }: Label): boolean =>
  !inline && !quoted && countedForms.includes(form);

class Search {
  readonly #context: RuleContext;
  readonly #edition: Edition;
  readonly #draft: Side;
  readonly #source: Side;
  readonly known = new Map<number, KnownLabel>();
  readonly lost: LostLabel[] = [];
  readonly glued: Span[] = [];
  /** Labels in the middle of a line that begin one in the source, behind the end of a sentence. */
  readonly #midLine: Span[] = [];
  #atLineStart = 0;

  constructor(context: RuleContext, edition: Edition) {
    this.#context = context;
    this.#edition = edition;
    this.#draft = sideOf(context.reading.text);
    this.#source = sideOf(edition.text, edition.lacunae);
  }

  /** @param passages of the reprint, in order */
  look({ added }: Completeness, passages: readonly Passage[]): void {
    for (const passage of passages) this.#lookAt(passage);
    for (const { span: whole } of additionsOf(added, this.#context.reading, this.#edition)) this.#add(whole);
    // A medium that sets several items in one paragraph does so throughout.
    if (2 * this.#midLine.length <= this.#atLineStart) this.glued.push(...this.#midLine);
  }

  /** Labels in a stretch of the draft that the source does not have. */
  #add({ start: from, end: to }: Span): void {
    const { labels } = this.#context.reading;
    for (let i = firstEndingAfter(labels, from); i < labels.length; i++) {
      const { start, end } = (labels[i] as Label).span;
      if (end > to) return;
      if (start >= from) this.known.set(start, added);
    }
  }

  /** Finds the places where the draft has the first words behind the labels of the source. */
  #lookAt(passage: Passage): void {
    const { draft, edition, edits } = passage.match;
    const { labels } = this.#edition.reading;
    for (const edit of edits) if (isEmpty(edit.edition)) this.#add(edit.draft);
    const places = placesOf(passage);
    let e = 0;
    let equal = { draft: draft.start, edition: edition.start };
    for (let i = firstEndingAfter(labels, edition.start - longestGap); i < labels.length; i++) {
      const label = labels[i] as Label;
      if (label.span.end >= edition.end) return;
      const words = unitAfter(this.#source, label.span.end);
      const gap = span(label.span.end, words);
      if (words < edition.start || words - gap.start > longestGap || hasLacuna(this.#source, gap)) continue;
      for (let edit = edits[e]; edit && edit.edition.end <= words; edit = edits[++e])
        equal = { draft: edit.draft.end, edition: edit.edition.end };
      // Where the first words are others, or missing, that is said of them.
      if (words < equal.edition || words >= (edits[e]?.edition.start ?? edition.end)) continue;
      let at = unitAfter(this.#draft, equal.draft);
      for (let n = countUnits(this.#source, { start: equal.edition, end: words }); n > 0; n--)
        at = unitAfter(this.#draft, at + 1);
      equal = { draft: at, edition: words };
      this.#judge(places, label, at);
    }
  }

  /** @param at where the first of the words behind the label stands in the draft */
  #judge({ inDraft, inSource }: Places, label: Label, at: number): void {
    const { text } = this.#draft;
    const good = this.#edition.text.slice(label.span.start, label.span.end);
    const own = this.#labelBefore(at);
    if (own) {
      const { start, end } = own.span;
      const isSame = own.form === label.form && own.value === label.value && own.sub === label.sub;
      this.known.set(start, {
        kind: isSame ? 'same' : 'other',
        isExact: text.slice(start, end) === good,
        text: good,
        isReported: touchesAny(inDraft, own.span),
      });
      if (isSame && isCounted(label)) this.#place(own.span);
      return;
    }
    if (!isCounted(label)) return;
    // A slip in it is a divergence.
    if (touchesAny(inSource, span(label.span.start + 1, label.span.end - 1))) return;
    const back = behindWhat(text, at);
    const words = skipWhite(text, back, at);
    const near = text.slice(Math.max(0, back - farthest), back);
    const line = near.slice(near.lastIndexOf('\n') + 1);
    const whole = endingOf(line, good);
    if (whole !== undefined) {
      const start = back - line.length + whole;
      if (line.slice(0, whole).replace(marks, '') !== '' && !beginsCell(text, start))
        this.glued.push(span(start, back));
      return;
    }
    const rest = line.replace(marks, '').trimEnd();
    if (rest === '' ? !isApart(text, back, good) : isPartOf(rest, good))
      this.#lose(label, span(rest === '' ? words : back - rest.length, words), false);
    else if (contentBefore(this.#draft, at, alike) === contentBefore(this.#source, label.span.start, alike))
      this.#lose(label, span(trimEnd(text, back, 0), words), true);
  }

  /** Notes where in its line a label stands with which the source begins a line. */
  #place(own: Span): void {
    const { start } = own;
    const { text } = this.#draft;
    const before = text.slice(Math.max(0, start - farthest), start);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    if (line.replace(marks, '').trim() === '') this.#atLineStart++;
    else if (endsSentence.test(line.trimEnd()) && !this.#isWrapped(start)) this.#midLine.push(own);
  }

  /** Whether a paragraph is set in several lines, as the columns of a newspaper are, which run on. */
  #isWrapped(at: number): boolean {
    const { paragraphs } = this.#context.reading;
    return (paragraphs[firstEndingAfter(paragraphs, at)]?.pieces.length ?? 0) > 1;
  }

  #lose(label: Label, at: Span, isMidLine: boolean): void {
    const { text } = this.#edition;
    const end = label.span.end;
    const space = /^[ \t\u3000]*/.exec(text.slice(end, end + longestGap))?.[0] ?? '';
    this.lost.push({
      edition: this.#edition,
      label,
      text: text.slice(label.span.start, end) + space,
      at,
      isMidLine,
    });
  }

  /** The label of the draft between which and the words at a place nothing with content stands. */
  #labelBefore(at: number): Label | undefined {
    const { labels } = this.#context.reading;
    for (let i = countBefore(labels, (l) => l.span.start < at) - 1; i >= 0; i--) {
      const label = labels[i] as Label;
      if (at - label.span.end > longestGap) return undefined;
      if (label.span.end > at || label.value === 0) continue;
      return countUnits(this.#draft, span(label.span.end, at), 1) === 0 ? label : undefined;
    }
    return undefined;
  }
}

/** Where a passage differs from its source, in order. */
interface Places {
  readonly inDraft: readonly Span[];
  readonly inSource: readonly Span[];
}

const placesOf = ({ divergences }: Passage): Places => ({
  inDraft: divergences.map((d) => d.draft).sort(byStart),
  inSource: divergences.map((d) => d.edition).sort(byStart),
});

const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Whether one of some stretches, in order and hardly overlapping, touches another one. */
function touchesAny(spans: readonly Span[], { start, end }: Span): boolean {
  const next = spans[countBefore(spans, (s) => s.end < start)];
  return next !== undefined && next.start <= end;
}

/** Back over white space and opening marks before the words at a place. */
function behindWhat(text: string, at: number): number {
  let back = at;
  while (back > at - longestGap && back > 0) {
    const unit = text.charCodeAt(back - 1);
    if (text[back - 1] === '\n' || !(isWhite(unit) || isGap(unit))) break;
    back--;
  }
  return back;
}

/** Whether a place begins a cell of a table, or a line within one. */
function beginsCell(text: string, at: number): boolean {
  const from = Math.max(0, at - farthest);
  const before = text.slice(from, trimEnd(text, at, from));
  const row = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimStart();
  return (before.endsWith('|') && row.startsWith('|')) || /<[^<>]*>$/.test(before) || isCellOfTable(text, at);
}

/** Signs as they are compared: without white space, in one width. */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '');

/** Where in a line its last signs begin, if these are a label; undefined where they are something else. */
function endingOf(line: string, label: string): number | undefined {
  const wanted = plain(label);
  for (let from = line.length - 1, n = 0; from >= 0 && n <= longestGap; from--, n++) {
    const ending = plain(line.slice(from));
    if (ending === wanted) return from;
    if (ending.length > wanted.length) return undefined;
  }
  return undefined;
}

/** Whether what a line begins with is what is left of a label: a bracket, one of two digits. */
function isPartOf(rest: string, label: string): boolean {
  const [part, whole] = [plain(rest), plain(label)];
  return part.length < whole.length && [...part].every((sign) => whole.includes(sign));
}

/** Whether the label stands by itself in one of the lines before: a page ends between it and its words. */
const isApart = (text: string, at: number, label: string): boolean =>
  text
    .slice(Math.max(0, at - farthest), at)
    .split('\n')
    .some((line) => plain(line) === plain(label));
