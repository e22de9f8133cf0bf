import type { Corpus } from '../../corpus/model.ts';
import { makeKey } from '../../text/key.ts';

/** Units that are looked at together: so many in a row are hardly ever the same by chance, or by custom. */
const gram = 12;
const binBits = 5;
/** Bins that must have something in both texts; a shorter text tells nothing. */
const leastBins = 24;
/** The part of what both texts have that issues of one document share: they differ in names, dates, a sentence here and there. */
const leastShared = 0.3;
/** A text is no issue of a part of it. */
const mostLonger = 1.5;

const empty = -1;
const multiplier = 0x9e3779b1;

/** What of a source is compared. */
export class Sample {
  /** Units of the whole. */
  readonly length: number;
  readonly #content: () => Uint16Array;
  #bins: Int32Array | undefined;

  /** @param content asked for its length, and again where more is to be known of it. */
  constructor(content: () => Uint16Array) {
    this.length = content().length;
    this.#content = content;
  }

  /** Of all stretches of `gram` units whose hash falls into a bin the least hash. Most lengths tell without it. */
  get bins(): Int32Array {
    this.#bins ??= binsOf(this.#content());
    return this.#bins;
  }
}

const known = new WeakMap<Corpus, Map<string, Sample>>();

/**
 * Gives the samples of a corpus's sources, each made once and from the index, so that no text is read for it (min-wise
 * hashing in one permutation, Li, Owen and Zhang 2012).
 */
export function samplesOf(corpus: Corpus): (source: string) => Sample {
  const samples = known.get(corpus) ?? new Map<string, Sample>();
  known.set(corpus, samples);
  return (source) => {
    let sample = samples.get(source);
    if (!sample) {
      sample = new Sample(
        () => corpus.matcher.contentOf?.(source) ?? makeKey(corpus.edition(source)?.text ?? '').units,
      );
      samples.set(source, sample);
    }
    return sample;
  };
}

/**
 * Whether two sources are issues of one document: a law as amended, a notice as each county passes it on. What they have
 * alike says nothing of how common it is.
 */
export function areIssues(a: Sample, b: Sample): boolean {
  if (Math.max(a.length, b.length) > mostLonger * Math.min(a.length, b.length)) return false;
  const { bins } = a;
  const others = b.bins;
  let both = 0;
  let same = 0;
  for (let i = 0; i < bins.length; i++) {
    if (bins[i] === empty || others[i] === empty) continue;
    both++;
    if (bins[i] === others[i]) same++;
  }
  return both >= leastBins && same >= leastShared * both;
}

export function isReissue(corpus: Corpus, a: string, b: string): boolean {
  const sampleOf = samplesOf(corpus);
  return areIssues(sampleOf(a), sampleOf(b));
}

function binsOf(units: Uint16Array): Int32Array {
  const bins = new Int32Array(1 << binBits).fill(empty);
  let leaving = 1;
  for (let i = 0; i < gram; i++) leaving = Math.imul(leaving, multiplier);
  let h = 0;
  for (let i = 0; i < units.length; i++) {
    h = (Math.imul(h, multiplier) + units[i]!) | 0;
    if (i >= gram) h = (h - Math.imul(units[i - gram]!, leaving)) | 0;
    if (i < gram - 1) continue;
    const x = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
    const mixed = x ^ (x >>> 13);
    const bin = mixed >>> (32 - binBits);
    const value = mixed & (0x7fffffff >>> binBits);
    if (bins[bin] === empty || value < bins[bin]!) bins[bin] = value;
  }
  return bins;
}
