import { slashed } from '../workspace/files/paths.ts';

/**
 * The files that a pattern (`稿/*.txt`) names, absolutely, in the order of their names; undefined where it is no pattern. No shell of
 * Windows puts files in the place of patterns, and none does where they are quoted. Hidden files, installed packages and links to
 * folders are left alone, as in folders.
 */
export async function filesMatching(name: string, cwd: string): Promise<readonly string[] | undefined> {
  const pattern = slashed(name);
  // Brackets stand in many a name: 〔2017〕, (1), [副本].
  if (!/[*?{]/.test(pattern)) return undefined;
  // Most calls have no pattern, and need not wait until the library is loaded.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return undefined;
  const files = await glob(pattern, {
    cwd,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: process.platform !== 'win32',
  });
  return files.sort();
}
