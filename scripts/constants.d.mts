import type { Plugin } from 'esbuild';

export const constants: Plugin;
export function withConstants(path: string, code: string): string;
