import { lineBreakAfter, lineBreaks } from '../text/lineBreaks.ts';
import type { Source } from './model.ts';

/** A text without a manifest: what it says about itself. The first line that is not blank is the title, front matter aside. */
export function sourceOfText(id: string, text: string): Source {
  const lines = firstLines(text, 8);
  const title = titleOf(lines[0] ?? '') || id;
  const documentNumber = lines.map((line) => numberLine.exec(line)?.[1]).find((n) => n !== undefined);
  const date = dateIn(id);
  return {
    id,
    title,
    aliases: [],
    ...(documentNumber ? { documentNumber } : {}),
    ...(date ? { date } : {}),
    authority: 'unspecified',
    status: 'unknown',
    relations: [],
  };
}

const numberLine = /^[（(]?(\p{sc=Han}{1,12}[〔[［﹝]\d{4}[〕\]］﹞]\s*第?\d{1,5}\s*号)[）)]?$/u;

/** Markdown's heading mark, 《》 around the whole and white space are not part of a title. */
function titleOf(line: string): string {
  const plain = line
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+#*$/, '')
    .trim();
  return /^《[^《》]*》$/.test(plain) ? plain.slice(1, -1) : plain;
}

/** A date in the file's name: 上海口岸服务条例(2020-05-14). */
function dateIn(id: string): string | undefined {
  const found = /(\d{4})[-年.](\d{1,2})[-月.](\d{1,2})(?!\d)/.exec(id);
  if (!found) return undefined;
  const [, year, month, day] = found as unknown as [string, string, string, string];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;
}

/** Markdown's own head of a file (YAML between --- and ---), as far as a file begins with one. */
const frontMatter = new RegExp(
  `^\\s*---[ \\t]*(?:\\r\\n|[${lineBreaks}])\\s*[A-Za-z_][\\w-]{0,40}[ \\t]*:[^]{0,2000}?[${lineBreaks}]---[ \\t]*(?=[${lineBreaks}]|$)`,
);

function firstLines(text: string, count: number): string[] {
  const out: string[] = [];
  const head = frontMatter.exec(text.slice(0, longestHead));
  for (let start = head?.[0].length ?? 0; start < text.length && out.length < count; ) {
    const end = lineBreakAfter(text, start);
    const line = text.slice(start, Math.min(end, start + 400)).trim();
    if (line !== '') out.push(line);
    start = end + 1;
  }
  return out;
}

const longestHead = 2400;
