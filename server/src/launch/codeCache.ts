import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Script } from 'node:vm';

const digestBytes = 32;
/** Milliseconds after which a file that was written for another build or another V8 may go. */
const unusedFor = 30 * 24 * 60 * 60 * 1000;

/** Compiled code as it was kept. */
export interface KeptCode {
  readonly code: Buffer;
  /** How many starts have added to it what they compiled besides; at most 255. */
  readonly renewals: number;
}

/**
 * The compiled code in a file, where it is whole and this user's own. V8 itself refuses what another version or other flags
 * have made, but trusts the bytes: a digest stands before them, and the number of renewals behind.
 */
export function readCode(path: string): KeptCode | undefined {
  try {
    if (process.getuid && statSync(path).uid !== process.getuid()) return undefined;
    const bytes = readFileSync(path);
    const code = bytes.subarray(digestBytes, -1);
    const isWhole = bytes.subarray(0, digestBytes).equals(digestOf(code));
    return isWhole ? { code, renewals: bytes.at(-1) ?? 0 } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what of a script is compiled by now, for its next start. Where that cannot be written, nothing is lost. */
export function writeCode(path: string, script: Script, renewals: number): void {
  const folder = dirname(path);
  const temporary = `${path}.${process.pid}`;
  try {
    const code = script.createCachedData();
    makeFolder(folder);
    writeFileSync(temporary, Buffer.concat([digestOf(code), code, Buffer.of(renewals)]), { mode: 0o600 });
    renameSync(temporary, path);
    for (const name of readdirSync(folder)) {
      const other = join(folder, name);
      if (Date.now() - statSync(other).mtimeMs > unusedFor) remove(other);
    }
  } catch {
    remove(temporary);
  }
}

/** Node's own way to make the folders around it too never ends where one of them takes no others, as /proc does. */
function makeFolder(folder: string): void {
  const around = dirname(folder);
  if (existsSync(folder)) return;
  if (around !== folder) makeFolder(around);
  mkdirSync(folder, { mode: 0o700 });
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // No file can be there.
  }
}

/** Of one use of one build on one version of V8: editors bring another one than Node has. */
export const codePath = (folder: string, build: string, use: string): string =>
  join(folder, 'code', `${build}-${use}-${process.versions.v8}-${process.arch}.code`);

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
