import type { Source } from '../../corpus/model.ts';
import type { Citation, Reading } from '../../document/model.ts';
import { Attached } from '../../text/attached.ts';
import { unitSet } from '../../text/characters.ts';

const year = '(?<year>(?:19|20)\\d{2})';
const made = '修正|修订|修改|公布|颁布|发布|施行|版|本|文本';
const day = '(?:\\d{1,2}月(?:\\d{1,2}日)?)?';
/** 《…》（2018年修正）, 《…》（2010年12月20日修订，以下简称《条例》）. */
const behind = new RegExp(
  `^\\s*[（(]\\s*(?:根据)?${year}年?${day}(?:第[一二三四五六七八九十]次)?(?:${made})?\\s*(?=[，,、；）)])`,
);
/** 《…（2018年修正）》. */
const within = new RegExp(`[（(]${year}年?${day}(?:第[一二三四五六七八九十]次)?(?:${made})?[）)]$`);
/** 2010年修订的《…》. */
const before = new RegExp(`${year}年${day}(?:${made})(?:后)?的$`);
const longest = 40;

/** Most names have neither brackets at their end nor behind them; a draft asks for all of them again after each edit. */
function ownYear(
  { text }: Pick<Reading, 'text'>,
  { span: { start, end }, name }: Citation,
): string | undefined {
  const found =
    (closes(name.charCodeAt(name.length - 1)) ? within.exec(name) : null) ??
    (opens(text.charCodeAt(end)) ? behind.exec(text.slice(end, end + longest)) : null) ??
    (text[start - 1] === '的' ? before.exec(text.slice(Math.max(0, start - longest), start)) : null);
  return found?.groups?.['year'];
}

const closes = unitSet('）)');
const opens = unitSet('（( \u3000');

interface Years {
  readonly ofCitation: ReadonlyMap<Citation, string>;
  /** By name; those of names that are given with one year only. */
  readonly ofName: ReadonlyMap<string, string>;
}

const known = new Attached<Reading, Years>();

function yearsIn(reading: Reading): Years {
  const found = known.get(reading);
  if (found) return found;
  const ofCitation = new Map<Citation, string>();
  const ofName = new Map<string, string>();
  const several = new Set<string>();
  for (const citation of reading.citations) {
    const own = citation.kind === 'number' ? undefined : ownYear(reading, citation);
    if (own === undefined) continue;
    ofCitation.set(citation, own);
    const last = ofName.get(citation.name);
    if (last !== undefined && last !== own) several.add(citation.name);
    ofName.set(citation.name, own);
  }
  for (const name of several) ofName.delete(name);
  const years = { ofCitation, ofName };
  known.set(reading, years);
  return years;
}

/**
 * The year of the edition that a citation means: the one told with it, or with the full name that it stands for where the draft gives
 * that with one year only.
 */
export function editionYear(reading: Reading, citation: Citation, full: string): string | undefined {
  const { ofCitation, ofName } = yearsIn(reading);
  return ofCitation.get(citation) ?? ofName.get(full);
}

/** The year that a source is of, by its title or its date. */
export const yearOf = ({ title, date }: Source): string | undefined =>
  within.exec(title)?.groups?.['year'] ?? date?.slice(0, 4);

/** Of the editions of one document that which is of a year; all where none is. */
export function ofYear(sources: readonly Source[], named: string | undefined): readonly Source[] {
  if (named === undefined || sources.length < 2) return sources;
  const own = sources.filter((source) => yearOf(source) === named);
  return own.length > 0 ? own : sources;
}
