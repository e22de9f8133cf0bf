import { slashed } from '../workspace/files/paths.ts';

/**
 * The files that a pattern (`稿/*.txt`) names, absolutely, in the order of their names; undefined where it is no pattern. No shell of
 * Windows puts files in the place of patterns, and none does where they are quoted. `*`, `?`, `**` and `{甲,乙}` are all that a pattern
 * has; whatever else means something to the library stands in many a name: 新建文件夹 (2), [副本], 重要!. Hidden files, installed
 * packages and links to folders are left alone, as in folders.
 */
export async function filesMatching(name: string, cwd: string): Promise<readonly string[] | undefined> {
  const pattern = patternOf(slashed(name));
  if (pattern === undefined) return undefined;
  // Most calls have no pattern, and need not wait until the library is loaded.
  const { glob } = await import('tinyglobby');
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

/** The pattern as the library reads it; undefined where nothing in it stands for other characters. */
function patternOf(name: string): string | undefined {
  const choices = choicesIn(name);
  let isPattern = choices.size > 0;
  let out = '';
  for (let i = 0; i < name.length; i++) {
    const char = name.charAt(i);
    if (char === '\\') out += char + name.charAt(++i);
    else if (special.has(char) || (braces.has(char) && !choices.has(i))) out += `\\${char}`;
    else {
      isPattern ||= char === '*' || char === '?';
      out += char;
    }
  }
  return isPattern ? out : undefined;
}

const special = new Set('()[]!@+|"$^~#');
const braces = new Set('{}');

/** Where the braces are that have a comma between them: `{甲,乙}`. */
function choicesIn(name: string): ReadonlySet<number> {
  const found = new Set<number>();
  const open: { at: number; comma: boolean }[] = [];
  for (let i = 0; i < name.length; i++) {
    const char = name.charAt(i);
    const inner = open.at(-1);
    if (char === '\\') i++;
    else if (char === '{') open.push({ at: i, comma: false });
    else if (char === ',' && inner) inner.comma = true;
    else if (char === '}' && inner) {
      open.pop();
      if (inner.comma) found.add(inner.at).add(i);
    }
  }
  return found;
}
