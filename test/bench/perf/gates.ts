import type { Accuracy } from './accuracy.ts';
import type { Hostile } from './adversarial.ts';
import type { Speed } from './speed.ts';

export interface SizeResult {
  readonly characters: number;
  readonly perChar: number;
  readonly buildMs: number;
  readonly speed: Speed;
  readonly cold: number;
  readonly accuracy: Accuracy;
}

/** What must hold on any machine: ratios, bytes and accuracy, never times. One line for each that does not. */
export function gates(sizes: readonly SizeResult[], hostile: Hostile): string[] {
  const failed: string[] = [];
  const expect = (holds: boolean, line: string): void => {
    if (!holds) failed.push(line);
  };
  for (const { characters, perChar, accuracy } of sizes) {
    const at = `at ${Math.round(characters / 1e6)} M`;
    expect(perChar <= (characters > 50e6 ? 3.5 : 9), `bytes per character ${at}: ${perChar.toFixed(2)}`);
    expect(accuracy.recall >= 0.99, `recall of planted edits ${at}: ${accuracy.recall}`);
    expect(accuracy.precision >= 0.97, `precision ${at}: ${accuracy.precision}`);
    expect(accuracy.silent >= 0.999, `exact passages silent ${at}: ${accuracy.silent}`);
  }
  const first = sizes[0];
  const last = sizes.at(-1);
  if (first && last && first !== last) {
    first.speed.drafts.forEach((d, i) => {
      const scaling = last.speed.drafts[i]!.cpuMilliseconds / d.cpuMilliseconds;
      expect(
        scaling <= 6,
        `${d.name}: ${scaling.toFixed(1)} times the processor time of the smallest corpus`,
      );
    });
  }
  for (const h of hostile.drafts) {
    expect(h.doubling <= 2.3, `${h.name}: twice the draft takes ${h.doubling.toFixed(2)} times as long`);
  }
  expect(hostile.silent >= 0.99, `exact copies among near-identical paragraphs: ${hostile.silent}`);
  return failed;
}
