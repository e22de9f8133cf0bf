import {
  analyseNow,
  type Corpus,
  createCorpus,
  defaultSettings,
  type Edition,
  isNorm,
  type Message,
} from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { absolute, below, filePath } from '../files/paths.ts';
import { isMarkdownPath } from '../files/textFile.ts';
import { collateFolder } from './corpusCollate.ts';
import { isProblem, readCorpusText } from './corpusFile.ts';
import { loadTexts } from './corpusLoader.ts';
import { readManifest } from './corpusManifest.ts';
import type { CorpusProblem } from './corpusProblem.ts';

/** One thing that was looked at. */
export interface CorpusCheck {
  /**
   * `manifest`: it is well-formed; `file`: there, readable, sha256 as listed; `collation`: decisions can all be carried out;
   * `edition` and `apparatus`: equal to what the decisions make of the witnesses; `silent`: the text, checked against its
   * own corpus, raises nothing.
   */
  readonly kind: 'manifest' | 'file' | 'collation' | 'edition' | 'apparatus' | 'silent';
  /** The file or folder. */
  readonly path: string;
  readonly ok: boolean;
  /** What is wrong, one message each; warnings may stand beside `ok`. */
  readonly messages: readonly Message[];
}

export interface VerifyOptions {
  /** Called before each text is checked against the corpus. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** Looks a corpus folder through, with a manifest or without. Never rejects. */
export async function verifyCorpus(
  dir: string,
  files: FileHost,
  options: VerifyOptions = {},
): Promise<readonly CorpusCheck[]> {
  const root = absolute(dir);
  const hasManifest = (await files.stat(below(root, 'manifest.json')).catch(() => undefined)) !== undefined;
  const loaded = await loadTexts([root], files);
  const checks: CorpusCheck[] = hasManifest
    ? await checkCollation(root, await checkManifest(root, files), files)
    : byPath('file', loaded.problems);
  const corpus = createCorpus(loaded.parts);
  return [...checks, ...(await checkSilence(corpus, options))];
}

async function checkManifest(dir: string, files: FileHost): Promise<CorpusCheck[]> {
  const { manifest, problems } = await readManifest(dir, files);
  const path = below(dir, 'manifest.json');
  const checks: CorpusCheck[] = [checkOf('manifest', path, problems)];
  for (const file of manifest?.sources.flatMap((s) => s.files) ?? []) {
    const at = below(dir, file.path);
    const changed =
      file.role === 'apparatus' || file.role === 'witness' ? (`${file.role}Changed` as const) : 'fileChanged';
    const read = await readCorpusText(at, files, { sha256: file.sha256, changed });
    checks.push(checkOf('file', at, isProblem(read) ? [read] : []));
  }
  return checks;
}

/** The checks of files and those of what is made from them; what cannot be made for want of a file is said with that file. */
async function checkCollation(
  dir: string,
  ofFiles: readonly CorpusCheck[],
  files: FileHost,
): Promise<CorpusCheck[]> {
  const { editions, problems } = await collateFolder(dir, files);
  const own = problems.filter(({ message }) => /^corpus\.(collation|decisions)/.test(message.key));
  const waiting = problems.filter(({ message }) => message.key === 'corpus.waitsForWitness');
  const checks = ofFiles.map(
    (check): CorpusCheck => ({
      ...check,
      messages: [
        ...check.messages,
        ...waiting
          .filter(({ path }) => check.kind === 'file' && path === check.path)
          .map(({ message }) => message),
      ],
    }),
  );
  checks.push(...byPath('collation', own));
  for (const { path, same, role } of editions.flatMap((e) => e.outputs)) {
    const at = below(dir, path);
    const messages = same ? [] : [{ key: 'corpus.notCollated', args: { path: at } }];
    checks.push({ kind: role, path: at, ok: same, messages });
  }
  return checks;
}

/** Explanations and reprints are not canonical: what they quote wrongly is truly wrong. */
async function checkSilence(corpus: Corpus, { onProgress, signal }: VerifyOptions): Promise<CorpusCheck[]> {
  const canonical = corpus.sources.filter((s) => isNorm(s.authority));
  const checks: CorpusCheck[] = [];
  for (const { id } of canonical) {
    if (signal?.aborted) break;
    onProgress?.(checks.length, canonical.length);
    const edition = corpus.edition(id);
    if (edition) checks.push(silence(edition, corpus));
    await new Promise((resume) => setImmediate(resume));
  }
  return checks;
}

function silence({ text, uri }: Edition, corpus: Corpus): CorpusCheck {
  const { findings } = analyseNow({
    text,
    corpus,
    settings: defaultSettings,
    markdown: isMarkdownPath(uri),
  });
  const messages = findings.map(({ rule, span }) => ({
    key: 'corpus.notSilent',
    args: { path: filePath(uri), rule, text: text.slice(Math.max(0, span.start - 6), span.end + 6) },
  }));
  return { kind: 'silent', path: uri, ok: findings.length === 0, messages };
}

function checkOf(kind: CorpusCheck['kind'], path: string, problems: readonly CorpusProblem[]): CorpusCheck {
  const ok = problems.every((p) => p.severity === 'warning');
  return { kind, path, ok, messages: problems.map((p) => p.message) };
}

/** One check for each file that has problems. */
function byPath(kind: CorpusCheck['kind'], problems: readonly CorpusProblem[]): CorpusCheck[] {
  const paths = [...new Set(problems.map((p) => p.path))];
  return paths.map((path) =>
    checkOf(
      kind,
      path,
      problems.filter((p) => p.path === path),
    ),
  );
}
