import {
  type ApparatusEntry,
  type EditionParts,
  type Manifest,
  type ManifestProblem,
  type ManifestSource,
  parseApparatus,
  parseManifest,
} from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { parseJson } from '../files/jsonFault.ts';
import { below, fileUri } from '../files/paths.ts';
import { decodeText, isMarkdownPath } from '../files/textFile.ts';
import { isProblem, type LoadedTexts, readBytes, readCorpusText } from './corpusFile.ts';
import { type CorpusProblem, problemAt } from './corpusProblem.ts';

/** Reads the sources of a manifest: each edition and its apparatus, both only if their sha256 is right. */
export async function readManifestFolder(dir: string, files: FileHost): Promise<LoadedTexts> {
  const { manifest, problems } = await readManifest(dir, files);
  if (!manifest) return { parts: [], problems };
  const read = await Promise.all(manifest.sources.map((source) => readSource(dir, source, files)));
  return {
    parts: read.flatMap((r) => r.parts),
    problems: [...problems, ...read.flatMap((r) => r.problems)],
  };
}

/** The manifest of a folder, or why there is none. */
export async function readManifest(
  dir: string,
  files: FileHost,
): Promise<{ readonly manifest: Manifest | undefined; readonly problems: readonly CorpusProblem[] }> {
  const path = below(dir, 'manifest.json');
  const bytes = await readBytes(path, files, 'manifestAbsent');
  if (!(bytes instanceof Uint8Array)) return { manifest: undefined, problems: [bytes] };
  const read = parseJson(decodeText(bytes).text);
  if ('fault' in read)
    return { manifest: undefined, problems: [problemAt(path, 'manifestUnreadable', { ...read.fault })] };
  const parsed = parseManifest(read.value);
  return { manifest: parsed.manifest, problems: parsed.problems.map((p) => manifestProblem(path, p)) };
}

const manifestKeys = {
  missing: 'manifestMissingField',
  invalid: 'manifestInvalidField',
  duplicate: 'manifestDuplicateId',
  unknownTarget: 'manifestUnknownTarget',
  version: 'manifestVersion',
  shape: 'manifestShape',
  empty: 'manifestEmpty',
  unknownField: 'manifestUnknownField',
} as const satisfies Record<ManifestProblem['kind'], string>;

function manifestProblem(path: string, problem: ManifestProblem): CorpusProblem {
  const { kind, where, expected, detail = '' } = problem;
  const severity = kind === 'unknownTarget' || kind === 'unknownField' ? 'warning' : 'error';
  const key = expected === undefined ? manifestKeys[kind] : `${manifestKeys[kind]}.${expected}`;
  return problemAt(path, key, { where, detail: detail.replaceAll(' ', '、') }, severity);
}

async function readSource(
  dir: string,
  { source, files: listed }: ManifestSource,
  files: FileHost,
): Promise<LoadedTexts> {
  const [edition] = listed.filter((f) => f.role === 'edition');
  if (!edition) return { parts: [], problems: [] };
  const path = below(dir, edition.path);
  const read = await readCorpusText(path, files, { sha256: edition.sha256, changed: 'fileChanged' });
  if (isProblem(read)) return { parts: [], problems: [read] };
  const problems: CorpusProblem[] = [];
  const apparatus: ApparatusEntry[] = [];
  for (const file of listed.filter((f) => f.role === 'apparatus')) {
    const noted = await readApparatus(below(dir, file.path), file.sha256, read.text, files);
    apparatus.push(...noted.entries);
    problems.push(...noted.problems);
  }
  const part: EditionParts = {
    source,
    text: read.text,
    get uri() {
      return fileUri(path);
    },
    apparatus,
    markdown: isMarkdownPath(path),
    digest: read.sha256,
  };
  return { parts: [part], problems };
}

async function readApparatus(path: string, sha256: string, edition: string, files: FileHost) {
  const read = await readCorpusText(path, files, { sha256, changed: 'apparatusChanged' });
  if (isProblem(read)) return { entries: [], problems: [{ ...read, severity: 'warning' as const }] };
  let value: unknown;
  try {
    value = JSON.parse(read.text);
  } catch {
    value = undefined;
  }
  const { entries, sound } = parseApparatus(value, edition);
  return { entries, problems: sound ? [] : [problemAt(path, 'apparatusInvalid', {}, 'warning')] };
}
