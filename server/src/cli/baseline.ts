import * as z from 'zod';
import { type Finding, matchOnce, occurrencesOf, suppressionOf } from '../engine/index.ts';

/** One place of a baseline: rule, quoted text and neighbourhood. */
export interface BaselineRecord {
  readonly rule: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** Of a finding that stands for places of which only the number is known: that number. It is taken from the rule's, wherever they are. */
  readonly count?: number;
}

/**
 * 基线: the findings that a set of files had at one moment, so that a later check reports only what is new. Each record
 * stands for one place, also where one finding stands for many: fewer of them are never new, one more is.
 */
export interface Baseline {
  /**
   * How it names files: by their `place`, relative to its own folder, with `/`; or by `spelling`, as the arguments of the
   * run named them, which holds only where the next run names them so too.
   */
  readonly names: 'place' | 'spelling';
  /** False of one that has a single record, without `count`, for a finding that stands for many places, as earlier ones have. */
  readonly counted: boolean;
  readonly files: BaselineFiles;
}

/** The records by the name of their file, composed (NFC); `-` for standard input. */
export type BaselineFiles = ReadonlyMap<string, readonly BaselineRecord[]>;

const record = z.object({
  rule: z.string(),
  text: z.string(),
  before: z.string(),
  after: z.string(),
  count: z.number().optional(),
});
const schema = z.object({
  version: z.literal([1, 2]),
  counted: z.boolean().optional(),
  files: z.record(z.string(), z.array(record)),
});

/** Undefined where the text is no baseline. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (!parsed.success) return undefined;
    const { version, counted = false, files } = parsed.data;
    return {
      names: version === 1 ? 'spelling' : 'place',
      counted,
      files: new Map(
        Object.entries(files).map(([name, records]) => [name.normalize('NFC'), records as BaselineRecord[]]),
      ),
    };
  } catch {
    return undefined;
  }
}

/** What a baseline knows of one file. */
export interface KnownPlaces {
  readonly records: readonly BaselineRecord[];
  readonly counted: boolean;
}

/** The findings of `text` that the records of its file do not know. */
export function newFindings(
  findings: readonly Finding[],
  text: string,
  known: KnownPlaces | undefined,
): readonly Finding[] {
  if (!known || known.records.length === 0) return findings;
  if (!known.counted) {
    const byFinding = matchOnce(findings, text, known.records);
    return findings.filter((_, i) => !byFinding[i]);
  }
  const found = findings.map((finding) => ({ finding, stands: occurrencesOf(finding) }));
  const places = found.flatMap(({ finding: { rule }, stands }) =>
    'places' in stands ? stands.places.map((span) => ({ rule, span })) : [],
  );
  const single = known.records.filter(({ count }) => count === undefined);
  const byPlace = matchOnce(places, text, single);
  const budget = new Map<string, number>();
  for (const { rule, count = 0 } of known.records) add(budget, rule, count);
  let at = 0;
  const isNew = found.map(({ finding: { rule }, stands }) => {
    if (!('places' in stands)) return false;
    const strange = byPlace.slice(at, at + stands.places.length).filter((record) => !record).length;
    at += stands.places.length;
    return take(budget, rule, strange);
  });
  // What was listed by its place may be among those that are only counted now.
  const met = new Set(byPlace);
  for (const record of single) if (!met.has(record)) add(budget, record.rule, 1);
  return findings.filter((finding, i) => {
    const { stands } = found[i] as (typeof found)[number];
    return 'places' in stands ? isNew[i] : take(budget, finding.rule, stands.count);
  });
}

function add(budget: Map<string, number>, rule: string, more: number): void {
  budget.set(rule, (budget.get(rule) ?? 0) + more);
}

/** Takes so many of what is left of a rule's; true where it is not enough. */
function take(budget: Map<string, number>, rule: string, wanted: number): boolean {
  const left = budget.get(rule) ?? 0;
  budget.set(rule, Math.max(0, left - wanted));
  return wanted > left;
}

/** What a new baseline holds of one file. */
export const recordsOf = (findings: readonly Finding[], text: string): readonly BaselineRecord[] =>
  findings.flatMap((finding) => {
    const stands = occurrencesOf(finding);
    return 'places' in stands
      ? stands.places.map((span) => recordOf({ rule: finding.rule, span }, text))
      : [{ ...recordOf(finding, text), count: stands.count }];
  });

function recordOf(place: Pick<Finding, 'rule' | 'span'>, text: string): BaselineRecord {
  const { rule, text: quoted = '', before = '', after = '' } = suppressionOf(place, text, 'place');
  return { rule, text: quoted, before, after };
}

/** The text of a baseline that names files by their place: one place a line, files in order, so that a review shows what was accepted. */
export function formatBaseline(files: BaselineFiles): string {
  const parts = [...files.keys()].sort().map((path) => {
    const lines = (files.get(path) ?? []).map((found) => `      ${JSON.stringify(found)}`);
    return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
  });
  return `{\n  "version": 2,\n  "counted": true,\n  "files": {${parts.length > 0 ? `\n${parts.join(',\n')}\n  ` : ''}}\n}\n`;
}
