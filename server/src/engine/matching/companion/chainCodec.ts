import { type Candidate, candidateOf } from '../alignment/candidate.ts';
import { none } from '../candidates.ts';
import type { Chain } from '../chaining/chain.ts';
import type { EncodedChains } from './companion.ts';
import { countersLength, type IntWriter } from './pieceCodec.ts';

/** Chains in a block: about a tenth of a millisecond of work. */
const blockLength = 24;

/** Chains as numbers, for another thread to align. */
export function encodeChains(chains: readonly Chain[]): EncodedChains {
  const ints = new Int32Array(chains.reduce((n, { runs }) => n + headLength + runs.length, 0));
  const ends: number[] = [];
  let at = 0;
  for (const [i, { document, matched, runs }] of chains.entries()) {
    ints[at++] = document;
    ints[at++] = matched;
    ints[at++] = runs.length;
    for (let j = 0; j < runs.length; j++) ints[at++] = runs[j]!;
    if ((i + 1) % blockLength === 0) ends.push(at);
  }
  if (chains.length % blockLength > 0) ends.push(at);
  return { ints, ends };
}

const headLength = 3;

/** The chains of a block. */
export const blockOf = (chains: readonly Chain[], block: number): readonly Chain[] =>
  chains.slice(block * blockLength, (block + 1) * blockLength);

/** The chains that lie in `ints`. */
export function decodeChains(ints: Int32Array): Chain[] {
  const out: Chain[] = [];
  for (let at = 0; at < ints.length; ) {
    const runs = runsAt(ints, at + headLength, ints[at + 2]!);
    out.push({ document: ints[at]!, matched: ints[at + 1]!, runs, aligned: undefined });
    at += headLength + runs.length;
  }
  return out;
}

/** Writes what became of aligned chains. */
export function encodeAligned(chains: readonly Chain[], out: IntWriter): void {
  for (const { aligned } of chains) {
    const { from, to, candidates } = aligned!;
    out.put(from);
    out.put(to);
    out.put(candidates.length);
    for (const { draftStart, wording } of candidates) {
      out.put(draftStart);
      out.put(wording.changed);
      out.put(wording.runs.length);
      out.putAll(wording.runs);
    }
  }
}

/** Gives chains of a segment what became of them: `result` has their counters and what `encodeAligned` wrote. */
export function decodeAligned(result: Int32Array, segment: number, chains: readonly Chain[]): void {
  let at = countersLength;
  for (const chain of chains) {
    const from = result[at++]!;
    const to = result[at++]!;
    const count = result[at++]!;
    const candidates: Candidate[] = [];
    for (let i = 0; i < count; i++) {
      const runs = runsAt(result, at + headLength, result[at + 2]!);
      candidates.push(candidateOf(segment, chain.document, result[at]!, runs, result[at + 1]!));
      at += headLength + runs.length;
    }
    chain.aligned = { from, to, candidates: count > 0 ? candidates : none };
  }
}

/** A list of exactly so many numbers, three of them or more. */
function runsAt(ints: Int32Array, at: number, length: number): number[] {
  const runs = [ints[at]!, ints[at + 1]!, ints[at + 2]!];
  if (length === 3) return runs;
  for (let i = 3; i < length; i++) runs.push(ints[at + i]!);
  return runs.slice();
}
