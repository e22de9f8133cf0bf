import { isSentenceEnd, isWhite } from '../../text/characters.ts';
import { lineBreaks } from '../../text/lineBreaks.ts';
import type { Marked } from '../../text/marks.ts';
import { CLOSING, END, ITEM, SEMICOLON, unitClasses } from '../../text/unitClasses.ts';
import { countedForms } from '../labels/countedForms.ts';
import { labelAt } from '../labels/labels.ts';
import type { Label, LabelForm } from '../model.ts';
import { endsWord } from './wrappedNumeral.ts';

/** Forms whose labels can begin an item in the middle of a line. */
const splittable = new Set<LabelForm>([
  'chapter',
  'section',
  'article',
  'han',
  'hanParen',
  'arabic',
  'arabicParen',
  'circled',
]);
/** The number that an item of a form has, or that was looked for and is missing. */
export interface ItemValue {
  readonly form: LabelForm;
  readonly value: number | undefined;
}

/** The number that the last item of each form had. */
export interface LastValues {
  get(form: LabelForm): number | undefined;
}

/** Up to the last line break. */
const linesBefore = new RegExp(`^[\\s\\S]*[${lineBreaks}]`);

/** Most paragraphs ask for nothing and leave nothing or one label behind: short lists, not maps. */
const noValues: ItemValue[] = [];

/**
 * The number that the last item of each form had, as a paragraph is read; it keeps what was asked about items before the
 * paragraph and what the paragraph itself leaves behind.
 */
export class ItemValues {
  #asked = noValues;
  #left = noValues;
  readonly #before: LastValues;

  constructor(before: LastValues) {
    this.#before = before;
  }

  get asked(): readonly ItemValue[] {
    return this.#asked;
  }

  /** In no order; one for each form. */
  get left(): readonly ItemValue[] {
    return this.#left;
  }

  get(form: LabelForm): number | undefined {
    const own = this.#left.find((item) => item.form === form);
    if (own) return own.value;
    const value = this.#before.get(form);
    if (this.#asked === noValues) this.#asked = [{ form, value }];
    else if (!this.#asked.some((item) => item.form === form)) this.#asked.push({ form, value });
    return value;
  }

  set(label: Label): void {
    const known = this.#left.findIndex((item) => item.form === label.form);
    if (this.#left === noValues) this.#left = [label];
    else if (known < 0) this.#left.push(label);
    else this.#left[known] = label;
  }
}

/**
 * Offsets inside a paragraph where a further item begins: a label after the end of a sentence that carries on the run of
 * items (二十二 after 二十一), or the first label of a run right after a heading on the same line. Updates `last`.
 */
export function itemStarts(within: Marked, own: Label | undefined, last: ItemValues): readonly number[] {
  const { text, marks, start, end } = within;
  let out = nowhere;
  if (own) last.set(own);
  let current = own;
  let stops = 0; // ends of sentences since the current label
  let nested = false; // a list of the current label's own form has begun below it
  for (let k = marks.indexFrom(own?.span.end ?? start, within.first); k < marks.count; k++) {
    const i = marks.at[k] as number;
    if (i >= end) break;
    const classes = unitClasses[text.charCodeAt(i)] as number;
    if ((classes & (END | SEMICOLON)) !== 0) stops++;
    if ((classes & ITEM) === 0) continue;
    const before = boundaryBefore(text, i, start);
    if (before === undefined) continue;
    const label = labelAt(text, i, end);
    if (!label || !splittable.has(label.form)) continue;
    if (label.form === current?.form && label.value === 1) nested = true;
    if (nested && label.form === current?.form && before.mark !== '。') continue;
    if (!beginsItem(label, before, current, stops, last, text, end)) continue;
    if (out === nowhere) out = [];
    out.push(i);
    last.set(label);
    current = label;
    stops = 0;
    nested = false;
    k = marks.indexFrom(label.span.end, k) - 1;
  }
  return out;
}

const nowhere: number[] = [];

interface Boundary {
  readonly mark: string;
  readonly spaced: boolean;
}

/** The punctuation before `at`, closing marks and white space skipped; undefined where it is a word. */
function boundaryBefore(text: string, at: number, start: number): Boundary | undefined {
  let i = at - 1;
  while (i >= start && isWhite(text.charCodeAt(i))) i--;
  const spaced = i < at - 1;
  while (i >= start && (((unitClasses[text.charCodeAt(i)] as number) & CLOSING) !== 0 || text[i] === '"'))
    i--;
  const isStop = i >= 0 && ((unitClasses[text.charCodeAt(i)] as number) & (END | SEMICOLON)) !== 0;
  if (isStop) return { mark: text[i] as string, spaced };
  return spaced ? { mark: '', spaced } : undefined;
}

function beginsItem(
  label: Label,
  before: Boundary,
  current: Label | undefined,
  stops: number,
  last: ItemValues,
  text: string,
  end: number,
): boolean {
  const strong = isSentenceEnd(before.mark);
  const goesOn = label.value === (last.get(label.form) ?? -1) + 1 && label.value > 1;
  if (current && leavesOut(label, before, current, stops))
    return areWrittenAlike(text, current, label) && !isDigit(text.charCodeAt(label.span.end));
  // 1．背叛国家罪 2．分裂国家罪: a list of names on one line
  if (goesOn && before.spaced && current?.form === label.form && current.value === label.value - 1)
    return !label.defects.includes('wrongPunctuation'); // 第一百二十条之｜二：
  if (label.form === 'chapter' || label.form === 'section' || label.form === 'article')
    return strong && goesOn && isWhite(text.charCodeAt(label.span.end)) && label.span.end < end;
  if (label.form === 'han' || label.form === 'arabic') {
    const isAlike = current?.form === label.form && areWrittenAlike(text, current, label);
    if (strong && goesOn) return label.defects.length === 0 || before.spaced || isAlike;
    if (before.mark !== '' && goesOn && current?.form === label.form && current.value === label.value - 1)
      return label.defects.length === 0 || (isAlike && !isDigit(text.charCodeAt(label.span.end)));
  } else if (before.mark !== '' && goesOn && current?.form === label.form) return true;
  else if (strong && goesOn && label.form === 'hanParen') return true;
  if (
    label.value === 1 &&
    /^(?:注|说明|备注)[：:]\s*$/.test(
      text.slice(Math.max(0, label.span.start - 6), label.span.start).replace(linesBefore, ''),
    )
  )
    return true;
  if (endsWord(text, label)) return false;
  const heads = current !== undefined && stops === 0 && before.mark === '' && before.spaced;
  return (
    heads &&
    label.value === 1 &&
    rank(label.form) > rank(current.form) &&
    isHeadingBetween(text.slice(current.span.end, label.span.start))
  );
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** （2）…；（4）…: an item of a list that stands on one line, with a number that leaves one or two out or is said again. */
const leavesOut = (label: Label, { mark }: Boundary, current: Label, stops: number): boolean =>
  mark !== '' &&
  stops <= mostSentences &&
  current.form === label.form &&
  itemForms.has(label.form) &&
  (label.value === current.value ? label.value > 1 : isSkip(label.value - current.value));

/** Items of a list on one line are no longer. */
const mostSentences = 3;
const isSkip = (by: number): boolean => by === 2 || by === 3;
const itemForms = new Set<LabelForm>(['hanParen', 'arabic', 'arabicParen', 'circled']);

/** 1.…；2.… or both with the same other mark: 1、…；2、…, 1．…；2．… */
const areWrittenAlike = (text: string, a: Label, b: Label): boolean =>
  a.defects.length <= 1 &&
  a.defects.length === b.defects.length &&
  a.defects[0] === b.defects[0] &&
  (a.form === 'circled' || text[a.span.end - 1] === text[b.span.end - 1]);

const isHeadingBetween = (words: string): boolean => words.trim().length >= 2 && words.length <= 40;

const rank = (form: LabelForm): number => countedForms.indexOf(form);
