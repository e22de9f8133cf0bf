import type { Finding, Suppression } from '../findings/model.ts';
import { keyString } from '../text/key.ts';
import { normalQuote, type Place, placeOf } from './place.ts';
import { isRest } from './rest.ts';

/** What a shell hands over for one document: those entries of its suppression file that concern it. */
export interface Suppressions {
  readonly entries: readonly Suppression[];
}

/** How much one decision is to cover. */
export type SuppressionScope = 'place' | 'wording' | 'rule';

/** The entry that ignores `finding` of `text`: this one, this wording, or the rule. */
export function suppressionOf(
  finding: Pick<Finding, 'rule' | 'span'>,
  text: string,
  scope: SuppressionScope,
): Suppression {
  if (scope === 'rule') return { rule: finding.rule };
  const place = placeOf(text, finding.span);
  // Something missing has no wording: only its place tells it from others.
  if (scope === 'wording' && place.text !== '') return { rule: finding.rule, text: place.text };
  return { rule: finding.rule, ...place };
}

/** Whether `pattern` (rule id, area, `*`) names the rule. */
export const namesRule = (pattern: string, rule: string): boolean =>
  pattern === '*' || pattern === rule || rule.startsWith(`${pattern}/`);

/**
 * For each finding the entry that ignores it, or undefined. An entry for a place takes the findings that fit it on both
 * sides; only where none does, those that fit on one side, so that an edit right beside an ignored place does not bring
 * it back.
 */
export function matchSuppressions(
  findings: readonly Finding[],
  text: string,
  entries: readonly Suppression[],
): readonly (Suppression | undefined)[] {
  if (entries.length === 0) return findings.map(() => undefined);
  const wide = entries.filter((entry) => entry.text === undefined);
  const byPlace = indexByPlace(entries.filter((entry) => entry.text !== undefined));
  const places = byPlace.size === 0 ? [] : findings.map((finding) => placeOf(text, finding.span));
  const exact = new Set<Suppression>();
  const out = findings.map((finding, i) => {
    const { rule } = finding;
    // What stands for many is ignored with its rule only.
    const place = isRest(finding) ? undefined : places[i];
    const narrow = place && firstNaming(rule, byPlace, [wordingKey(place), placeKey(place)]);
    if (narrow) exact.add(narrow);
    return narrow ?? wide.find((entry) => namesRule(entry.rule, rule));
  });
  return out.map((found, i) => {
    const place = places[i];
    const finding = findings[i] as Finding;
    if (found || !place || isRest(finding)) return found;
    return firstNaming(finding.rule, byPlace, sideKeys(place), exact);
  });
}

/**
 * For each place the one of `records` (made with scope `place`) that knows it. Each record knows one place, so that
 * a second one like it counts as new. Linear in their number.
 */
export function matchOnce<T extends Suppression>(
  places: readonly Pick<Finding, 'rule' | 'span'>[],
  text: string,
  records: readonly T[],
): readonly (T | undefined)[] {
  const waiting = new Map<string, T[]>();
  const used = new Set<T>();
  // The first of a list is taken first.
  for (const record of [...records].reverse())
    for (const key of [placeKey(record), ...sideKeys(record)])
      push(waiting, `${record.rule}\u0000${key}`, record);
  const take = (rule: string, keys: readonly string[]): T | undefined => {
    for (const key of keys) {
      const list = waiting.get(`${rule}\u0000${key}`);
      for (let record = list?.pop(); record; record = list?.pop()) {
        if (used.has(record)) continue;
        used.add(record);
        return record;
      }
    }
    return undefined;
  };
  const found = places.map(({ span }) => placeOf(text, span));
  const exact = places.map(({ rule }, i) => take(rule, [placeKey(found[i] as Place)]));
  return places.map(({ rule }, i) => exact[i] ?? take(rule, sideKeys(found[i] as Place)));
}

type PlaceIndex = ReadonlyMap<string, readonly Suppression[]>;

const wordingKey = (place: { text?: string }): string => normalQuote(place.text ?? '');
const placeKey = (place: Partial<Place>): string =>
  `${wordingKey(place)}\u0000${keyString(place.before ?? '')}\u0000${keyString(place.after ?? '')}`;
/** One for each side whose words are given: no words behind it is said of a place at the end of a text alone. */
function sideKeys({ before, after, ...place }: Partial<Place>): readonly string[] {
  const wording = wordingKey(place);
  const keys: string[] = [];
  if (before !== undefined) keys.push(`${wording}\u0000<${keyString(before)}`);
  if (after !== undefined) keys.push(`${wording}\u0000>${keyString(after)}`);
  return keys;
}

function indexByPlace(entries: readonly Suppression[]): PlaceIndex {
  const index = new Map<string, Suppression[]>();
  for (const entry of entries) {
    const anywhere = entry.before === undefined && entry.after === undefined;
    for (const key of anywhere ? [wordingKey(entry)] : [placeKey(entry), ...sideKeys(entry)])
      push(index, key, entry);
  }
  return index;
}

function push<T>(index: Map<string, T[]>, key: string, entry: T): void {
  const bucket = index.get(key);
  if (bucket) bucket.push(entry);
  else index.set(key, [entry]);
}

function firstNaming(
  rule: string,
  index: PlaceIndex,
  keys: readonly string[],
  except?: ReadonlySet<Suppression>,
): Suppression | undefined {
  for (const key of keys) {
    const found = index.get(key)?.find((entry) => namesRule(entry.rule, rule) && !except?.has(entry));
    if (found) return found;
  }
  return undefined;
}
