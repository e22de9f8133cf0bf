import * as z from 'zod';
import { type Finding, matchOnce, suppressionOf } from '../engine/index.ts';

/** One finding of a baseline: rule, quoted text and neighbourhood. */
export interface BaselineRecord {
  readonly rule: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/**
 * 基线: the findings that a set of files had at one moment, so that a later check reports only what is new. Each record
 * stands for one finding.
 */
export interface Baseline {
  /**
   * How it names files: by their `place`, relative to its own folder, with `/`; or by `spelling`, as the arguments of the
   * run named them, which holds only where the next run names them so too.
   */
  readonly names: 'place' | 'spelling';
  readonly files: BaselineFiles;
}

/** The records by the name of their file, composed (NFC); `-` for standard input. */
export type BaselineFiles = ReadonlyMap<string, readonly BaselineRecord[]>;

const record = z.object({ rule: z.string(), text: z.string(), before: z.string(), after: z.string() });
const schema = z.object({
  version: z.literal([1, 2]),
  files: z.record(z.string(), z.array(record)),
});

/** Undefined where the text is no baseline. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (!parsed.success) return undefined;
    const { version, files } = parsed.data;
    return {
      names: version === 1 ? 'spelling' : 'place',
      files: new Map(Object.entries(files).map(([name, records]) => [name.normalize('NFC'), records])),
    };
  } catch {
    return undefined;
  }
}

/** The findings of `text` that the records of its file do not know. */
export function newFindings(
  findings: readonly Finding[],
  text: string,
  records: readonly BaselineRecord[] | undefined,
): readonly Finding[] {
  if (!records || records.length === 0) return findings;
  const known = matchOnce(findings, text, records);
  return findings.filter((_, i) => !known[i]);
}

/** What a new baseline holds of one file. */
export const recordsOf = (findings: readonly Finding[], text: string): readonly BaselineRecord[] =>
  findings.map((finding) => {
    const { rule, text: quoted = '', before = '', after = '' } = suppressionOf(finding, text, 'place');
    return { rule, text: quoted, before, after };
  });

/** The text of a baseline that names files by their place: one finding a line, files in order, so that a review shows what was accepted. */
export function formatBaseline(files: BaselineFiles): string {
  const parts = [...files.keys()].sort().map((path) => {
    const lines = (files.get(path) ?? []).map((found) => `      ${JSON.stringify(found)}`);
    return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
  });
  return `{\n  "version": 2,\n  "files": {${parts.length > 0 ? `\n${parts.join(',\n')}\n  ` : ''}}\n}\n`;
}
