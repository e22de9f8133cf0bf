// Writes server/src/engine/divergence/kinds/readings.ts: which characters share a sound. Run it after an update of pinyin-pro.
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const target = new URL('../server/src/engine/divergence/kinds/readings.ts', import.meta.url);
const bySound = new Map<string, string>();
// 規 is no slip of the ear for 规, but another form of it: only what GB 2312 has is what is typed for one another.
const gb = new TextDecoder('gb18030');
const everyday = new Set(['〇']);
for (let row = 0xb0; row <= 0xf7; row++)
  for (let cell = 0xa1; cell <= 0xfe; cell++) everyday.add(gb.decode(Uint8Array.of(row, cell)));
for (const char of [...everyday].sort()) {
  if (!/^\p{Script=Han}$/u.test(char)) continue;
  const sounds = pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true });
  for (const sound of new Set(sounds))
    if (sound !== char) bySound.set(sound, (bySound.get(sound) ?? '') + char);
}
const lines = [...bySound]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([sound, chars]) => `  '${sound} ${chars}',`);
writeFileSync(
  target,
  `/**
 * Sounds without tones (ü is v) and the characters of GB 2312 that are read so; one with several readings stands in several lines.
 * Written by scripts/readings.ts from the dictionary of pinyin-pro (MIT, © zh-lx).
 */
export const readings: readonly string[] = [
${lines.join('\n')}
];
`,
);
