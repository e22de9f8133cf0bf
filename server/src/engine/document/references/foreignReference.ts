import { Attached } from '../../text/attached.ts';
import { paragraphsOf } from '../memory/memory.ts';
import type { Reading } from '../model.ts';
import { chainsOf, type ReadParagraph } from '../paragraph/chunk.ts';
import type { Chain, Pointer } from '../paragraph/referencePointers.ts';
import { paragraphAt } from '../paragraphAt.ts';
import { type Resolution, Resolver } from './referenceResolver.ts';

export type { Chain, Pointer } from '../paragraph/referencePointers.ts';

/**
 * The place of another document that a draft names between two of its offsets (UTF-16, of one paragraph): 第三十六条 in
 * 《…》第三十六条规定：“…”. Undefined where it names none, or several.
 */
export function placeNamed(reading: Reading, from: number, to: number): Chain | undefined {
  const paragraph = paragraphAt(reading.paragraphs, from);
  if (!paragraph || paragraph.span.end < to) return undefined;
  const between = chainsOf(paragraphsOf(reading)[paragraph.index] as ReadParagraph).filter(
    ({ span }) => span.start >= from && span.end <= to,
  );
  const [only] = between;
  return between.length === 1 && only?.prefix === 'foreign' ? only : undefined;
}

const resolvers = new Attached<Reading, Resolver>();

/**
 * What pointers in one text mean in another: the reading is that of the other text, and so are the spans of what is found.
 * @param written the text that the pointers are from
 * @param near where in the other text the place is looked for first, UTF-16 offset
 */
export function resolveIn(
  reading: Reading,
  pointers: readonly Pointer[],
  written: string,
  near: number,
): Resolution {
  let resolver = resolvers.get(reading);
  if (!resolver) {
    resolver = new Resolver(reading);
    resolvers.set(reading, resolver);
  }
  return resolver.resolve(pointers, near, written);
}
