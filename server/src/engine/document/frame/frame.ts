import { flatMap } from '../../text/flatMap.ts';
import type { DraftLine } from '../lines/draftLine.ts';
import { findAnnexNotes, isBare } from './annexNotes.ts';
import { compact } from './compact.ts';
import { findContents } from './contents.ts';
import { enactmentLines } from './enactment.ts';
import { findMarkup, type Markup, noMarkup, withoutMarkup } from './markup.ts';
import { namesOrgan } from './organs.ts';
import { datePlaces, isBeyond, signedDateAt } from './signingDates.ts';

/** Lines with a part in the frame of a document, by index; what is not here is prose or furniture. */
export interface Frame {
  /** Blocks of lines, each one title. The first is the document's own, if there is one before any prose. */
  readonly titles: readonly (readonly number[])[];
  readonly signatures: readonly number[];
  /** Lines in the place of the date that are none by their words alone: 25年3月1日, 2025.3.1. */
  readonly dates: readonly number[];
  /** Lines with a signature and, behind it, the date. */
  readonly signedDates: readonly number[];
  /** Lines of a 题注 that only their place below a title shows. */
  readonly datedNotes: readonly number[];
  /** Lines below a title that name 主送机关 although no colon ends them. */
  readonly addressees: readonly number[];
  /** Lines around a title that are no prose: the issuer's mark, a newspaper's name, the name of a speaker. */
  readonly masthead: readonly number[];
  /** Blocks of lines: the printing office and the date, tables of contents, and 附件说明. */
  readonly imprints: readonly (readonly number[])[];
  readonly contents: readonly (readonly number[])[];
  readonly annexNotes: readonly (readonly number[])[];
  /** What is no text in a Markdown file. */
  readonly markup: Markup;
}

/** Words that end the title of an official document (文种 and their kin). */
const genre =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|办法|条例|规定|细则|规则|章程|规划|计划|纲要|要点|准则|制度|标准|规范|指南|指引|目录|清单|措施|举措|守则|公约|法|法典|修正案|解释|解答|答复|说明|倡议书|建议|讲话|总结|预案|协议|合同|提纲|方针|政策|若干问题|名单|样式|表|问答|[0-9一二三四五六七八九十百]+问|手册|读本|白皮书|蓝皮书)$/;
const suffix = /(?:[（(][^（）()]{1,20}[）)])+$/;
/** How a list of 主送机关 ends. */
const addressed =
  /(?:政府|部门|机构|单位|委员会|党委|党组|委|厅|局|办公室|院|会|司|署|企业|团体|院校|高校|学校|中心|银行)$/;

const titleWidth = 120;
/** Without a word of genre only a short line is a title. */
const plainTitleWidth = 40;
const frontLimit = 14;

const compactLine = (text: string, line: DraftLine): string =>
  compact(text.slice(line.contentStart, line.contentEnd));

/** Finds titles and signatures: at the beginning, after the end of a covering notice or of another document, and after the word 附件. */
export function findFrame(text: string, all: readonly DraftLine[], isMarkdown: boolean): Frame {
  const markup = isMarkdown ? findMarkup(text, all) : noMarkup;
  const lines = withoutMarkup(all, markup);
  const titles: number[][] = [];
  const signatures: number[] = [];
  const imprints: number[][] = [];
  const front = frontTitle(text, lines);
  if (front) titles.push(front);
  const again = front && repeatedTitle(text, lines, front);
  if (again) titles.push(again);
  const begun = new Set(titles.map((t) => t[0] as number));
  const places = datePlaces(text, lines, (at) => titleFrom(text, lines, at, false) !== undefined);
  const prose = lines.findIndex(({ kind, words }) => kind === 'text' && words.ending === 'sentence');
  const dates: number[] = [];
  const signedDates: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as DraftLine;
    const isSigned = places.has(i) && signedDateAt(text, line) >= 0;
    if (isSigned) signedDates.push(i);
    const organs = !isSigned && (line.kind === 'date' || places.has(i)) ? organsAbove(text, lines, i) : [];
    signatures.push(...organs);
    if (line.kind === 'date' && organs.length === 0 && prose >= 0 && i > prose)
      signatures.push(...organsBelow(text, lines, i));
    const isDate = line.kind === 'date' || organs.length > 0 || isSigned;
    if (organs.length > 0 && line.kind !== 'date') dates.push(i);
    if (line.kind === 'imprint') imprints.push([...organsAbove(text, lines, i), i]);
    const closesNotice = isDate || line.kind === 'note' || line.kind === 'imprint';
    const opensAnnex = line.label?.form === 'annex' && isBare(text, line.label, line.contentEnd);
    // Of a page without a title of its own another text's is not the title.
    const isProse = front !== undefined && line.kind === 'text' && line.words.ending === 'sentence';
    if (!closesNotice && !opensAnnex && !isProse) continue;
    const title = titleFrom(text, lines, next(lines, i + 1), opensAnnex);
    if (title && (!isProse || opensDocument(text, lines, title)) && !begun.has(title[0] as number)) {
      begun.add(title[0] as number);
      titles.push(title);
    }
  }
  const masthead: number[] = [];
  for (let i = 0; i < (front?.[0] ?? 0); i++) if ((lines[i] as DraftLine).kind === 'text') masthead.push(i);
  const annexNotes = findAnnexNotes(text, lines, new Set([...signatures, ...places]));
  for (const note of annexNotes) {
    const below = next(lines, (note[note.length - 1] as number) + 1);
    if (places.has(below) && !dates.includes(below) && !signedDates.includes(below)) dates.push(below);
  }
  const datedNotes = flatMap(titles, (title) =>
    enactmentLines(text, lines, (title[title.length - 1] as number) + 1),
  );
  for (const title of titles) masthead.push(...bylineBelow(text, lines, title));
  const addressees = flatMap(titles, (title) => addresseeBelow(text, lines, title));
  return {
    titles,
    signatures,
    dates,
    signedDates,
    imprints,
    masthead,
    addressees,
    datedNotes,
    contents: findContents(text, lines),
    annexNotes,
    markup,
  };
}

/** Whether behind a title stands what stands behind a document's own: its number, a 题注, 主送机关：, 第一条. */
function opensDocument(text: string, lines: readonly DraftLine[], title: readonly number[]): boolean {
  const line = lines[next(lines, (title[title.length - 1] as number) + 1)];
  if (!line) return false;
  const { kind, label, words } = line;
  if (kind === 'datedNote' || kind === 'documentNumber') return true;
  if (label?.form === 'article') return label.value === 1;
  if (label || kind !== 'text' || words.inner || words.ending !== 'stop') return false;
  return addressed.test(
    compactLine(text, line)
      .replace(/[：:]$/, '')
      .replace(suffix, ''),
  );
}

/** 印发《…意见》… 全文如下。 followed by the title of the document itself: the words that stand in 《》 above. */
function repeatedTitle(
  text: string,
  lines: readonly DraftLine[],
  front: readonly number[],
): number[] | undefined {
  const words = front.map((i) => compactLine(text, lines[i] as DraftLine)).join('');
  const name = /《(.{4,80})》/.exec(words)?.[1];
  if (!name) return undefined;
  const after = (front[front.length - 1] as number) + 1;
  for (let i = after, seen = 0; i < lines.length && seen < 2 * frontLimit; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind !== 'text') continue;
    seen++;
    if (line.label) return undefined;
    const block = plain(line) ? titleFrom(text, lines, i, false) : undefined;
    if (block && block.map((j) => compactLine(text, lines[j] as DraftLine)).join('') === name) return block;
  }
  return undefined;
}

/** The speaker's name between the title of a speech and 同志们：. */
function bylineBelow(text: string, lines: readonly DraftLine[], title: readonly number[]): number[] {
  let name: number | undefined;
  for (let i = (title[title.length - 1] as number) + 1; i < lines.length; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind === 'blank' || line.kind === 'datedNote' || line.kind === 'date') continue;
    if (name !== undefined)
      return line.kind === 'text' && line.words.ending === 'stop' && line.words.width <= 40 ? [name] : [];
    if (!plain(line) || !/^\p{Script=Han}{2,4}$/u.test(compactLine(text, line))) return [];
    name = i;
  }
  return [];
}

/** 各市、县（市、区）人民政府，省政府各部门: the first line below a title that is a list of organs and nothing else. */
function addresseeBelow(text: string, lines: readonly DraftLine[], title: readonly number[]): number[] {
  for (let i = (title[title.length - 1] as number) + 1; i < lines.length; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind === 'blank' || line.kind === 'datedNote' || line.kind === 'documentNumber') continue;
    if (!namesAddressees(text, line)) return [];
    // With ， it may be the first line of a sentence.
    const below = lines[i + 1];
    return line.words.ending === 'none' || below?.kind === 'blank' || (below?.words.indent ?? 0) >= 2
      ? [i]
      : [];
  }
  return [];
}

/** Whether a line is a list of organs and nothing else, or one organ with the mark of a clause where the colon should be. */
export function namesAddressees(text: string, line: DraftLine): boolean {
  const { kind, label, words } = line;
  if (kind !== 'text' || label || words.inner || words.width > titleWidth) return false;
  if (words.ending !== 'none' && words.ending !== 'clause') return false;
  const names = compactLine(text, line).replace(/[，,、]$/, '');
  return (
    (words.ending === 'clause' || /^各|[、，]/.test(names)) && addressed.test(names) && !endsLikeTitle(names)
  );
}

const plain = (line: DraftLine | undefined): line is DraftLine =>
  line !== undefined &&
  line.kind === 'text' &&
  line.label === undefined &&
  line.words.ending === 'none' &&
  line.words.width <= titleWidth;

function next(lines: readonly DraftLine[], from: number): number {
  let i = from;
  while (i < lines.length && i < from + 12 && (lines[i] as DraftLine).kind === 'blank') i++;
  return i;
}

function frontTitle(text: string, lines: readonly DraftLine[]): number[] | undefined {
  let seen = 0;
  let first: number | undefined;
  for (let i = 0; i < lines.length && seen < frontLimit; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind !== 'text') continue;
    seen++;
    if (line.label?.form === 'markdown' && line.label.regular === '# ') return [i];
    if (!plain(line)) break;
    first ??= i;
    const title = titleFrom(text, lines, i, false);
    if (title) return title;
  }
  if (first === undefined) return undefined;
  // No word of genre: a lone short line above prose is a title all the same.
  const line = lines[first] as DraftLine;
  const after = lines[first + 1];
  const alone = after === undefined || after.kind !== 'text';
  const below = lines[next(lines, first + 1)];
  const prose =
    below !== undefined &&
    (below.label !== undefined || below.words.ending !== 'none' || below.kind !== 'text');
  const word = compactLine(text, line);
  return alone &&
    prose &&
    line.words.commas === 0 &&
    !line.words.inner &&
    line.words.width <= plainTitleWidth &&
    word.length >= 5 &&
    !isPreface(word)
    ? [first]
    : undefined;
}

/** The lines from `at` that together end like a title; where `anyWords`, one or two short lines do. */
function titleFrom(
  text: string,
  lines: readonly DraftLine[],
  at: number,
  anyWords: boolean,
): number[] | undefined {
  const block: number[] = [];
  let words = '';
  for (let i = at; i < lines.length && block.length < 4; i++) {
    const line = lines[i];
    if (!plain(line)) break;
    block.push(i);
    words += compactLine(text, line);
    const after = lines[i + 1];
    const goesOn = plain(after) && /^[的》]/.test(compactLine(text, after));
    if (!goesOn && words.length >= 3 && endsLikeTitle(words)) return block;
  }
  return anyWords && block.length > 0 ? block.slice(0, 1) : undefined;
}

export const endsLikeTitle = (words: string): boolean =>
  genre.test(words.replace(suffix, '').replace(/[》”"]$/, ''));

/** Headings that books and long documents put before and after the numbered parts. */
export const isPreface = (words: string): boolean =>
  /^(?:前言|引言|序|序言|序章|导言|导语|绪论|目录|目次|附则|总则|结语|结束语|后记|附录|编后|摘要)$/.test(
    words,
  );

function organsAbove(text: string, lines: readonly DraftLine[], date: number): number[] {
  const out: number[] = [];
  for (let i = date - 1; i >= 0 && i > date - 8 && out.length < 4; i--) {
    const line = lines[i] as DraftLine;
    if (line.kind === 'blank') continue;
    if (!namesOrgan(text, line) || endsLikeTitle(compactLine(text, line))) break;
    out.push(i);
  }
  return out.reverse();
}

/** The names of organs between a date behind prose and the end of the paper: 署名 in the wrong order. */
function organsBelow(text: string, lines: readonly DraftLine[], date: number): number[] {
  const out: number[] = [];
  let i = next(lines, date + 1);
  for (; i < lines.length && out.length < 4; i = next(lines, i + 1)) {
    const line = lines[i] as DraftLine;
    if (!namesOrgan(text, line) || endsLikeTitle(compactLine(text, line))) break;
    out.push(i);
  }
  const after = lines[i];
  const ends = after === undefined || isBeyond(after) || titleFrom(text, lines, i, false) !== undefined;
  return ends ? out : [];
}
