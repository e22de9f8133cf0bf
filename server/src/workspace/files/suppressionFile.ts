import { posix } from 'node:path';
import * as z from 'zod';
import type { Message, Suppression, Suppressions } from '../../engine/index.ts';
import { configurable, nearestConfigurable } from '../configurable.ts';
import type { FileHost } from './host.ts';
import { parseJson } from './jsonFault.ts';
import { reasonOf } from './reason.ts';
import { decodeText } from './textFile.ts';

/** The one visible file in which a workspace keeps what its people decided to ignore. */
export const suppressionFileName = 'xunzhang-ignore.json';

/** The file as read: what could be understood, and one message for each thing that could not. */
export interface SuppressionFile {
  /** Path of the file; document names in it are relative to its folder. */
  readonly path: string;
  readonly entries: readonly Suppression[];
  readonly problems: readonly Message[];
  /** What is to be said of entries that could be understood: those of rules that there are not. */
  readonly remarks?: readonly Message[];
}

/** Why something was not done, in words for the user. */
export class Refusal extends Error {
  readonly reasons: readonly Message[];

  constructor(reasons: readonly Message[]) {
    super(reasons.map(({ key }) => key).join());
    this.reasons = reasons;
  }
}

export type SuppressionHost = Pick<FileHost, 'readFile' | 'stat'>;

const version = 1;

const entrySchema = z.strictObject({
  rule: z.string().min(1).describe('规则编号、一类规则或 * · Rule, area of rules, or *'),
  document: z.string().optional().describe('只在这份文稿里，相对于本文件的路径 · Only in this draft'),
  text: z.string().optional().describe('只在这样写的地方 · Only where the draft reads so'),
  before: z.string().optional().describe('前文 · The words before it'),
  after: z.string().optional().describe('后文 · The words behind it'),
  reason: z.string().optional().describe('理由 · Reason'),
  date: z.string().optional().describe('日期 · Date'),
});

/** What is right in the file as a whole; `client/schema/xunzhang-ignore.schema.json` is made from it. */
export const suppressionFileSchema = z.object({
  version: z.literal(version),
  entries: z.array(entrySchema),
});

/** Looks for the file in the document's folder and in those above it; the nearest one counts. */
export async function findSuppressionFile(
  documentPath: string,
  host: SuppressionHost,
): Promise<SuppressionFile | undefined> {
  for (let folder = parentOf(documentPath); folder !== undefined; folder = parentOf(folder)) {
    const file = await readSuppressionFile(suppressionPath(folder), host);
    if (file) return file;
  }
  return undefined;
}

/** The file at `path`, if there is one. Never rejects: a file that cannot be read has no entries and one problem. */
async function readSuppressionFile(
  path: string,
  host: SuppressionHost,
): Promise<SuppressionFile | undefined> {
  try {
    if ((await host.stat(path))?.kind !== 'file') return undefined;
    const { text, problem } = decodeText(await host.readFile(path));
    if (problem === 'damaged' || problem === 'binary')
      return { path, entries: [], problems: [{ key: 'suppression.fileDamaged', args: { path } }] };
    return parseSuppressionFile(path, text);
  } catch (error) {
    const detail = reasonOf(error);
    return { path, entries: [], problems: [{ key: 'suppression.fileUnreadable', args: { path, detail } }] };
  }
}

/** Reads the file's text. Never throws: a bad entry costs itself, a bad file its entries, each with one message. */
export function parseSuppressionFile(path: string, text: string): SuppressionFile {
  const read = parseJson(text);
  if ('fault' in read)
    return {
      path,
      entries: [],
      problems: [{ key: 'suppression.fileNotJson', args: { path, ...read.fault } }],
    };
  const shape = z.object({ version: z.literal(version), entries: z.array(z.unknown()) });
  const file = shape.safeParse(read.value);
  if (!file.success)
    return { path, entries: [], problems: [{ key: 'suppression.fileShape', args: { path, version } }] };
  const entries: Suppression[] = [];
  const problems: Message[] = [];
  const remarks: Message[] = [];
  file.data.entries.forEach((given, index) => {
    const parsed = entrySchema.safeParse(given);
    if (parsed.success) {
      const { document, rule } = parsed.data;
      entries.push(withoutUndefined({ ...parsed.data, document: document && asNamed(document) }));
      if (rule !== '*' && !configurable.has(rule)) {
        const args = { path, entry: index + 1, rule, near: nearestConfigurable(rule) };
        remarks.push({ key: 'suppression.entryRule', args });
      }
    } else problems.push({ key: 'suppression.entryShape', args: { path, entry: index + 1 } });
  });
  return { path, entries, problems, ...(remarks.length > 0 && { remarks }) };
}

/** A document as `documentName` names it, however it was written. */
const asNamed = (document: string): string => posix.normalize(slashed(document)).normalize('NFC');

/** The entries of a file that concern one document. */
export function suppressionsFor(file: SuppressionFile | undefined, documentPath: string): Suppressions {
  if (!file) return { entries: [] };
  const name = documentName(file.path, documentPath);
  return { entries: file.entries.filter(({ document }) => document === undefined || document === name) };
}

/**
 * How the suppression file at `filePath` names a document: relative to its folder, with `/`, composed (NFC), since it goes from
 * one system to others.
 */
export function documentName(filePath: string, documentPath: string): string {
  const folder = slashed(parentOf(filePath) ?? '').replace(/\/$/, '');
  const document = slashed(documentPath);
  const name = document.startsWith(`${folder}/`) ? document.slice(folder.length + 1) : document;
  return name.normalize('NFC');
}

/** The text of a suppression file: one entry a line, so that a review shows exactly what was decided. */
export function formatSuppressionFile(entries: readonly Suppression[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(inOrder(entry))}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${version},\n  "entries": ${list}\n}\n`;
}

/** Whether two entries say the same, whatever the order of their fields. */
export const isSameEntry = (a: Suppression, b: Suppression): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = ({ rule, document, text, before, after, reason, date }: Suppression): object =>
  withoutUndefined({ rule, document, text, before, after, reason, date });

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as never;
}

const slashed = (path: string): string => path.replace(/\\/g, '/');

/** The folder above; undefined above a root. */
function parentOf(path: string): string | undefined {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  if (cut < 0) return undefined;
  const root = cut === 0 || (cut === 2 && path[1] === ':');
  if (root && cut === path.length - 1) return undefined;
  return root ? path.slice(0, cut + 1) : path.slice(0, cut);
}

/** Where a folder has its file. */
export const suppressionPath = (folder: string): string =>
  /[/\\]$/.test(folder) ? folder + suppressionFileName : `${folder}/${suppressionFileName}`;
