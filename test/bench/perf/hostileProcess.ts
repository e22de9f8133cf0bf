import { loadCorpus } from '../../../server/src/workspace/corpusLoader.ts';
import { nodeFileHost } from '../../../server/src/workspace/host.ts';
import { measureHostile } from './adversarial.ts';
import { places } from './plan.ts';
import { loadTexts, partTexts } from './texts.ts';

// The process of `measureHostileApart`: measures hostile drafts and prints what was found as JSON.
const [folder = '', quick] = process.argv.slice(2);
const { base } = partTexts(loadTexts(folder));
const { corpus } = await loadCorpus([places.builtin], nodeFileHost);
const [most, length] = quick ? [1e6, 10_000] : [5e6, 50_000];
process.stdout.write(JSON.stringify(measureHostile(base, most, length, corpus)));
