import { lasting } from '../../document/lasting.ts';
import type { Element, Reading } from '../../document/model.ts';
import type { Span } from '../../text/span.ts';
import { type Area, areasIn } from './areas.ts';
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

/** The areas that a document's own title, issuers and signature name, see `areasIn`. Linear in the number of its elements. */
export const ownAreas = (reading: Reading): readonly (readonly Area[])[] => told(reading).areas;

interface Told {
  readonly words: readonly string[];
  readonly areas: readonly (readonly Area[])[];
}

const told = lasting(
  (reading): Told => {
    const words = tellingWords(reading);
    return { words, areas: words.flatMap(areasIn) };
  },
  (old, { now }) => {
    const words = tellingWords(now);
    return words.length === old.words.length && words.every((w, i) => w === old.words[i]) ? old : undefined;
  },
);

function tellingWords({ text, elements, title }: Reading): readonly string[] {
  const spans: Span[] = elements.filter((e) => telling.includes(e.kind)).map((e) => e.span);
  if (title) spans.push(title);
  return spans.map(({ start, end }) => text.slice(start, end));
}

/**
 * Linear in the text's length.
 * @param spoken what was found of the draft's last state
 */
export function localityOf(reading: Reading, spoken = new SpokenLevels()): Locality {
  const areas = ownAreas(reading);
  if (areas.length > 0)
    return {
      places: [...new Set(areas.flat().map(({ name }) => name))].sort(
        (a, b) => b.length - a.length || (a < b ? -1 : 1),
      ),
      local: true,
      levels: [...new Set(areas.flatMap((row) => called((row.at(-1) as Area).level)))].sort(),
    };
  const levelsSpoken = spoken.of(reading.text);
  return levelsSpoken.length < 2 ? nowhere : { places: [], local: true, levels: mostSpoken(levelsSpoken) };
}

export const nowhere: Locality = { places: [], local: false, levels: [] };
