import { issuersIn } from '../../corpus/issuers.ts';
import type { Source } from '../../corpus/model.ts';
import { meaningsIn, sourcesCited } from '../../divergence/frames/cited.ts';
import type { Citation, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { type Span, textOf } from '../../text/span.ts';
import { edit, fix, report } from '../report.ts';
import type { RuleContext, RuleMeta } from '../rule.ts';

/** The heads of party and state that issue documents, by each way to write them; none of them has a namesake. */
const heads: Readonly<Record<string, string>> = {
  中共中央办公厅: '中共中央办公厅',
  国务院办公厅: '国务院办公厅',
  中共中央: '中共中央',
  国务院: '国务院',
  中办: '中共中央办公厅',
  国办: '国务院办公厅',
  党中央: '中共中央',
  中央军委: '中央军委',
};
const head = Object.keys(heads).join('|');
const joint = '[、，,和与及\\s]{0,3}';
/** Several of them, for a pattern. */
export const row = `(?:${head})(?:${joint}(?:${head}))*`;

/** Whose document it is said to be, right before its name: 国务院《…》, 中办、国办近日联合印发了《…》. */
const saidBefore = new RegExp(
  `(?<row>${row})(?:近日|日前|正式|联合|共同|随后|又|于?\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?){0,3}(?:印发|下发|发布|出台|制定|颁布|颁发|公布)?(?:了|的|过)?\\s*$`,
  'u',
);
/** What stands before such a row, where it is not the whole of it: 人力资源社会保障部、, 经. */
const isPartOfRow = /[、和与及经由报向]$|[厅部委局院]\s*$/u;
/** 国务院《意见》实施方案: what is made of the document, not the document. */
const isOfIt = /^(?:的)?(?:实施|分工|重点|任务|贯彻|落实|解读|通知|精神)/u;
/** UTF-16 units before a name that are looked at. */
const longestBefore = 64;
/** Shorter names are names of many documents. */
export const leastName = 8;

/** Whether what is named is made of the document whose name stands at `span`: 《意见》实施方案. */
export const isMadeOfIt = (text: string, { end }: Span): boolean => isOfIt.test(text.slice(end, end + 8));

/**
 * Documents that are said to be of other heads of party and state than the corpus says, in their name (《国务院关于…的意见》) or right before
 * it (国务院印发《…》).
 */
export function* misattributed(
  { reading, corpus, misnamed }: RuleContext,
  meta: RuleMeta,
): Iterable<Finding> {
  const meant = sourcesCited(reading, corpus, misnamed);
  const meaning = meaningsIn(reading);
  for (const citation of reading.citations) {
    if (citation.kind === 'number') continue;
    const said = issuersSaid(citation, reading);
    if (!said || (meaning(citation).names[0] ?? '').length < leastName) continue;
    const theirs = organsIn(said.words);
    const sources = meant(citation);
    const own = sources.map(issuersOf);
    const [first] = own;
    // Of several documents of one name another one may be meant.
    if (!theirs || !first || own.some((organs) => !organs || isSame(organs, theirs))) continue;
    const right = [...first].join(said.joint);
    const args = { text: said.words, reading: right, title: sources[0]?.title ?? '' };
    yield report(meta, said.span, 'source.title.issuers', args, {
      fixes: [fix('divergence.fix.adopt', args, [edit(said.span.start, said.span.end, right)])],
    });
  }
}

interface Said {
  readonly words: string;
  readonly span: Span;
  /** What stands between two of them. */
  readonly joint: string;
}

function issuersSaid({ span }: Citation, { text }: Reading): Said | undefined {
  const inName = issuersIn(textOf(text, span)).trim();
  if (inName !== '') {
    const start = text.indexOf(inName, span.start);
    return { words: inName, span: { start, end: start + inName.length }, joint: ' ' };
  }
  const from = Math.max(0, span.start - longestBefore);
  const before = text.slice(from, span.start);
  const found = saidBefore.exec(before);
  const words = found?.groups?.['row'];
  if (!found || words === undefined) return undefined;
  if (isPartOfRow.test(before.slice(0, found.index)) || isMadeOfIt(text, span)) return undefined;
  // The party's centre is said to have issued what it issued with others.
  if (words === '党中央') return undefined;
  const start = from + found.index;
  return { words, span: { start, end: start + words.length }, joint: '、' };
}

/** As its title has them, or as the corpus says; undefined where others are among them. */
export const issuersOf = ({ title, issuer }: Source): ReadonlySet<string> | undefined =>
  organsIn(issuersIn(title).trim() || (issuer ?? ''));

const each = new RegExp(head, 'gu');
const wholeRow = new RegExp(`^${row}$`, 'u');

/** The heads of party and state of which a row of issuers consists; undefined where others are in it. */
export function organsIn(words: string): ReadonlySet<string> | undefined {
  if (!wholeRow.test(words)) return undefined;
  return new Set((words.match(each) ?? []).map((organ) => heads[organ] as string));
}

export const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((organ) => b.has(organ));
