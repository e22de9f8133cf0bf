import { totalmem } from 'node:os';
import type { Message } from '../engine/index.ts';

const megabyte = 1 << 20;
/** What an index may take where nobody says otherwise, in megabytes. */
export const usualMemoryLimit = 1024;
/** The part of a machine's memory that an index may take at most, whatever the setting says. */
const mostOfMachine = 0.75;

/** How many bytes an index may take in memory: what the user allows (megabytes), and never most of the machine. */
export function memoryLimit(allowed: number = usualMemoryLimit, machine: number = machineMemory()): number {
  return Math.min(allowed * megabyte, machine * mostOfMachine);
}

/** Bytes of memory that this process can have: the machine's, or those of the container that it runs in. */
function machineMemory(): number {
  const all = totalmem();
  const constrained = process.constrainedMemory?.() ?? 0;
  return constrained > 0 ? Math.min(all, constrained) : all;
}

/** Says that a corpus of so many characters needs more bytes than it may have. */
export const tooLarge = (path: string, characters: number, needed: number, limit: number): Message => ({
  key: 'corpus.tooLarge',
  args: {
    path,
    characters,
    needed: Math.ceil(needed / megabyte),
    limit: Number((limit / megabyte).toPrecision(4)),
  },
});
