import type { Span } from '../text/span.ts';
import type { NormaliseRule } from './model.ts';
import type { Revision } from './revise.ts';

/** The revisions that one typographic rule asks for. All rules leave a text alone that they have been applied to. */
export const typography: Record<NormaliseRule, (text: string) => readonly TypographicRevision[]> = {
  marks,
  lines,
  spaces,
  quotes,
  punctuation,
};

export interface TypographicRevision extends Revision {
  /** Set where the revision is worth an entry of its own: two halves of a paragraph joined. */
  readonly join?: true;
  /** Set where the rule could not be applied. */
  readonly problem?: 'unbalancedQuotes';
}

/** Ends a line that the editor wants ended, whatever the evidence. */
export const paragraphMark = '\u2029';

/** What word processors and scanners leave behind: bookmark marks, carriage returns, byte order marks, zero-width characters. */
function marks(text: string): readonly TypographicRevision[] {
  return all(text, /\[bookmark:\s*_Toc\d+\]|\r|[\uFEFF\u200B-\u200D\u2060\u00AD]/g, () => '');
}

const spaceUnit = '[ \\t\\u00A0\\u3000]';
/** Two straight marks of a kind are an opening and a closing one, and close nothing. */
const terminal = /[。！？!?；;：:…][”’』」》）)】〕]*(?:'"|"'|["'])?[”’』」》）)】〕]*$/;
const labelled =
  /^(?:第[〇零一二三四五六七八九十百千\d]+(?:部分|编|章|节|条)|[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d+[.．、]|[①-⑳]|——|附件)/;

/**
 * Blank lines and white space at the ends of lines go. A line that ends without closing punctuation goes on in the
 * next one, unless that begins with a label or a paragraph mark stands between them.
 */
function lines(text: string): readonly TypographicRevision[] {
  const out: TypographicRevision[] = [];
  const gap = new RegExp(`(?:${spaceUnit}|\\n|${paragraphMark})+`, 'g');
  for (const found of text.matchAll(gap)) {
    const { index } = found;
    const run = found[0];
    const end = index + run.length;
    if (!/[\n\u2029]/.test(run)) {
      if (index === 0 || end === text.length) out.push({ span: { start: index, end }, text: '' });
      continue;
    }
    const inside = index > 0 && end < text.length;
    const before = text.slice(Math.max(0, index - 8), index);
    const joins =
      inside &&
      !run.includes(paragraphMark) &&
      !terminal.test(before) &&
      !labelled.test(text.slice(end, end + 12));
    const replacement = joins || index === 0 ? '' : '\n';
    if (replacement === run) continue;
    out.push({ span: { start: index, end }, text: replacement, ...(joins ? { join: true as const } : {}) });
  }
  return out;
}

const wide = /[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·〇]/u;
const partLabel = /(?:^|\n)第[一二三四五六七八九十百\d]+(?:部分|编|章|节|条)$/;

/** White space between or beside Chinese characters goes; behind 第X部分 and the like exactly one space stays. */
function spaces(text: string): readonly TypographicRevision[] {
  return all(text, new RegExp(`${spaceUnit}+`, 'g'), (run, start, end) => {
    if (partLabel.test(text.slice(Math.max(0, start - 12), start))) return ' ';
    const beside = wide.test(text[start - 1] ?? '') || wide.test(text[end] ?? '');
    return beside ? '' : run;
  });
}

/** Straight quotation marks become “ ” and ‘ ’, opening and closing in turn within each line. */
function quotes(text: string): readonly TypographicRevision[] {
  const out: TypographicRevision[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const [mark, opening, closing] of [
      ['"', '“', '”'],
      ["'", '‘', '’'],
    ] as const) {
      const places: number[] = [];
      for (let i = line.indexOf(mark); i >= 0; i = line.indexOf(mark, i + 1)) places.push(lineStart + i);
      const odd = places.length % 2 === 1;
      places.forEach((start, i) => {
        const span = { start, end: start + 1 };
        if (odd) {
          if (i === 0) out.push({ span, text: mark, problem: 'unbalancedQuotes' });
        } else out.push({ span, text: i % 2 === 0 ? opening : closing });
      });
    }
    lineStart += line.length + 1;
  }
  return out;
}

const fullWidth: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** Half-width punctuation beside a Chinese character becomes full-width, brackets in pairs. */
function punctuation(text: string): readonly TypographicRevision[] {
  const out = all(text, /[,;:?!]/g, (mark, start, end) =>
    wide.test(neighbour(text, start, -1)) || wide.test(neighbour(text, end - 1, 1))
      ? (fullWidth[mark] as string)
      : mark,
  );
  for (const found of text.matchAll(/\(([^()\n]*)\)/g)) {
    const start = found.index;
    const end = start + found[0].length;
    const chinese =
      wide.test(found[1] as string) || wide.test(text[start - 1] ?? '') || wide.test(text[end] ?? '');
    if (!chinese) continue;
    out.push({ span: { start, end: start + 1 }, text: '（' }, { span: { start: end - 1, end }, text: '）' });
  }
  return out;
}

function neighbour(text: string, from: number, step: 1 | -1): string {
  let i = from + step;
  while (text[i] === ' ') i += step;
  return text[i] ?? '';
}

function all(
  text: string,
  pattern: RegExp,
  replace: (run: string, start: number, end: number) => string,
): TypographicRevision[] {
  const out: TypographicRevision[] = [];
  for (const found of text.matchAll(pattern)) {
    const span: Span = { start: found.index, end: found.index + found[0].length };
    const replacement = replace(found[0], span.start, span.end);
    if (replacement !== found[0]) out.push({ span, text: replacement });
  }
  return out;
}
