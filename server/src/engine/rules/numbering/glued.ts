import { labelAt } from '../../document/labels.ts';
import type { Label, Reading } from '../../document/model.ts';

/** A label that stands in the middle of a line although it begins an item. */
export interface GluedLabel {
  readonly label: Label;
  /** Where the line should break: after the text before it, white space excluded. UTF-16 offset. */
  readonly breakFrom: number;
}

/** How far back the beginning of a series is looked for, in UTF-16 units. */
const reach = 20_000;
/** What may stand before a label: the end of what came before, or a space. */
const boundary = /[。；：！？，、”）\s]$/;

/**
 * The labels with the numbers `want`, `want`+1, … that stand in mid-line between two labels of a series, in order; empty
 * unless all `missing` of them, or all of one end, are found.
 */
export function findGlued(
  reading: Reading,
  previous: Label | undefined,
  label: Label,
  want: number,
  missing: number,
): GluedLabel[] {
  const { text } = reading;
  const found: GluedLabel[] = [];
  let from = previous?.span.end ?? Math.max(0, label.span.start - reach);
  for (let value = want; value < want + missing; value++) {
    const hit = search(text, from, label, value);
    if (!hit) return found.length > 0 && previous ? found : [];
    found.push(hit);
    from = hit.label.span.end;
  }
  return found;
}

function search(text: string, from: number, model: Label, value: number): GluedLabel | undefined {
  const first = openers[model.form];
  if (!first) return undefined;
  first.lastIndex = from;
  for (let m = first.exec(text); m && m.index < model.span.start; m = first.exec(text)) {
    const label = labelAt(text, m.index, model.span.start);
    if (!label || label.form !== model.form || label.value !== value || label.unit !== model.unit) continue;
    const before = text.slice(Math.max(0, m.index - 2), m.index);
    if (before.endsWith('\n') || !boundary.test(before)) continue;
    if (!begins(text, label)) continue;
    let breakFrom = m.index;
    while (/[ \t\u3000]/.test(text[breakFrom - 1] ?? '')) breakFrom--;
    return { label, breakFrom };
  }
  return undefined;
}

/** 第三章 that opens a chapter is followed by a space and its name, not by 的规定. */
const begins = (text: string, { form, span }: Label): boolean =>
  form === 'hanParen' || form === 'arabicParen' || form === 'circled' || form === 'han' || form === 'arabic'
    ? !/[项款条目所的、和或]/.test(text[span.end] ?? '')
    : /[\s\u3000]/.test(text[span.end] ?? '');

const openers: Partial<Record<Label['form'], RegExp>> = {
  part: /第/g,
  chapter: /第/g,
  section: /第/g,
  article: /第/g,
  han: /[一二三四五六七八九十]/g,
  hanParen: /[（(]/g,
  arabicParen: /[（(]/g,
  arabic: /\d/g,
  circled: /[①-⑳]/g,
};
