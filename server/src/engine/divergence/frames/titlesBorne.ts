import type { Edition, Source } from '../../corpus/model.ts';
import { withoutYear } from '../../corpus/names.ts';
import type { Line, Paragraph, Reading } from '../../document/model.ts';
import { unitSet } from '../../text/characters.ts';
import { commonEnds } from '../../text/commonEnds.ts';
import { foldUnit } from '../../text/fold.ts';
import { keyString, makeKey } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { Pace, type Steps } from '../../text/steps.ts';
import { extractWords, wholenessWords } from '../sides/extracts.ts';
import { nothingStands, type Standings } from '../standing.ts';

const longestTitle = 120;
/** Of a title so many units prove something where they fill a line; of an alias, which may be any word, more. */
const shortestTitle = 4;
const shortestAlias = 8;

/** What a text says of itself behind the title. */
const remark = new RegExp(`(?:[（(【[［〔](?:${wholenessWords})[）)】\\]］〕]|(?:${extractWords}))\\s*$`);
const ofExtract = new RegExp(`(?:${extractWords}|摘要)[）)】\\]］〕]?\\s*$`);

/** What a medium puts before it: 权威发布 | …, 【全文】…, 受权发布：…. */
const lead =
  /^\s*(?:[\p{Script=Han}A-Za-z]{2,8}\s*[|｜丨│┃]|【[^】\n]{2,10}】|(?:受权发布|权威发布|重磅|全文|最新)[：:！!])\s*/u;

/** So many paragraphs or lines are looked at between two yields. */
const stretchesPerStep = 4096;

/** `citation`: in 《》. `head`: where the draft has its own title. */
type Manner = 'head' | 'title' | 'citation';
const strength: Readonly<Record<Manner, number>> = { citation: 1, title: 2, head: 3 };

/** A title that a draft bears. */
export interface Borne {
  readonly as: Manner;
  /** It says of itself that an extract follows. */
  readonly extract: boolean;
  /** Where its line begins: UTF-16 offset. */
  readonly at: number;
}

/**
 * Which of these editions the draft bears a title of, as a short paragraph or line of its own. Where it bore none of them in
 * its last state only what was edited since is looked at.
 */
export function* titlesBorne(
  reading: Reading,
  editions: readonly Edition[],
  memory: TitleMemory,
): Steps<ReadonlyMap<Edition, Borne>> {
  const { untitled } = memory.state;
  const known =
    untitled?.reading.profile === reading.profile && editions.every((e) => untitled.titles.editions.has(e))
      ? untitled
      : undefined;
  const { head, tail } = (known ? memory.standingSince(known.reading) : nothingStands).quoted;
  const out = new Map<Edition, Borne>();
  const pace = new Pace(stretchesPerStep);
  const { text, title } = reading;
  // Those of sources that the draft has left are looked for in vain.
  const titles = known?.titles ?? wantedTitles(editions);
  const { wanted, beginnings } = titles;
  // Where nothing is wanted nothing is looked at.
  const last = beginnings.size === 0 ? head : tail;
  const look = ({ start, end }: Span): void => {
    if (end - start > longestTitle) return;
    const own = start + leadOf(text, start, end);
    if (!beginnings.has(beginning(text, own, end))) return;
    const line = text.slice(own, end);
    const cited = /^\s*《[^》]*》[。；，：、]?\s*$/.test(line);
    const as = cited ? 'citation' : title && start < title.end && end > title.start ? 'head' : 'title';
    for (const edition of wanted.get(titleKey(line)) ?? []) {
      const before = out.get(edition);
      if (!before || strength[as] > strength[before.as])
        out.set(edition, { as, extract: ofExtract.test(line), at: start });
    }
  };
  const { paragraphs, lines } = reading;
  for (let i = firstEndingAfter(paragraphs, head); i < paragraphs.length; i++) {
    const { span } = paragraphs[i] as Paragraph;
    if (span.start >= last) break;
    look(span);
    if (pace.isDue()) yield;
  }
  // A line above the title may have been read as its beginning.
  for (let i = firstEndingAfter(lines, head); i < lines.length; i++) {
    const { content } = lines[i] as Line;
    if (content.start >= last) break;
    look(content);
    if (pace.isDue()) yield;
  }
  memory.state.untitled = out.size === 0 ? { reading, titles } : undefined;
  return out;
}

/** What is known of the draft's last state. */
interface TitleMemory {
  readonly state: { untitled: Untitled | undefined };
  standingSince(reading: Reading): Standings;
}

/** A state of a draft that was found to bear none of these titles. */
export interface Untitled {
  readonly reading: Reading;
  readonly titles: WantedTitles;
}

/** The titles of editions that prove something. */
interface WantedTitles {
  readonly editions: ReadonlySet<Edition>;
  /** Editions by their titles as they are compared. */
  readonly wanted: ReadonlyMap<string, readonly Edition[]>;
  /** What these begin with: see `beginning`. */
  readonly beginnings: ReadonlySet<number>;
}

function wantedTitles(editions: readonly Edition[]): WantedTitles {
  const wanted = new Map<string, Edition[]>();
  for (const edition of editions)
    for (const key of titleKeys(edition.source)) {
      const here = wanted.get(key);
      if (here) here.push(edition);
      else wanted.set(key, [edition]);
    }
  const beginnings = new Set([...wanted.keys()].map((key) => beginning(key, 0, key.length)));
  return { editions: new Set(editions), wanted, beginnings };
}

/** Whether a line is a name of a source, with or without what an extract says of itself. */
export function isTitleOf(line: string, source: Source): boolean {
  const keys = titleKeys(source);
  const first = beginning(line, leadOf(line, 0, line.length), line.length);
  return keys.some((key) => beginning(key, 0, key.length) === first) && keys.includes(titleKey(line));
}

/**
 * Where a line has a source's whole title without its issuers, whatever stands before and behind it: 学习资料一：…, 现将《…》转发如下.
 */
export function titleIn(line: string, { title }: Source): Span | undefined {
  const whole = keyString(title);
  const bare = whole.slice(Math.max(0, whole.indexOf(about)));
  const at = bare.length >= shortestAlias ? keyString(line).indexOf(bare) : -1;
  if (at < 0) return undefined;
  const { offsets } = makeKey(line);
  return { start: offsets[at] as number, end: (offsets[at + bare.length - 1] as number) + 1 };
}

/** What titles that begin with their issuers go on with. */
const about = '关于';

/** Titles that differ in more units than this are two titles. */
const mostSlips = 2;

/** Whether a line is a source's title but for a slip or two within it: what stands before a title or behind it makes another of it. */
export function isNearlyTitleOf(line: string, { title }: Source): boolean {
  const [own, other] = [titleKey(line), keyString(title)];
  if (other.length < shortestAlias || Math.abs(own.length - other.length) > mostSlips) return false;
  const { prefix, suffix } = commonEnds(own, other);
  return prefix > 0 && suffix > 0 && Math.max(own.length, other.length) - prefix - suffix <= mostSlips;
}

const keysOfTitles = new WeakMap<Source, readonly string[]>();

/** The names of a source that prove something where they fill a line, as they are compared. */
function titleKeys(source: Source): readonly string[] {
  let keys = keysOfTitles.get(source);
  if (!keys) {
    const titles = [source.title, withoutYear(source.title)];
    const isTelling = (name: string): boolean =>
      keyString(name).length >= (titles.includes(name) ? shortestTitle : shortestAlias);
    keys = [...new Set([...titles, ...source.aliases])].filter(isTelling).map(keyString);
    keysOfTitles.set(source, keys);
  }
  return keys;
}

/** So far into a line the mark stands that parts a lead from a title. */
const longestLead = 14;
const parts = unitSet('|｜丨│┃】：:！!');

/** A line that may be a title as it is compared, without what an extract or a medium adds to it. */
const titleKey = (line: string): string =>
  keyString(line.slice(leadOf(line, 0, line.length)).replace(remark, ''));

/** How many units of a line are what a medium puts before a title. */
function leadOf(text: string, start: number, end: number): number {
  for (let i = start; i < end && i < start + longestLead; i++)
    if (parts(text.charCodeAt(i))) return lead.exec(text.slice(start, end))?.[0].length ?? 0;
  return 0;
}

/** The first two content units of a stretch as one number; all titles that prove something have as many. */
function beginning(text: string, start: number, end: number): number {
  let first = 0;
  for (let i = start; i < end; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === 0) continue;
    if (first !== 0) return (first << 16) | unit;
    first = unit;
  }
  return first << 16;
}
