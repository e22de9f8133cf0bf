import type { Source } from '../../corpus/model.ts';
import type { Citation, Reading } from '../../document/model.ts';
import { Attached } from '../../text/attached.ts';
import { unitSet } from '../../text/characters.ts';

const year = '(?<year>(?:19|20)\\d{2})';
const made = '(?<made>修正|修订|修改|公布|颁布|发布|施行|版|本|文本)';
const day = '(?:\\d{1,2}月(?:\\d{1,2}日)?)?';
/** 《…》（2018年修正）, 《…》（2010年12月20日修订，以下简称《条例》）. */
const behind = new RegExp(
  `^\\s*[（(]\\s*(?:根据)?${year}年?${day}(?:第[一二三四五六七八九十]次)?${made}?\\s*(?=[，,、；）)])`,
);
/** 《…（2018年修正）》. */
const within = new RegExp(`[（(]${year}年?${day}(?:第[一二三四五六七八九十]次)?${made}?[）)]$`);
/** 2010年修订的《…》, 2024年新修改的《…》. */
const before = new RegExp(`${year}年${day}(?:最?新|重新|全面|再次)?${made}(?:通过|公布|颁布)?后?的$`);
/** 新《…》, not 更新《…》. */
const latest = /(?:^|[^更创革出刷翻全重崭])新$/;
const longest = 40;

/** What a draft tells of the edition that it means. */
export interface NamedEdition {
  readonly year: string;
  /**
   * How near a source's year must be. `revised`: a revision is of no other year, but one that is passed late in it comes out in the next.
   * `issued`: the year in which a document came out first, whatever was made of it since. `bare`: either the year of issue or that from which
   * it is in force.
   */
  readonly as: 'revised' | 'issued' | 'bare';
}

/** Most names have neither brackets at their end nor behind them; a draft asks for all of them again after each edit. */
function ownYear(
  { text }: Pick<Reading, 'text'>,
  { span: { start, end }, name }: Citation,
): NamedEdition | undefined {
  const found =
    (closes(name.charCodeAt(name.length - 1)) ? within.exec(name) : null) ??
    (opens(text.charCodeAt(end)) ? behind.exec(text.slice(end, end + longest)) : null) ??
    (text[start - 1] === '的' ? before.exec(text.slice(Math.max(0, start - longest), start)) : null);
  const told = found?.groups?.['year'];
  if (told === undefined) return undefined;
  const verb = found?.groups?.['made'] ?? '';
  return { year: told, as: revises.test(verb) ? 'revised' : issues.test(verb) ? 'issued' : 'bare' };
}

const revises = /^修/;
const issues = /^(?:公布|颁布|发布|施行)$/;
const closes = unitSet('）)');
const opens = unitSet('（( \u3000');

interface Years {
  readonly ofCitation: ReadonlyMap<Citation, NamedEdition>;
  /** By name; those of names that are given with one year only. */
  readonly ofName: ReadonlyMap<string, NamedEdition>;
}

const known = new Attached<Reading, Years>();

/** The full name of a law and the one without its state's are one. */
const nameKey = (name: string): string => name.replace(/^中华人民共和国/, '');

function yearsIn(reading: Reading): Years {
  const found = known.get(reading);
  if (found) return found;
  const ofCitation = new Map<Citation, NamedEdition>();
  const ofName = new Map<string, NamedEdition>();
  const several = new Set<string>();
  for (const citation of reading.citations) {
    const own = citation.kind === 'number' ? undefined : ownYear(reading, citation);
    if (own === undefined) continue;
    ofCitation.set(citation, own);
    const name = nameKey(citation.name);
    const last = ofName.get(name);
    if (last !== undefined && last.year !== own.year) several.add(name);
    ofName.set(name, own);
  }
  for (const name of several) ofName.delete(name);
  const years = { ofCitation, ofName };
  known.set(reading, years);
  return years;
}

/**
 * The edition that a citation means: the one whose year is told with it, or with the full name that it stands for where the draft gives
 * that with one year only; `latest` where it is said to be the new one.
 */
export function editionNamed(
  reading: Reading,
  citation: Citation,
  full: string,
): NamedEdition | 'latest' | undefined {
  const { ofCitation, ofName } = yearsIn(reading);
  const told = ofCitation.get(citation) ?? ofName.get(nameKey(full));
  if (told !== undefined) return told;
  const { text } = reading;
  const { start } = citation.span;
  return text[start - 1] === '新' && latest.test(text.slice(Math.max(0, start - 2), start))
    ? 'latest'
    : undefined;
}

/** The year that a source is of, by its title or its date. */
export const yearOf = ({ title, date }: Source): string | undefined =>
  within.exec(title)?.groups?.['year'] ?? date?.slice(0, 4);

/**
 * Of the editions of one document that which is meant; all where none is told. None where the corpus does not have it: what another edition
 * has is no evidence of it. A new edition is the last of several; of one alone nobody knows whether it is the new one.
 */
export function ofEdition(
  sources: readonly Source[],
  named: NamedEdition | 'latest' | undefined,
): readonly Source[] {
  const [first] = sources;
  if (named === undefined || !first) return sources;
  if (named === 'latest') return latestOf(sources.filter(({ title }) => title === first.title));
  const own = sources.filter((source) => yearOf(source) === named.year);
  if (own.length > 0 || named.as === 'issued') return own.length > 0 ? own : sources;
  return sources.filter((source) => mayBeOfYear(source, named));
}

function latestOf(editions: readonly Source[]): readonly Source[] {
  if (editions.length < 2) return [];
  const last = editions
    .map(({ date }) => date ?? '')
    .sort()
    .at(-1);
  return editions.filter(({ date }) => date === last);
}

function mayBeOfYear({ title, date }: Source, { year: told, as }: NamedEdition): boolean {
  if (within.test(title)) return false;
  if (date === undefined) return true;
  const later = Number(date.slice(0, 4)) - Number(told);
  return later === 1 || (as === 'bare' && later === -1);
}
