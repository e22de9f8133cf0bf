import { loadCorpus } from '../../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../../server/src/workspace/files/host.ts';
import { doubled, hostileBed, type Of, timed, times } from './adversarial.ts';
import type { Measured } from './hostileApart.ts';
import { places } from './plan.ts';
import { loadTexts, partTexts } from './texts.ts';

// A process of `measureHostileApart`: measures hostile drafts and prints what was found as JSON.
const [what, folder = '', quick] = process.argv.slice(2);
const { base } = partTexts(loadTexts(folder));
const { corpus } = await loadCorpus([places.builtin], nodeFileHost);
const [most, length] = quick ? [1e6, 10_000] : [5e6, 50_000];
const bed = hostileBed(base, most, times * length, corpus);

function each<T>(measure: (trial: Parameters<typeof timed>[0], length: number) => T): Of<T>[] {
  const out: Of<T>[] = [];
  for (const trial of bed.trials) {
    const { name, stage } = trial;
    out.push({ name, stage, ...measure(trial, length) });
  }
  return out;
}

const measured: Measured['times'] | Measured['doublings'] =
  what === 'times' ? { drafts: each(timed) } : { drafts: each(doubled), silent: bed.silent() };
process.stdout.write(JSON.stringify(measured));
