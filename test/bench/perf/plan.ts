import path from 'node:path';
import { prebuiltName } from '../../../server/src/workspace/index/prebuiltIndex.ts';

declare const BENCH_ROOT: string;

/** What can be measured apart. */
export const parts = [
  'build',
  'touch',
  'drafts',
  'edits',
  'wire',
  'cold',
  'accuracy',
  'quality',
  'scaling',
  'baselines',
  'command',
  'hostile',
] as const;
export type Part = (typeof parts)[number];

export const isPart = (name: string): name is Part => (parts as readonly string[]).includes(name);

/** What a run measures. */
export interface Plan {
  /** Real texts that corpora are grown from, and others of the same kind that no corpus has. */
  readonly base: readonly string[];
  readonly held: readonly string[];
  /** Millions of characters, ascending. */
  readonly sizes: readonly number[];
  /** Where grown corpora lie. */
  readonly shelves: string;
  readonly quick: boolean;
  wants(part: Part): boolean;
}

/** The built-in corpus and the programs as they are shipped. */
export const places = {
  builtin: path.join(BENCH_ROOT, 'corpus'),
  prebuilt: path.join(BENCH_ROOT, 'dist', prebuiltName),
  program: path.join(BENCH_ROOT, 'dist/server.cjs'),
  commandLine: path.join(BENCH_ROOT, 'dist/cli.cjs'),
};
