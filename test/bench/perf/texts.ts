import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The .txt and .md files of a folder in the order of their names. */
export function loadTexts(folder: string, names = /./): string[] {
  const files = readdirSync(folder)
    .filter((f) => /\.(txt|md)$/.test(f) && names.test(f))
    .sort()
    .map((f) => path.join(folder, f));
  return files.filter((f) => statSync(f).isFile()).map((f) => readFileSync(f, 'utf8'));
}

/** Where lines that are not blank begin. */
export function lineStarts(text: string): number[] {
  const out: number[] = [];
  let fresh = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) fresh = true;
    else if (fresh && c !== 32 && c !== 0x3000 && c !== 9) {
      out.push(i);
      fresh = false;
    }
  }
  return out;
}
