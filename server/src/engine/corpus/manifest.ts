import * as z from 'zod';
import { nearest } from '../text/nearest.ts';
import { authorities, type Source } from './model.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Within the corpus folder: no absolute path, no step upwards. */
const relativePath = z
  .string()
  .min(1)
  .refine((path) => !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..'));

const file = z.object({
  /** `edition` is the text that is served; `apparatus` its 校勘记; `decisions` what both are made by; `witness` a copy as received. */
  role: z.enum(['edition', 'apparatus', 'decisions', 'witness']),
  path: relativePath,
  sha256,
  /** How apparatus and decisions call a witness. */
  id: z.string().min(1).optional(),
  note: z.string().optional(),
});

/** 2017, 2017-04 or a day that the calendar has. */
function isDay(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const time = Date.UTC(year, month - 1, day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const source = z.object({
  id: z.string().regex(/^[^\s/\\]+$/),
  title: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  documentNumber: z.string().min(1).optional(),
  issuer: z.string().min(1).optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .refine(isDay)
    .optional(),
  authority: z.enum(authorities).default('unspecified'),
  status: z.enum(['current', 'superseded', 'unknown']).default('unknown'),
  relations: z
    .array(
      z.object({
        kind: z.enum(['supersedes', 'explains', 'implements']),
        target: z.string().min(1),
        scope: z.enum(['whole', 'wording']).optional(),
      }),
    )
    .default([]),
  files: z.array(file).refine((files) => files.filter((f) => f.role === 'edition').length === 1),
});

/** The whole manifest; `corpus/schema/manifest.schema.json` is made from it. */
export const manifestSchema = z.object({
  $schema: z.string().optional(),
  version: z.literal(1),
  title: z.string().optional(),
  sources: z.array(source),
});

export interface ManifestFile {
  readonly role: 'edition' | 'apparatus' | 'decisions' | 'witness';
  /** Relative to the manifest, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly id?: string;
  readonly note?: string;
}

export interface ManifestSource {
  readonly source: Source;
  readonly files: readonly ManifestFile[];
}

export interface Manifest {
  readonly title?: string;
  readonly sources: readonly ManifestSource[];
}

export interface ManifestProblem {
  /** The place in the manifest, e.g. `sources[1].files[0].sha256`; empty for the whole. */
  readonly where: string;
  /** `shape`: the whole is no list of sources; `empty`: that list has none; `unknownField`: one that is nearly called like another. */
  readonly kind:
    | 'missing'
    | 'invalid'
    | 'duplicate'
    | 'unknownTarget'
    | 'version'
    | 'shape'
    | 'empty'
    | 'unknownField';
  /** Of what is invalid: what should stand there. */
  readonly expected?: Expected;
  /** The values that may stand there, the id that another source has, the field that may be meant, or how many editions there are. */
  readonly detail?: string;
}

export type Expected = 'text' | 'list' | 'object' | 'sha256' | 'path' | 'date' | 'id' | 'editions' | 'choice';

/** A schema that is asked a few times is not worth compiling. */
const once = { jitless: true };

/**
 * Reads a manifest from any value. A source that is malformed is left out and named in the problems; the others stand.
 * Only without a list of sources, or with an unknown version, there is no manifest at all.
 */
export function parseManifest(value: unknown): {
  readonly manifest: Manifest | undefined;
  readonly problems: readonly ManifestProblem[];
} {
  const head = z
    .object({
      version: z.unknown(),
      title: z.string().optional().catch(undefined),
      sources: z.array(z.unknown()),
    })
    .safeParse(value, once);
  if (!head.success) return { manifest: undefined, problems: [{ where: '', kind: 'shape' }] };
  if (head.data.version !== 1) {
    return { manifest: undefined, problems: [{ where: 'version', kind: 'version' }] };
  }
  const problems: ManifestProblem[] = [];
  if (head.data.sources.length === 0) problems.push({ where: 'sources', kind: 'empty' });
  const sources: ManifestSource[] = [];
  const ids = new Set<string>();
  /** Of those that are malformed, too: what leads to them is right. */
  const meant = new Set<unknown>();
  head.data.sources.forEach((raw, i) => {
    const where = `sources[${i}]`;
    const parsed = source.safeParse(raw, once);
    meant.add((raw as { id?: unknown } | null | undefined)?.id);
    if (!parsed.success) {
      problems.push(...problemsOf(parsed.error, where, raw));
      return;
    }
    if (ids.has(parsed.data.id)) {
      problems.push({ where: `${where}.id`, kind: 'duplicate', detail: parsed.data.id });
      return;
    }
    ids.add(parsed.data.id);
    problems.push(...misspeltFields(raw, where));
    const { files, ...rest } = parsed.data;
    // Keys that are absent stay absent: zod adds none.
    sources.push({ source: rest as unknown as Source, files: files as unknown as readonly ManifestFile[] });
  });
  for (const { source: s } of sources) {
    s.relations.forEach((relation, i) => {
      if (!meant.has(relation.target)) {
        problems.push({ where: `${s.id}.relations[${i}].target`, kind: 'unknownTarget' });
      }
    });
  }
  const { title } = head.data;
  return { manifest: { ...(title === undefined ? {} : { title }), sources }, problems };
}

/** One problem for each place. */
function problemsOf(error: z.ZodError, prefix: string, value: unknown): ManifestProblem[] {
  const seen = new Set<string>();
  const out: ManifestProblem[] = [];
  for (const issue of error.issues) {
    const { path } = issue;
    const where = path.reduce<string>(
      (at, step) => (typeof step === 'number' ? `${at}[${step}]` : `${at}.${String(step)}`),
      prefix,
    );
    if (seen.has(where)) continue;
    seen.add(where);
    const found = at(value, path);
    out.push(
      found === undefined ? { where, kind: 'missing' } : { where, kind: 'invalid', ...wanted(issue, found) },
    );
  }
  return out;
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((v, step) => (v as Record<PropertyKey, unknown> | null | undefined)?.[step], value);

/** What should stand in the place of `found`. */
function wanted(issue: z.core.$ZodIssue, found: unknown): Pick<ManifestProblem, 'expected' | 'detail'> {
  if (issue.code === 'invalid_value') return { expected: 'choice', detail: issue.values.join(' ') };
  if (issue.code === 'invalid_type')
    return {
      expected: issue.expected === 'array' ? 'list' : issue.expected === 'object' ? 'object' : 'text',
    };
  const name = issue.path.at(-1);
  if (name === 'files' && Array.isArray(found)) {
    const count = found.filter((file) => (file as { role?: unknown } | null)?.role === 'edition').length;
    return { expected: 'editions', detail: String(count) };
  }
  return { expected: named.find((expected) => expected === name) ?? 'text' };
}

const named = ['sha256', 'path', 'date', 'id'] as const;

/** Fields that nobody reads, and that are one or two letters away from one that would be. */
function misspeltFields(raw: unknown, where: string): ManifestProblem[] {
  const fields = (value: unknown, names: readonly string[], at: string): ManifestProblem[] =>
    Object.keys(value as object).flatMap((name) => {
      // Of a name in Chinese everything is as far away.
      if (names.includes(name) || !/^[\w$ -]+$/.test(name)) return [];
      const near = nearest(name.slice(0, longestField), names, 2);
      return near === undefined ? [] : [{ where: `${at}.${name}`, kind: 'unknownField', detail: near }];
    });
  const { files } = raw as { files: readonly unknown[] };
  return [
    ...fields(raw, Object.keys(source.shape), where),
    ...files.flatMap((entry, i) => fields(entry, Object.keys(file.shape), `${where}.files[${i}]`)),
  ];
}

const longestField = 40;
