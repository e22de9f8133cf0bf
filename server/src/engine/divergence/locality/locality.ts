import type { Element, Reading } from '../../document/model.ts';
import type { Span } from '../../text/span.ts';
import { levelNames, SpokenLevels } from './spokenLevels.ts';

/** Where a draft belongs, as its own title, signature and ways of speaking show; empty for a central document. */
export interface Locality {
  /** Bare names of its places, longest first: 江海 for 江海省. */
  readonly places: readonly string[];
  /** Whether the draft speaks for a province, a city, a county or a place below. */
  readonly local: boolean;
  /** What its place may be called in 本…, 全… and 我…: 市; 自治县 and 县. Empty where that does not show. */
  readonly levels: readonly string[];
}

const named = new RegExp(`^(?:中共|中国共产党)?([\\u4e00-\\u9fff]{2,7}?)(${levelNames})`, 'u');
/** What a place's name does not hold, and what makes no area of a common name: 城市, 社区, 园区, 全省. */
const noName =
  /[的和与及等在对为把将]|关于|印发|加强|推进|促进|深化|管理|建设|保护|全面|贯彻|落实|年度?|国家|中华|中央|国务|本级|直辖|自治$/u;
const noArea = /[城社园地辖灾牧林矿校景特小片街农山库郊都各全本我该跨省市县区]$/u;
/** The level by which a draft speaks of itself more often than by all others together. */
function mostSpoken(spoken: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const level of spoken) counts.set(level, (counts.get(level) ?? 0) + 1);
  for (const [level, n] of counts) if (2 * n > spoken.length) return [level];
  return [];
}

/** A 自治县 is called 本县 as well. */
const called = (level: string): readonly string[] =>
  level.length === 1 ? [level] : [level, level.slice(-1)];

/** The same in one sentence, with the organs and things of a level: 省委, 市级, 县属, 辖区. */
export const placed = new RegExp(
  `(?:我|全|本)(?:${levelNames})(?!面|体|长|场)|(?<!直辖|城|地|社|园)[省市县区州盟旗](?:委|政府|级|直|属|域|内)|辖区`,
  'u',
);

const telling: readonly Element['kind'][] = ['title', 'issuerMark', 'signature', 'imprint', 'documentNumber'];

/**
 * Linear in the text's length.
 * @param spoken what was found of the draft's last state
 */
export function localityOf({ text, elements, title }: Reading, spoken = new SpokenLevels()): Locality {
  const spans: Span[] = elements.filter((e) => telling.includes(e.kind)).map((e) => e.span);
  if (title) spans.push(title);
  const places = new Set<string>();
  const levels = new Set<string>();
  for (const { start, end } of spans) {
    const part = text.slice(start, Math.min(end, start + 400)).replace(/《[^》]*》/gu, '\n');
    for (const piece of part.split(/[\s\u3000（）()、，]+|关于|印发|在|于/u)) {
      // 江海省临江市: one name may follow another.
      let rest = piece;
      let level: string | undefined;
      for (let m = named.exec(rest); m; m = named.exec(rest)) {
        const name = m[1] as string;
        if (noName.test(name) || noArea.test(name)) break;
        places.add(name);
        level = m[2];
        rest = rest.slice(m[0].length);
      }
      if (level !== undefined) for (const one of called(level)) levels.add(one);
    }
  }
  if (places.size > 0)
    return {
      places: [...places].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
      local: true,
      levels: [...levels].sort(),
    };
  const levelsSpoken = spoken.of(text);
  return levelsSpoken.length < 2 ? nowhere : { places: [], local: true, levels: mostSpoken(levelsSpoken) };
}

export const nowhere: Locality = { places: [], local: false, levels: [] };
