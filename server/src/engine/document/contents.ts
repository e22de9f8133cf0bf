import type { DraftLine } from './draftLine.ts';
import { labelAt } from './labels.ts';

const entryLimit = 600;
/**
 * Tables of contents, each as the indices of its heading, if it has one, and its entries: the lines after 目录 up to the one whose label begins the body, that is, repeats the first entry's; lines
 * that end with dots and a page number; and a single line that holds several labels of one form.
 */
export function findContents(text: string, lines: readonly DraftLine[]): number[][] {
  const out: number[][] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind !== 'text') continue;
    const found = isHeading(text, line)
      ? entriesAfter(text, lines, i)
      : isRow(text, line)
        ? [i]
        : leaders(lines, i);
    if (found.length === 0) continue;
    out.push(found);
    i = found[found.length - 1] as number;
  }
  return out;
}

const wordsOf = (text: string, { line }: DraftLine): string =>
  text.slice(line.content.start, line.content.end);

const isHeading = (text: string, line: DraftLine): boolean =>
  line.width <= 6 && /^(?:#{1,6}\s*)?目\s*[录次]$/u.test(wordsOf(text, line));

function entriesAfter(text: string, lines: readonly DraftLine[], heading: number): number[] {
  const out = [heading];
  const pending: number[] = [];
  let first: string | undefined;
  let any = false;
  for (let i = heading + 1; i < lines.length && i < heading + entryLimit; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind === 'blank') continue;
    const key = entryKey(text, line);
    if (line.ending === 'sentence' || line.ending === 'clause') break;
    if (line.label && key === first && !line.leader) return any ? out : [];
    if (line.label) first ??= key;
    any ||= line.label !== undefined || line.leader;
    out.push(...pending.splice(0), i);
  }
  // The body's first label never came back: only the entries that carry page numbers are sure.
  const sure = out.filter((i) => (lines[i] as DraftLine).leader);
  return sure.length > 0
    ? [heading, ...out.filter((i) => i > heading && i <= (sure[sure.length - 1] as number))]
    : [];
}

const entryKey = (text: string, line: DraftLine): string =>
  line.label ? `${line.label.form} ${line.label.value} ${line.label.unit ?? ''}` : wordsOf(text, line);

/** 第一章 总则 第二章 任免范围 第三章 … on one line. */
function isRow(text: string, line: DraftLine): boolean {
  const { label } = line;
  if (
    !label ||
    (label.form !== 'chapter' && label.form !== 'section') ||
    line.inner ||
    line.ending !== 'none'
  )
    return false;
  let value = label.value;
  for (let i = label.span.end; i < line.line.content.end; i++) {
    if (text[i] !== '第') continue;
    const next = labelAt(text, i, line.line.content.end);
    if (next?.form === label.form && next.value === value + 1) value++;
  }
  return value >= label.value + 2;
}

/** Three or more lines in a row with leaders are a table of contents whatever stands above them. */
function leaders(lines: readonly DraftLine[], from: number): number[] {
  const out: number[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind === 'blank') continue;
    if (line.kind !== 'text' || !line.leader || line.inner) break;
    out.push(i);
  }
  return out.length >= 3 ? out : [];
}
