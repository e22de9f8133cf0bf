import type { DraftKey } from '../../../server/src/engine/matching/model.ts';
import { makeKey } from '../../../server/src/engine/text/key.ts';
import type { Random } from './random.ts';
import { lineStarts } from './texts.ts';

export const draftKey = (text: string): DraftKey => ({
  text,
  key: makeKey(text),
  paragraphStarts: lineStarts(text),
});

/** A passage of whole sentences of about `length` characters. */
export function passage(texts: readonly string[], random: Random, length: number): string {
  for (;;) {
    const text = random.pick(texts);
    if (text.length < length + 200) continue;
    const at = random.below(text.length - length - 100);
    const start = text.indexOf('。', at) + 1;
    if (start === 0 || start - at > 400) continue;
    let end = text.indexOf('。', start + length - 60) + 1;
    if (end === 0 || end > start + length + 200) end = start + length;
    return text.slice(start, end).trim();
  }
}

/** Changes about one character in `every`: exchanged, left out or put in. */
export function perturb(text: string, random: Random, every: number): string {
  let out = '';
  for (const char of text) {
    if (random.next() * every >= 1 || !/\p{Script=Han}/u.test(char)) out += char;
    else {
      const kind = random.below(3);
      if (kind === 0) out += random.pick([...text]);
      else if (kind === 1) out += char + random.pick([...text]);
    }
  }
  return out;
}

/** A draft in which two fifths come from the corpus with 2 % of their characters changed, the rest is `novel` prose. */
export function mixedDraft(
  corpus: readonly string[],
  novel: readonly string[],
  random: Random,
  length: number,
): string {
  let out = '';
  while (out.length < length) {
    out += `${random.next() < 0.4 ? perturb(passage(corpus, random, 300), random, 50) : passage(novel, random, 300)}\n`;
  }
  return out.slice(0, length);
}
