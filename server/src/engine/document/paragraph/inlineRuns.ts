import { isWhite, unitSet } from '../../text/characters.ts';
import type { Marked } from '../../text/marks.ts';
import type { Span } from '../../text/span.ts';
import { CLOSING, COLON, COMMA, END, RUN, SEMICOLON, unitClasses } from '../../text/unitClasses.ts';
import { labelAt } from '../labels/labels.ts';
import type { Label, LabelForm } from '../model.ts';

const isDigit = unitSet('0123456789０１２３４５６７８９');

const forms = new Set<LabelForm>([
  'yishi',
  'di',
  'shouxian',
  'han',
  'hanParen',
  'arabic',
  'arabicParen',
  'circled',
]);
/**
 * The labels of runs inside a paragraph (一是…；二是…, 第一，…第二，…, 首先，…其次，…, （1）…（2）…), in order, after its own
 * label `own`. A lone candidate is no run, unless it carries on the paragraph's own; a bracketed number counts only where it stands at the beginning of a clause, and
 * with a run that begins with 1.
 */
export function inlineLabels(within: Marked, own: Label | undefined): readonly Label[] {
  const { text, marks } = within;
  let byForm: Map<string, Label[]> | undefined;
  for (let k = within.first; k < marks.count; k++) {
    const i = marks.at[k] as number;
    if (i >= within.end) break;
    if (((unitClasses[text.charCodeAt(i)] as number) & RUN) === 0) continue;
    if (!atClauseStart(text, i, within.start)) continue;
    const label = labelAt(text, i, within.end);
    if (!label || !forms.has(label.form)) continue;
    if ((label.form === 'han' || label.form === 'arabic') && !afterStop(text, i, within.start)) continue;
    // 1、2月份…；3、4月份…
    if (label.form === 'arabic' && isDigit(text.charCodeAt(label.span.end))) continue;
    const key = `${label.form} ${label.unit ?? ''}`;
    byForm ??= new Map();
    const run = byForm.get(key);
    if (run) run.push(label);
    else byForm.set(key, [label]);
    k = marks.indexFrom(label.span.end, k) - 1;
  }
  if (!byForm) return none;
  const out: Label[] = [];
  for (const run of byForm.values()) {
    findFirst(text, within, run);
    if (isRun(run) || carriesOn(own, run) || isCutOff(text, within, run))
      for (const [i, label] of run.entries()) out.push(inline(label, run, i));
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

const none: readonly Label[] = [];

/** 二被告一是…；二是…: the first of a run may stand in the middle of a clause. */
function findFirst(text: string, within: Span, run: Label[]): void {
  const [first] = run as [Label];
  if (first.form !== 'yishi' || first.value !== 2) return;
  const at = text.slice(within.start, first.span.start).lastIndexOf(`一${first.unit}`);
  const label = at < 0 ? undefined : labelAt(text, within.start + at, within.end);
  if (label?.form === 'yishi') run.unshift(label);
}

/** …问题：一是…； at a paragraph's end, with 二是 on the next line. */
function isCutOff(text: string, { end }: Span, [first]: readonly Label[]): boolean {
  return (
    (first?.form === 'yishi' || first?.form === 'di') &&
    first.value === 1 &&
    '：:'.includes(text[first.span.start - 1] as string) &&
    '；;'.includes(text[end - 1] as string)
  );
}

/** 一是…；二是… in a paragraph whose own label is 一是; a member may be left out, or its number be there twice. */
const carriesOn = (own: Label | undefined, [first]: readonly Label[]): boolean =>
  own !== undefined &&
  (own.form === 'yishi' || own.form === 'di') &&
  own.form === first?.form &&
  own.unit === first.unit &&
  first.value >= Math.max(2, own.value) &&
  first.value <= own.value + 2;

function isRun(run: readonly Label[]): boolean {
  const [first, second] = run as [Label, Label | undefined];
  if (second === undefined) return false;
  if (first.form === 'yishi' || first.form === 'shouxian') return true;
  return first.value === 1;
}

/** 最后 is one more than whatever stands before it. */
function inline(label: Label, run: readonly Label[], index: number): Label {
  const last = label.form === 'shouxian' && label.regular.startsWith('最后');
  const value = last && index > 0 ? (run[index - 1] as Label).value + 1 : label.value;
  return { ...label, value, inline: true };
}

/** 一、 and 1. are labels inside a paragraph only after ：；。, where 第一、 and 5.1亿元 cannot be meant. */
function afterStop(text: string, at: number, start: number): boolean {
  const i = lastBefore(text, at, start);
  return i < start || ((unitClasses[text.charCodeAt(i)] as number) & (END | SEMICOLON | COLON)) !== 0;
}

function atClauseStart(text: string, at: number, start: number): boolean {
  const i = lastBefore(text, at, start);
  if (i < start) return true;
  const classes = unitClasses[text.charCodeAt(i)] as number;
  return (classes & (END | SEMICOLON | COLON | COMMA)) !== 0 || text[i] === '—';
}

/** The last place before `at` that is no white space, closing mark or tag; before `start` where there is none. */
function lastBefore(text: string, at: number, start: number): number {
  let i = at - 1;
  while (i >= start) {
    const unit = text.charCodeAt(i);
    const tag = unit === tagEnd ? closingTag.exec(text.slice(Math.max(start, i - longestTag), i + 1)) : null;
    if (tag) i -= tag[0].length;
    else if (((unitClasses[unit] as number) & CLOSING) === 0 && !isWhite(unit)) break;
    else i--;
  }
  return i;
}

/** 。</strong>第二，: emphasis that ends with the sentence before a label, or begins with the label. */
const closingTag = /<\/?(?:strong|b|em|i|u|span|font)>$/i;
const longestTag = 10;
const tagEnd = 0x3e;
