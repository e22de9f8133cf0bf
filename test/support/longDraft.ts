import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../fixtures/drafts/', import.meta.url);
const drafts = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8').trim());

/** Paragraphs of real drafts one after another, at least `length` UTF-16 units of them. */
export function longDraft(length: number): string {
  let text = '';
  while (text.length < length) text += `${drafts.join('\n\n')}\n\n`;
  return text;
}
