import { readFileSync } from 'node:fs';

const setting = '/sys/kernel/mm/transparent_hugepage/enabled';

/**
 * Whether Linux gives every program memory in pages of 2 MB, asked for or not: each page of an index that is read from disk as
 * it is needed then takes 2 MB, so that nearly all of the index comes to lie in memory.
 */
export function hasHugePagesForAll(file = setting): boolean {
  try {
    return readFileSync(file, 'utf8').includes('[always]');
  } catch {
    return false;
  }
}
