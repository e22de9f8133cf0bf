import './nodeVersion.ts';
import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { cacheFolder } from '../workspace/files/cacheFolder.ts';
import { codePath, readCode, writeCode } from './codeCache.ts';
import { v8Flags } from './flags.ts';

/** The program's file, beside this one. It has no `import()`: code that was kept has lost the way back to a loader. */
declare const PROGRAM: string;
/** Names its content. */
declare const BUILD: string;

/** Milliseconds after which a program that goes on running has compiled what its next start will need. */
const warm = 20_000;
/** So many starts add to the kept code: none of them runs all that is ever run, and the first may have had next to nothing to do. */
const mostRenewals = 4;

/**
 * Starts the program with the code that V8 compiled for it the last time: compiling takes longer than all the work on a
 * page of text. Different commands run different code, so that each has its own.
 */
function launch(): void {
  // First of all, since code is kept for the flags that it was compiled under. Programs that embed Node may not bear flags being
  // set; the extension gives them at the start.
  if (!('electron' in process.versions)) for (const flag of v8Flags) setFlagsFromString(flag);
  const file = join(__dirname, PROGRAM);
  const path = codePath(cacheFolder(), BUILD, useOf(process.argv[2]));
  const kept = readCode(path);
  const script = new Script(Module.wrap(textOf(file)), {
    filename: file,
    ...(kept && { cachedData: kept.code }),
  });
  const module = new Module(file);
  module.filename = file;
  script
    .runInThisContext()
    .call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  const renewals = kept && !script.cachedDataRejected ? kept.renewals + 1 : 0;
  if (!isMainThread || renewals > mostRenewals) return;
  let written = false;
  const write = () => {
    if (!written) writeCode(path, script, renewals);
    written = true;
  };
  process.once('exit', write);
  setTimeout(write, warm).unref();
}

/** The builds write ASCII, which is read at once and takes half the space. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

const useOf = (argument = ''): string => (/^(check|corpus|lsp)$/.test(argument) ? argument : 'other');

launch();
