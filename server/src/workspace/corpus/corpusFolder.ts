import { posix } from 'node:path';
import { type EditionParts, type Source, sourceOfText } from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { below, fileUri } from '../files/paths.ts';
import { reasonOf } from '../files/reason.ts';
import { isMarkdownPath } from '../files/textFile.ts';
import type { Catalog, CatalogEntry } from './catalog.ts';
import { isProblem, type LoadedTexts, readCorpusText } from './corpusFile.ts';
import { readManifestFolder } from './corpusManifest.ts';
import { type CorpusProblem, problemAt } from './corpusProblem.ts';

/** What the names of texts end in; in small letters or capitals. */
export const textEndings = ['txt', 'text', 'md', 'markdown', 'policy'] as const;
const textFile = new RegExp(`\\.(${textEndings.join('|')})$`, 'i');
/** Documents whose text is not to be had. */
const sealed = /\.(docx?|wps|wpt|rtf|odt|pdf|ofd)$/i;
/** Files about a folder, not of it. */
const aside = /^(\.|_|README\b|LICEN[CS]E\b|CHANGELOG\b|CONTRIBUTING\b|node_modules$)/i;

/** How many files are read at once: enough to keep a disk busy, few enough for any system's limit of open files. */
const lanes = 32;

/**
 * Reads a folder of texts, its folders included. The id of a text is its path in the folder without the extension. A
 * folder within that has a manifest of its own is read by it. A path to a single file is read as that file.
 */
export async function readBareFolder(dir: string, files: FileHost, catalog?: Catalog): Promise<LoadedTexts> {
  const found = await walk(dir, '', files);
  const problems: CorpusProblem[] = [...found.problems];
  const parts: EditionParts[] = [];
  for (const nested of found.manifests) {
    const read = await readManifestFolder(below(dir, nested), files);
    parts.push(...read.parts);
    problems.push(...read.problems);
  }
  const paths = found.texts.map((name) => pathIn(dir, name));
  await catalog?.survey(paths);
  const known = (path: string) => catalog && knownText(path, catalog);
  for (const read of await inLanes(paths, known, (path) => readText(dir, path, files, catalog))) {
    if (isProblem(read)) problems.push(read);
    else parts.push(read);
  }
  if (found.texts.length === 0 && found.manifests.length === 0 && problems.length === 0) {
    problems.push(problemAt(dir, 'folderEmpty'));
  }
  const [first] = found.sealed;
  if (first !== undefined) {
    const key = found.sealed.length > 1 ? 'sealedFiles' : 'sealedFile';
    problems.push(problemAt(pathIn(dir, first), key, { count: found.sealed.length }, 'warning'));
  }
  return { parts, problems };
}

interface Found {
  /** Paths from the folder, in the order of their code points. */
  readonly texts: string[];
  /** Documents of Word and the like that have no text of the same name beside them. */
  readonly sealed: string[];
  /** Folders with a manifest. */
  readonly manifests: string[];
  readonly problems: CorpusProblem[];
}

async function walk(dir: string, at: string, files: FileHost): Promise<Found> {
  const here = below(dir, at);
  const kind = at === '' ? (await files.stat(here))?.kind : 'directory';
  if (kind === 'file') return { ...nothing(), texts: [''] };
  // A pipe or a device may never end.
  if (kind === 'other') return { ...nothing(), problems: [problemAt(here, 'noFolder')] };
  const listed = await files.list(here).catch((error: unknown) => reasonOf(error));
  // What lies beside it is read all the same.
  if (typeof listed === 'string')
    return { ...nothing(), problems: [problemAt(here, 'folderUnreadable', { detail: listed })] };
  const entries = [...listed].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (at !== '' && entries.some((e) => e.name === 'manifest.json' && e.kind === 'file')) {
    return { ...nothing(), manifests: [at] };
  }
  const out = nothing();
  const lost = entries.some((e) => e.kind === 'directory' && e.name === 'witnesses');
  if (lost) out.problems.push(problemAt(below(here, 'manifest.json'), 'manifestMissing'));
  const closed: string[] = [];
  for (const { name, kind } of entries) {
    if (aside.test(name)) continue;
    const path = at === '' ? name : `${at}/${name}`;
    if (kind === 'file' && textFile.test(name)) out.texts.push(path);
    // What Word leaves beside a document that is open begins with ~$.
    if (kind === 'file' && sealed.test(name) && !name.startsWith('~$')) closed.push(name);
    if (kind !== 'directory' || (lost && name !== 'editions')) continue;
    const within = await walk(dir, path, files);
    out.texts.push(...within.texts);
    out.sealed.push(...within.sealed);
    out.manifests.push(...within.manifests);
    out.problems.push(...within.problems);
  }
  if (closed.length > 0) {
    const texts = new Set(entries.filter(({ name }) => textFile.test(name)).map(({ name }) => stemOf(name)));
    for (const name of closed)
      if (!texts.has(stemOf(name))) out.sealed.push(at === '' ? name : `${at}/${name}`);
  }
  return out;
}

const nothing = (): Found => ({ texts: [], sealed: [], manifests: [], problems: [] });

const stemOf = (name: string): string => name.replace(/\.[^.]+$/, '');

/** Both have forward slashes and nothing to be resolved. */
const pathIn = (dir: string, name: string): string =>
  name === '' ? dir : `${dir}${dir.endsWith('/') ? '' : '/'}${name}`;

async function readText(
  dir: string,
  path: string,
  files: FileHost,
  catalog: Catalog | undefined,
): Promise<EditionParts | CorpusProblem> {
  const read = await readCorpusText(path, files);
  if (isProblem(read)) return read;
  const name = path === dir ? posix.basename(dir) : path.slice(dir.length).replace(/^\//, '');
  const id = name.replace(textFile, '').normalize('NFC');
  const { text, sha256: digest } = read;
  const entry = { digest, length: text.length, source: sourceOfText(id, text) };
  await catalog?.note(path, entry, text);
  // Of a shelf of any size only a few texts are held at a time.
  return new FilePart(path, entry, catalog ?? { textOf: () => text });
}

function knownText(path: string, catalog: Catalog): EditionParts | undefined {
  const known = catalog.known(path);
  return known && new FilePart(path, known, catalog);
}

/** A text whose file is read when it is asked for. A class, since objects with getters of their own are dear by the thousand. */
class FilePart implements EditionParts {
  readonly source: Source;
  readonly length: number;
  readonly digest: string;
  readonly #path: string;
  readonly #texts: Pick<Catalog, 'textOf'>;

  constructor(path: string, { source, length, digest }: CatalogEntry, texts: Pick<Catalog, 'textOf'>) {
    this.source = source;
    this.length = length;
    this.digest = digest;
    this.#path = path;
    this.#texts = texts;
  }

  get text(): string {
    return this.#texts.textOf(this.#path);
  }

  get uri(): string {
    return fileUri(this.#path);
  }

  get markdown(): boolean {
    return isMarkdownPath(this.#path);
  }
}

/** The results in the order of the items; those that are not to be had at once are worked out in lanes. */
async function inLanes<T, R>(
  items: readonly T[],
  atOnce: (item: T) => R | undefined,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const i = next++;
      const item = items[i] as T;
      results[i] = atOnce(item) ?? (await work(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  return results;
}
