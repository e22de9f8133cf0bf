// Writes server/src/engine/divergence/readings.ts: which characters share a sound. Run it after an update of pinyin-pro.
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const target = new URL('../server/src/engine/divergence/readings.ts', import.meta.url);
const bySound = new Map<string, string>();
for (let unit = 0x3007; unit <= 0x9fff; unit++) {
  const char = String.fromCharCode(unit);
  if (!/\p{Script=Han}/u.test(char)) continue;
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
 * Sounds without tones (ü is v) and the characters that are read so; one with several readings stands in several lines.
 * Written by scripts/readings.ts from the dictionary of pinyin-pro (MIT, © zh-lx).
 */
export const readings: readonly string[] = [
${lines.join('\n')}
];
`,
);
