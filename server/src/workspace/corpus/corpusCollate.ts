import {
  type ApparatusEntry,
  apparatusFile,
  collate,
  type Manifest,
  type ManifestFile,
  type ManifestSource,
  parseRecipe,
  type Span,
  unrecordedVariants,
} from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { parseJson } from '../files/jsonFault.ts';
import { below } from '../files/paths.ts';
import { decodeText } from '../files/textFile.ts';
import { isProblem, readBytes, readCorpusText, sha256Of } from './corpusFile.ts';
import { readManifest } from './corpusManifest.ts';
import { type CorpusProblem, problemAt } from './corpusProblem.ts';

/** One edition made anew from its witnesses. */
export interface CollatedEdition {
  readonly id: string;
  readonly text: string;
  readonly apparatus: readonly ApparatusEntry[];
  /** The files as they should be, by path from the corpus folder. */
  readonly outputs: readonly CollatedFile[];
}

export interface CollatedFile {
  readonly role: 'edition' | 'apparatus';
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether the file that is there has these bytes already. */
  readonly same: boolean;
}

export interface CollatedFolder {
  readonly editions: readonly CollatedEdition[];
  readonly problems: readonly CorpusProblem[];
}

/** Makes every edition of a corpus folder that has decisions, writing nothing. Never rejects. */
export async function collateFolder(dir: string, files: FileHost): Promise<CollatedFolder> {
  const { manifest, problems } = await readManifest(dir, files);
  const out = { editions: [] as CollatedEdition[], problems: [...problems] };
  if (!manifest) return out;
  const witnesses = new Map<string, string>();
  /** Paths of those that are listed and cannot be used. */
  const lost = new Map<string, string>();
  for (const file of manifest.sources.flatMap((s) => s.files)) {
    if (file.role !== 'witness' || file.id === undefined) continue;
    const read = await readCorpusText(below(dir, file.path), files, {
      sha256: file.sha256,
      changed: 'witnessChanged',
    });
    if (isProblem(read)) {
      out.problems.push(read);
      lost.set(file.id, below(dir, file.path));
    } else witnesses.set(file.id, read.text);
  }
  for (const source of manifest.sources) {
    const made = await collateSource(dir, source, { witnesses, lost }, files);
    out.problems.push(...made.problems);
    out.editions.push(...made.editions);
  }
  return out;
}

async function collateSource(
  dir: string,
  { source, files: listed }: ManifestSource,
  { witnesses, lost }: Record<'witnesses' | 'lost', ReadonlyMap<string, string>>,
  files: FileHost,
): Promise<CollatedFolder> {
  const decisions = listed.find((f) => f.role === 'decisions');
  if (!decisions) return { editions: [], problems: [] };
  const path = below(dir, decisions.path);
  const read = await readBytes(path, files);
  if (!(read instanceof Uint8Array)) return { editions: [], problems: [read] };
  const found = parseJson(decodeText(read).text);
  if ('fault' in found)
    return { editions: [], problems: [problemAt(path, 'decisionsNotJson', { ...found.fault })] };
  const { recipe, problems: malformed } = parseRecipe(found.value);
  if (!recipe) {
    return {
      editions: [],
      problems: malformed.map((where) =>
        where === '' ? problemAt(path, 'decisionsShape') : problemAt(path, 'decisionsInvalid', { where }),
      ),
    };
  }
  const collated = collate(recipe, witnesses);
  const { text, apparatus } = collated;
  const waitsFor = collated.problems.flatMap(({ kind, where }) =>
    kind === 'unknownWitness' ? (lost.get(where) ?? []) : [],
  );
  // Whatever else there would be to say follows from that.
  if (waitsFor.length > 0)
    return {
      editions: [],
      problems: [...new Set(waitsFor)].map((witness) =>
        problemAt(witness, 'waitsForWitness', { id: source.id }, 'warning'),
      ),
    };
  const noted = `${JSON.stringify(apparatusFile(source.id, text, apparatus), null, 1)}\n`;
  const outputs: CollatedFile[] = [];
  for (const file of listed) {
    if (file.role !== 'edition' && file.role !== 'apparatus') continue;
    const bytes = new TextEncoder().encode(file.role === 'edition' ? text : noted);
    const present = await readBytes(below(dir, file.path), files);
    const same = present instanceof Uint8Array && sha256Of(present) === sha256Of(bytes);
    outputs.push({ role: file.role, path: file.path, bytes, same });
  }
  return {
    editions: [{ id: source.id, text, apparatus, outputs }],
    problems: [
      ...collated.problems.map((p) => problemAt(path, `collation.${p.kind}`, { where: p.where })),
      ...unrecordedVariants(recipe, collated, witnesses).map((v) =>
        problemAt(
          path,
          'collation.unrecorded',
          { where: around(text, v.span), witness: v.witness, reading: v.reading.trim() },
          'warning',
        ),
      ),
    ],
  };
}

/** A place with a few words on each side, as decisions quote it. */
const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 8), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 8)}`.replace(
    /\n/g,
    ' ',
  );

/** Writes what differs, and the sha256 of editions, apparatus and decisions into the manifest. Returns the paths written. */
export async function writeCollated(
  dir: string,
  editions: readonly CollatedEdition[],
  files: FileHost,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const { path, bytes, same } of editions.flatMap((e) => e.outputs)) {
    if (same) continue;
    await files.writeFile(below(dir, path), bytes);
    written.push(path);
  }
  const { manifest } = await readManifest(dir, files);
  if (manifest && (await updateManifest(dir, manifest, files))) written.push('manifest.json');
  return written;
}

/** Witnesses are never brought up to date: their sha256 says what was received. */
async function updateManifest(dir: string, manifest: Manifest, files: FileHost): Promise<boolean> {
  const path = below(dir, 'manifest.json');
  const before = decodeText(await files.readFile(path)).text;
  let after = before;
  for (const file of manifest.sources.flatMap((s) => s.files)) {
    if (file.role === 'witness') continue;
    const bytes = await readBytes(below(dir, file.path), files);
    if (bytes instanceof Uint8Array) after = withSha256(after, file, sha256Of(bytes));
  }
  if (after === before) return false;
  await files.writeFile(path, new TextEncoder().encode(after));
  return true;
}

/** Changes one value and leaves the rest of the manifest's text as its author wrote it. */
function withSha256(manifest: string, file: ManifestFile, sha256: string): string {
  const quoted = JSON.stringify(file.path).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const entry = new RegExp(`\\{[^{}]*"path"\\s*:\\s*${quoted}[^{}]*\\}`);
  return manifest.replace(entry, (found) => found.replace(file.sha256, sha256));
}
