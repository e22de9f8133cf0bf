import { isPlainHan, unitSet } from '../text/characters.ts';
import { arabicLabel, composite, halfParen, hanLabel, ordinal, paren } from './countedLabels.ts';
import { hanNumerals } from './labelShapes.ts';
import type { Label } from './model.ts';
import { annex, dashLabel, di, listMark, markdown, shouxian, yishi } from './wordedLabels.ts';

/** The Han characters with which labels begin; most lines and clauses begin with another one. */
const opensLabel = unitSet(`第笫弟首其再最附${hanNumerals}`);

export interface LabelOptions {
  readonly markdown?: boolean;
}

/**
 * The label that begins exactly at `at`, imperfect forms understood as what they mean; undefined where none does.
 * Offsets are those of `text`; nothing at or after `end` is looked at. Whether the place is one where a label can stand
 * (a paragraph's start, or a place within a run) is for the caller to know.
 */
export function labelAt(
  text: string,
  at: number,
  end: number,
  options: LabelOptions = {},
): Label | undefined {
  if (at >= end || at >= text.length) return undefined;
  const unit = text.charCodeAt(at);
  if (isPlainHan(unit) && !opensLabel(unit)) return undefined;
  const first = text[at] as string;
  if (first === '#') return options.markdown ? markdown(text, at, end) : undefined;
  if (options.markdown && '-*+'.includes(first)) return listMark(text, at, end);
  if ('第笫弟'.includes(first)) return ordinal(text, at, end) ?? di(text, at, end);
  if ('（(﹙'.includes(first)) return paren(text, at, end);
  if ('首其再最'.includes(first)) return shouxian(text, at, end) ?? di(text, at, end);
  if (first === '附') return annex(text, at, end);
  return (
    composite(text, at, end) ??
    hanLabel(text, at, end) ??
    arabicLabel(text, at, end) ??
    halfParen(text, at, end) ??
    yishi(text, at, end) ??
    dashLabel(text, at, end)
  );
}
