import { perturb } from '../perf/drafts.ts';
import type { Random } from '../perf/random.ts';

const numbers = [...'一二三四五六七八九十'];

/** A plan with parts and items, two fifths of its sentences from the sources with a word in forty wrong. */
export function planDraft(
  sources: readonly string[],
  prose: readonly string[],
  random: Random,
  length: number,
): string {
  const own = sentencesOf(prose);
  const borrowed = sentencesOf(sources);
  let out = '关于进一步加强产业工人队伍建设改革的实施方案\n\n各市、县（市、区）人民政府，省政府各部门：\n';
  for (let item = 0; out.length < length; item++) {
    const part = Math.floor(item / numbers.length);
    if (item % numbers.length === 0) out += `${numbers[part % numbers.length]}、重点任务\n`;
    out += `（${numbers[item % numbers.length]}）落实责任。`;
    for (let n = 0; n < 3; n++)
      out += random.next() < 0.4 ? perturb(random.pick(borrowed), random, 40) : random.pick(own);
    out += '\n';
  }
  return out.slice(0, length);
}

const sentencesOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((t) => t.split(/(?<=。)/))
    .map((s) => s.replace(/\s/g, ''))
    .filter((s) => s.length > 15 && s.length < 160);

const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
/** Lines by their number, from 1 on, cut at a length. */
export const counted = (line: (i: number) => string, length: number): string => {
  const lines: string[] = [];
  for (let i = 1, size = 0; size < length; i++) size += lines[lines.push(line(i)) - 1]?.length ?? 0;
  return lines.join('').slice(0, length);
};

/** Drafts that make a careless stage quadratic; each of any length. */
export const hostileDrafts: Readonly<Record<string, (length: number) => string>> = {
  的的的: (n) => repeated('的', n),
  'period 7': (n) => repeated('加强组织领导和', n),
  boilerplate: (n) =>
    repeated(
      '各地区各部门要提高政治站位，切实加强组织领导，明确责任分工，细化工作措施，确保各项任务落到实处。\n',
      n,
    ),
  'stops only': (n) => repeated('。', n),
  'unclosed quotations': (n) => repeated('“他们说', n),
  'unclosed brackets': (n) => repeated('（《“「[', n),
  'one quotation again and again': (n) => repeated('《意见》指出：“深化产业工人队伍建设改革”。', n),
  'counted labels': (n) => counted((i) => `${i}. 做好工作。\n`, n),
  'one label again and again': (n) => repeated('（一）做好工作。\n', n),
  'articles with references': (n) =>
    counted((i) => `第${i}条　依照第${i + 3}条第（二）项、前款的规定办理。\n`, n),
  'references beyond the end': (n) => counted((i) => `第${i}条　依照本办法第${2 * i}条的规定办理。\n`, n),
  'items of one article': (n) =>
    `第一条　按照下列规定：\n${counted((i) => `（${i}）依照本条第（${i + 3}）项。\n`, n)}`.slice(0, n),
  'missing references': (n) => repeated('一、甲\n见附件2，见第（三）条，见第三部分，前条，前款规定。\n', n),
  'runs in one line': (n) => repeated('一是甲，二是乙，三是丙。首先丁，其次戊。', n),
  'announced lists': (n) =>
    counted((i) => `第${i}项工作\n主要抓好以下四项工作：\n1.加强领导。\n2.加强宣传。\n3.加强督查。\n`, n),
  'words ascribed without a stop': (n) =>
    repeated('省委印发《关于深化产业工人队伍建设改革的意见》，我市《意见》提出，', n),
  'short names': (n) =>
    counted((i) => `《关于${i}号的意见》（以下简称《意${i}见》）要求，根据意${i >> 1}见规定。\n`, n),
  'blank lines': (n) => repeated('\n', n),
  'white space': (n) => `甲${repeated(' ', n)}乙`,
  'table of contents': (n) => repeated('目录\n第一章　总则……1\n', n),
};
