import { homedir } from 'node:os';
import path, { posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What differs between systems; tests take `path.win32`. */
type System = Pick<typeof path, 'resolve' | 'sep'>;

/**
 * A path in the form that the rest works with: absolute, forward slashes. Under Windows it begins with a drive (`C:/`), or with
 * the name of another machine (`//server/share`).
 */
export const absolute = (dir: string, system: System = path): string =>
  slashed(system.resolve(dir), system).replace(/^\/\/\?\/(UNC(?=\/))?/, (_, elsewhere) =>
    elsewhere ? '/' : '',
  );

/** A path as somebody writes it down: with `~/` for his own folder, or relative to a folder. */
export const resolved = (
  name: string,
  folder: string,
  home: string = homedir(),
  system: System = path,
): string =>
  /^~(?=[\\/]|$)/.test(name)
    ? system.resolve(home, name.replace(/^~[\\/]?/, ''))
    : system.resolve(folder, name);

/** A path with `/`, as reports and files name it. A backslash is a letter like others where it separates nothing. */
export const slashed = (name: string, { sep }: Pick<System, 'sep'> = path): string =>
  sep === '/' ? name : name.replaceAll(sep, '/');

/** The path of something below an absolute folder with forward slashes. */
export function below(dir: string, ...names: readonly string[]): string {
  const joined = posix.join(dir, ...names);
  return dir.startsWith('//') ? `/${joined}` : joined;
}

/** The URI of a file, by its absolute path. */
export const fileUri = (name: string, windows = path.sep === '\\'): string =>
  // Node 20 takes a path on another machine for one only where it is spelled as Windows does.
  pathToFileURL(windows ? name.replaceAll('/', '\\') : name, { windows }).href;

/** The path of a file by its URI, with forward slashes: what is told to somebody names files as they are called. */
export const filePath = (uri: string): string => slashed(fileURLToPath(uri));

/** The path of a `file:` URI; undefined for what lies in no file. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
