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

/** Texts that corpora are grown from, and others of the same kind that no corpus has: one in twenty, where there are as many. */
export function partTexts(all: readonly string[]): { base: readonly string[]; held: readonly string[] } {
  if (all.length < 20) return { base: all, held: all };
  const isHeld = (i: number): boolean => i % 20 === 7;
  return { base: all.filter((_, i) => !isHeld(i)), held: all.filter((_, i) => isHeld(i)) };
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
