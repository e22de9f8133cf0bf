import { formatNumeral, parseNumeral } from '../../text/numerals.ts';
import { containsSpan, type Span } from '../../text/span.ts';
import { labelWith, type Relabelling } from '../labels/relabel.ts';
import type { Label, LabelForm, Reading } from '../model.ts';
import type { Pointer, PointerUnit } from '../paragraph/referencePointers.ts';
import { speaksOfOthers } from '../references/otherDocuments.ts';
import { itemForms, type Link } from '../references/referenceResolver.ts';
import { amends, type CrossReference, findReferences } from '../references/references.ts';

/** What it takes to give labels new numbers. */
export interface Renumbering {
  /** Of labels and references, in order of place. */
  readonly edits: readonly Relabelling[];
  /**
   * How many written numbers in references are left as they are although they may mean a label that changes: they may as well mean
   * another document or another place, or mean nothing now and one of the new numbers then.
   */
  readonly left: number;
}

/**
 * Gives labels new numbers, and takes the cross references to them along: 第三条 becomes 第四条 where the article does. A reference
 * that may mean another document is left alone, unless its number is the one at `pointedAt`.
 */
export function renumber(
  reading: Reading,
  numbers: ReadonlyMap<Label, number>,
  pointedAt?: Span,
): Renumbering {
  const changed = [...numbers].filter(([label, value]) => label.value !== value && !label.quoted);
  const own = changed.map(([label, value]) => ({
    span: label.span,
    newText: labelWith(reading.text, label, value),
  }));
  // What had no number was not referred to by one.
  const changes = changed
    .filter(([label]) => label.value > 0)
    .map(([{ form, span: label }, value]) => ({ form, label, value }));
  const { edits, left } = takeAlong(reading, changes, pointedAt);
  return { edits: [...own, ...edits].sort((a, b) => a.span.start - b.span.start), left };
}

/** A label, at UTF-16 offsets of the draft, that gets another number. */
export interface NumberChange {
  readonly form: LabelForm;
  readonly label: Span;
  readonly value: number;
}

/** What becomes of the references when labels get new numbers; the labels themselves are not among the edits. */
export function takeAlong(reading: Reading, changes: readonly NumberChange[], pointedAt?: Span): Renumbering {
  if (changes.length === 0) return { edits: [], left: 0 };
  const edits = new Map<number, Relabelling>();
  const left = new Set<number>();
  const { sure, doubtful, astray } = referringTo(reading);
  for (const { form, label, value } of changes) {
    const take = (number: Span): unknown => edits.set(number.start, numberEdit(reading, number, value));
    for (const number of sure.get(label.start) ?? []) take(number);
    for (const number of doubtful.get(label.start) ?? []) {
      if (number.start === pointedAt?.start) take(number);
      else left.add(number.start);
    }
    for (const { number, within } of astray.get(nameOf(form, value)) ?? [])
      if (!within || containsSpan(within, label)) left.add(number.start);
  }
  return { edits: [...edits.values()], left: left.size };
}

/** Another number where one is written, with the digits that are used there. */
function numberEdit({ text }: Reading, number: Span, value: number): Relabelling {
  const form = parseNumeral(text.slice(number.start, number.end))?.form;
  const newText = formatNumeral(value, form === 'arabic' || form === 'fullWidth' ? form : 'han');
  return { span: number, newText };
}

/** The numbers that are written in a draft's references, as UTF-16 offsets. */
interface Referring {
  /** By the start of the label that they mean. */
  readonly sure: ReadonlyMap<number, readonly Span[]>;
  /** By the starts of the labels that they may mean. */
  readonly doubtful: ReadonlyMap<number, readonly Span[]>;
  /** By form and number of a label that the draft does not have, with the place in which they look for it. */
  readonly astray: ReadonlyMap<string, readonly Astray[]>;
}

interface Astray {
  readonly number: Span;
  readonly within: Span | undefined;
}

const known = new WeakMap<Reading, Referring>();

function referringTo(reading: Reading): Referring {
  const made = known.get(reading) ?? makeReferring(reading);
  known.set(reading, made);
  return made;
}

function makeReferring(reading: Reading): Referring {
  const sure = new Map<number, Span[]>();
  const doubtful = new Map<number, Span[]>();
  const astray = new Map<string, Astray[]>();
  const isBesideOthers = speaksOfOthers(reading);
  const isAlien = amends(reading);
  for (const reference of findReferences(reading)) {
    const isOpen = !reference.certain;
    const isDoubtful =
      isAlien || (isOpen && (isBesideOthers(reference.span.start) || callsItemsArticles(reference)));
    for (const { number, target, tied } of reference.links)
      for (const { node, label = node?.label?.span } of [target, ...tied])
        if (label) add(isDoubtful || tied.length > 0 ? doubtful : sure, label.start, number);
    if (!isDoubtful) for (const [name, one] of namesAstray(reference)) add(astray, name, one);
  }
  return { sure, doubtful, astray };
}

/** Where a draft has no articles, 第102条 may be its item 102. or an article of a law that everybody knows. */
const callsItemsArticles = ({ pointers: [first], links: [link] }: CrossReference): boolean =>
  first?.unit === '条' &&
  first.bracket === 'none' &&
  link !== undefined &&
  link.target.node?.label?.form !== 'article';

/** The written numbers of a reference that lead nowhere, by the names of the labels that they would lead to. */
function* namesAstray({ pointers, links }: CrossReference): Iterable<[string, Astray]> {
  let outer: Link | undefined;
  for (const pointer of pointers) {
    const within = outer?.target.span;
    let isAstray = false;
    for (const { span: number, value } of pointer.numbers) {
      const link = links.find((l) => l.number.start === number.start);
      outer = link ?? outer;
      if (link) continue;
      isAstray = true;
      for (const form of formsOf(pointer)) yield [nameOf(form, value), { number, within }];
    }
    if (isAstray) return;
  }
}

/** The forms of the labels that a pointer may count. */
function formsOf(pointer: Pointer): readonly LabelForm[] {
  const { unit, bracket } = pointer;
  if (unit === '项' || unit === '目') return itemForms(pointer);
  if (unit === '条' && bracket !== 'none') return [bracket === 'han' ? 'hanParen' : 'arabicParen'];
  return named[unit] ?? [];
}

const named: Partial<Record<PointerUnit, readonly LabelForm[]>> = {
  编: ['part'],
  部分: ['part', 'han'],
  章: ['chapter'],
  节: ['section'],
  条: ['article'],
  附件: ['annex'],
};

const nameOf = (form: LabelForm, value: number): string => `${form}:${value}`;

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
