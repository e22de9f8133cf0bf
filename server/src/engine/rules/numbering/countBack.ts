import type { Change } from '../../document/lasting.ts';
import type { Label, Paragraph, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { paragraphAt } from '../../document/paragraphAt.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { ChangedParagraphs } from './standing.ts';

/** What words right behind a list say of how many members it has: 针对以上三个问题. */
export interface CountedBack {
  readonly run: NumberingRun;
  readonly value: number;
  readonly text: string;
  /** The counting word and the noun behind it. */
  readonly measure: string;
  /** UTF-16 offsets of the number. */
  readonly start: number;
  readonly end: number;
}

const leads = '针对|对于?|对照|围绕|通过|就|做好|抓好|落实|解决|完成|聚焦|存在';
const counted =
  '个(?:方面|问题|不足|短板|环节|阶段|步骤|部分|要求|任务)|个?方面|项(?:工作|任务|措施|举措|要求|内容)|[点条](?:意见|建议|措施|举措|要求|希望|体会|经验|问题)|起(?:典型)?(?:问题|案例|案件|事故|事件)|点(?=[，。])';
const back = `(?:${leads})?(?:以上|上述)(?:这)?(?<number>[一二两三四五六七八九十]{1,3}|\\d{1,2})(?<measure>${counted})`;
/** Before them may stand a heading that runs in, and who is to go by what was told: 压实工作责任。各县要对照上述三个问题，…. */
const atBeginning = new RegExp(
  `^[ \\t\\u3000]*(?:[^，。；：]{2,20}。)?(?:[^，。；：]{1,16}(?:要|应|应当|须|必须)(?=${leads}))?${back}`,
  'd',
);
const behindMember = new RegExp(`(?<=[。；][ \\t\\u3000]{0,4})${back}`, 'd');
/** Between a list and words about it may stand their heading, and white lines. */
const mostBetween = 4;
/** UTF-16 units of a last member that are looked through, and of the words behind it. */
const longestMember = 400;
const longestBack = 80;

/** The words that count back, each with the list right before it, where no list before has as many members as they say. */
export function* countsBack(reading: Reading, runs: readonly NumberingRun[]): Iterable<CountedBack> {
  const found = new Map<number, CountedBack>();
  for (const run of runs) {
    if (run.labels.length < 2 || run.labels[0]?.value !== 1 || run.regime === 'runsOn') continue;
    const stated = statedBehind(reading, run);
    // Of lists in one another the outer one is as near.
    if (stated && (found.get(stated.start)?.run.level ?? 0) <= run.level) found.set(stated.start, stated);
  }
  if (found.size === 0) return;
  const firstOf = firstOfEachLength(runs);
  for (const stated of found.values()) {
    const meant = firstOf.get(stated.value);
    if (meant === undefined || meant >= stated.start) yield stated;
  }
}

/** Where the first list begins of those that have as many members. */
function firstOfEachLength(runs: readonly NumberingRun[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const { labels } of runs) {
    const start = labels[0]?.span.start;
    if (start !== undefined) out.set(labels.length, Math.min(start, out.get(labels.length) ?? start));
  }
  return out;
}

function statedBehind({ text, paragraphs }: Reading, run: NumberingRun): CountedBack | undefined {
  const last = run.labels.at(-1) as Label;
  const own = paragraphAt(paragraphs, last.span.start);
  if (!own) return undefined;
  const from = Math.max(last.span.end, own.span.end - longestMember);
  const inside = behindMember.exec(text.slice(from, own.span.end));
  if (inside) return toStated(run, inside, from);
  for (const { kind, span, label } of paragraphs.slice(own.index + 1, own.index + 1 + mostBetween)) {
    if (kind === 'furniture' || kind === 'heading') continue;
    const start = label?.span.end ?? span.start;
    const behind = atBeginning.exec(text.slice(start, Math.min(span.end, start + longestBack)));
    return behind ? toStated(run, behind, start) : undefined;
  }
  return undefined;
}

function toStated(run: NumberingRun, found: RegExpExecArray, from: number): CountedBack | undefined {
  const number = found.groups?.['number'] ?? '';
  const [at, end] = found.indices?.groups?.['number'] ?? [0, 0];
  const value = parseNumeral(number)?.value;
  return value !== undefined && value >= 2
    ? {
        run,
        value,
        text: number,
        measure: found.groups?.['measure'] ?? '',
        start: from + at,
        end: from + end,
      }
    : undefined;
}

const mayBeBack = /(?:以上|上述)(?:这)?[一二两三四五六七八九十\d]/;

/** Whether words that count back stand in the paragraphs that an edit changed, or behind those, or did before it. */
export function mayCountBack(changed: ChangedParagraphs, { old, now }: Change): boolean {
  const near = ({ text, paragraphs }: Reading, own: readonly Paragraph[]): boolean => {
    const first = own[0]?.index ?? paragraphs.length;
    const last = own.at(-1)?.index ?? first;
    return paragraphs
      .slice(first, last + 1 + mostBetween)
      .some(({ span }) => mayBeBack.test(text.slice(span.start, span.end)));
  };
  return near(old, changed.old) || near(now, changed.now);
}
