import { lineBreakAfter, lineBreaks } from '../text/lineBreaks.ts';
import type { Source } from './model.ts';

/** A text without a manifest: what it says about itself. The first line that is not blank is the title, front matter aside. */
export function sourceOfText(id: string, text: string): Source {
  const lines = firstLines(text, 8);
  const title = titleOf(lines[0] ?? '') || id;
  const documentNumber = lines.map((line) => numberLine.exec(line)?.[1]).find((n) => n !== undefined);
  const date = dateIn(id) ?? dayBelowTitle(lines.slice(1)) ?? dayOfSignature(text);
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
  return dayOf(year, month, day);
}

const dayOf = (year: string, month: string, day: string): string | undefined =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;

/** A line that begins with a day, as （2016年1月15日…通过　2023年3月30日…修订）. */
const beginsWithDay = /^[（(]?\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/;
/** A day; not one from which something is in force (自2023年6月1日起施行). */
const anyDay = /(?<!自)(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日(?!\s*起)/g;

/** The last day that stands below a title: on which a law was passed or last amended, or a speech held. */
function dayBelowTitle(lines: readonly string[]): string | undefined {
  const days = lines
    .filter((line) => beginsWithDay.test(line))
    .flatMap((line) =>
      Array.from(line.matchAll(anyDay), ([, ...parts]) => dayOf(...(parts as [string, string, string]))),
    );
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

const dayAlone =
  /^[^\S\r\n]*(\d{4})[^\S\r\n]*年[^\S\r\n]*(\d{1,2})[^\S\r\n]*月[^\S\r\n]*(\d{1,2})[^\S\r\n]*日[^\S\r\n]*$/gm;
/** So far from the end, in UTF-16 units, a text has its signature; an annex or an imprint may follow. */
const longestFoot = 2000;

/** 成文日期: the last line near the end that is a day and nothing else. */
function dayOfSignature(text: string): string | undefined {
  const last = Array.from(text.slice(-longestFoot).matchAll(dayAlone)).at(-1);
  return last && dayOf(...(last.slice(1) as [string, string, string]));
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
