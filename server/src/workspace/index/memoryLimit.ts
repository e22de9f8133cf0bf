import { totalmem } from 'node:os';
import type { Message } from '../../engine/index.ts';

const megabyte = 1 << 20;
/** What an index may take where nobody says otherwise, in megabytes. */
export const usualMemoryLimit = 1024;
/** The part of a machine's memory that an index may take at most, whatever the setting says. */
const mostOfMachine = 0.75;

/** How many bytes an index may take in memory: what the user allows (megabytes), and never most of the machine. */
export function memoryLimit(allowed: number): number {
  return Math.min(allowed * megabyte, machineMemory() * mostOfMachine);
}

/** Bytes of memory that this process can have: the machine's, or those of the container that it runs in. */
function machineMemory(): number {
  const all = totalmem();
  const constrained = process.constrainedMemory?.() ?? 0;
  return constrained > 0 ? Math.min(all, constrained) : all;
}

/**
 * Bytes of memory without which an index of so many documents cannot be read from disk as it is needed: to build it in
 * parts, for what one step of an analysis reads, and for the names of its documents.
 */
export const leastForPages = (documents: number): number => 64 * megabyte + 512 * documents;

/** Of the memory that an index on disk may take, what is for its pages; the rest is for what one step reads, and names. */
export const pagesPart = 0.75;

/** Says that a corpus of so many characters needs more bytes of memory or disk than it may have. */
export const tooLarge = (
  of: 'memory' | 'disk',
  path: string,
  characters: number,
  needed: number,
  limit: number,
): Message => ({
  key: of === 'memory' ? 'corpus.tooLarge' : 'corpus.tooLargeForDisk',
  args: { path, characters, ...inMegabytes(needed, limit) },
});

/** Says that an index which is read from disk as it is needed may yet come to take so many bytes: see `hasHugePagesForAll`. */
export const notBounded = (path: string, needed: number, limit: number): Message => ({
  key: 'corpus.notBounded',
  args: { path, ...inMegabytes(needed, limit) },
});

const inMegabytes = (needed: number, limit: number): { needed: number; limit: number } => ({
  needed: Math.ceil(needed / megabyte),
  limit: Number((limit / megabyte).toPrecision(4)),
});
