/**
 * 地方化对照表: wordings of a higher document and those that a local one may put in their place. Templates: `{级}` the
 * common name of an area (省, 市, 县 …), `{地}` a place, `{下}` the areas below, `{名}` a name that both sides share.
 */
export interface Localisation {
  readonly pairs: readonly { readonly source: string; readonly local: readonly string[] }[];
  /** What may be added without anything in the source. */
  readonly inserted: readonly string[];
  /** What a local document may leave out. */
  readonly dropped: readonly string[];
}

export interface ParsedLocalisation {
  readonly table: Localisation;
  /** Dotted paths of what could not be understood and was left out. */
  readonly unsound: readonly string[];
}

/** Whether what was read from JSON is an object with fields. */
export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Longer wordings are no matter of place. */
const longest = 40;
/** What such a file has; a note says what it is for. */
const names = new Set(['version', '$schema', 'note', 'pairs', 'inserted', 'dropped']);
const template = /\{[^}]*\}/gu;
const known = new Set(['{级}', '{地}', '{下}', '{名}']);

function isWording(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /[\p{L}\p{N}]/u.test(value) &&
    value.length <= longest &&
    [...value.matchAll(template)].every(([t]) => known.has(t)) &&
    !/[{}]/u.test(value.replaceAll(template, ''))
  );
}

/** Reads any JSON value as such a table. Never throws; entries that cannot be understood are left out and named. */
export function parseLocalisation(value: unknown): ParsedLocalisation {
  const empty = { pairs: [], inserted: [], dropped: [] };
  if (!isFields(value) || value['version'] !== 1) return { table: empty, unsound: ['version'] };
  const unsound: string[] = [];
  const list = (name: string): readonly unknown[] => {
    const found = value[name];
    if (found === undefined) return [];
    if (Array.isArray(found)) return found;
    unsound.push(name);
    return [];
  };
  const wordings = (name: string): readonly string[] =>
    list(name).flatMap((entry, i) => {
      if (isWording(entry) && !entry.includes('{名}')) return [entry];
      unsound.push(`${name}.${i}`);
      return [];
    });
  const pairs = list('pairs').flatMap((entry, i) => {
    const pair = pairOf(entry);
    if (!pair) unsound.push(`pairs.${i}`);
    return pair ? [pair] : [];
  });
  const table = { pairs, inserted: wordings('inserted'), dropped: wordings('dropped') };
  return { table, unsound: [...unsound, ...Object.keys(value).filter((name) => !names.has(name))] };
}

function pairOf(entry: unknown): Localisation['pairs'][number] | undefined {
  if (!isFields(entry) || !isWording(entry['source'])) return undefined;
  const { source } = entry;
  const local = typeof entry['local'] === 'string' ? [entry['local']] : entry['local'];
  if (!Array.isArray(local) || local.length === 0 || !local.every(isWording)) return undefined;
  const names = source.split('{名}').length - 1;
  // A source stands for itself; only the name that both sides share may be left open in it, once.
  if (names > 1 || /\{[^名]/u.test(source)) return undefined;
  if (names === 0 && local.some((l) => l.includes('{名}'))) return undefined;
  return { source, local };
}
