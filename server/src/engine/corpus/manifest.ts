import * as z from 'zod';
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

const source = z.object({
  id: z.string().regex(/^[^\s/\\]+$/),
  title: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  documentNumber: z.string().min(1).optional(),
  issuer: z.string().min(1).optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
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
  readonly kind: 'missing' | 'invalid' | 'duplicate' | 'unknownTarget' | 'version';
}

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
  if (!head.success) return { manifest: undefined, problems: problemsOf(head.error, '', value) };
  if (head.data.version !== 1) {
    return { manifest: undefined, problems: [{ where: 'version', kind: 'version' }] };
  }
  const problems: ManifestProblem[] = [];
  const sources: ManifestSource[] = [];
  const ids = new Set<string>();
  head.data.sources.forEach((raw, i) => {
    const where = `sources[${i}]`;
    const parsed = source.safeParse(raw, once);
    if (!parsed.success) {
      problems.push(...problemsOf(parsed.error, where, raw));
      return;
    }
    if (ids.has(parsed.data.id)) {
      problems.push({ where: `${where}.id`, kind: 'duplicate' });
      return;
    }
    ids.add(parsed.data.id);
    const { files, ...rest } = parsed.data;
    // Keys that are absent stay absent: zod adds none.
    sources.push({ source: rest as unknown as Source, files: files as unknown as readonly ManifestFile[] });
  });
  for (const { source: s } of sources) {
    s.relations.forEach((relation, i) => {
      if (!ids.has(relation.target)) {
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
  for (const { path } of error.issues) {
    const where = path.reduce<string>(
      (at, step) =>
        typeof step === 'number' ? `${at}[${step}]` : at === '' ? String(step) : `${at}.${String(step)}`,
      prefix,
    );
    if (seen.has(where)) continue;
    seen.add(where);
    out.push({ where, kind: at(value, path) === undefined ? 'missing' : 'invalid' });
  }
  return out;
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((v, step) => (v as Record<PropertyKey, unknown> | null | undefined)?.[step], value);
