import { z } from 'zod';
import { type Finding, matchOnce, type Suppression, suppressionOf } from '../engine/index.ts';

/**
 * 基线: the findings that a set of files had at one moment, by rule, quoted text and neighbourhood, so that a later
 * check reports only what is new. Each record stands for one finding.
 */
export interface Baseline {
  /** Records by path, as the files were named when it was written. */
  readonly files: ReadonlyMap<string, readonly Suppression[]>;
}

const schema = z.object({
  version: z.literal(1),
  files: z.record(
    z.string(),
    z.array(z.object({ rule: z.string(), text: z.string(), before: z.string(), after: z.string() })),
  ),
});

/** Undefined where the text is no baseline. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? { files: new Map(Object.entries(parsed.data.files)) } : undefined;
  } catch {
    return undefined;
  }
}

/** The findings of `text` that the baseline does not know. */
export function newFindings(
  findings: readonly Finding[],
  text: string,
  records: readonly Suppression[] | undefined,
): readonly Finding[] {
  if (!records || records.length === 0) return findings;
  const known = matchOnce(findings, text, records);
  return findings.filter((_, i) => !known[i]);
}

/** Collects what a new baseline holds. */
export function createBaselineWriter() {
  const files = new Map<string, readonly Suppression[]>();
  return {
    add(path: string, findings: readonly Finding[], text: string): void {
      if (findings.length > 0)
        files.set(
          path,
          findings.map((finding) => suppressionOf(finding, text, 'place')),
        );
    },
    /** One finding a line, files in order, so that a review shows what was accepted. */
    toText(): string {
      const parts = [...files.keys()].sort().map((path) => {
        const lines = (files.get(path) as readonly Suppression[]).map(
          (record) => `      ${JSON.stringify(record)}`,
        );
        return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
      });
      return `{\n  "version": 1,\n  "files": {${parts.length > 0 ? `\n${parts.join(',\n')}\n  ` : ''}}\n}\n`;
    },
  };
}
