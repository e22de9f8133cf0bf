import { dirname, relative, resolve, sep } from 'node:path';
import type { Suppression } from '../engine/index.ts';
import { configurable } from '../workspace/configurable.ts';
import { nodeFileHost } from '../workspace/files/host.ts';
import { documentName, findSuppressionFile } from '../workspace/files/suppressionFile.ts';
import { shownPath, type Whereabouts } from './corpora.ts';
import type { Problem, Voice } from './world.ts';

/** Which entries of a suppression file a draft made use of. */
export interface UsedEntries {
  /** Path of the suppression file. */
  readonly file: string;
  readonly entries: readonly Suppression[];
}

/** Watches a run for entries that ignored nothing in any draft. */
export interface EntryWatch {
  add(draft: string, used: UsedEntries): void;
  /**
   * Entries that can be told unused: those of suppression files whose whole folder was checked. One that was written for
   * a draft that was checked has been reported in that draft.
   * @param names the arguments of the run
   */
  unused(names: readonly string[], whereabouts: Whereabouts, voice: Voice): Promise<readonly Problem[]>;
}

export function createEntryWatch(): EntryWatch {
  const files = new Map<string, { used: Set<string>; drafts: Set<string> }>();
  return {
    add(draft, { file, entries }) {
      const known = files.get(file) ?? { used: new Set(), drafts: new Set() };
      files.set(file, known);
      known.drafts.add(documentName(file, draft));
      for (const entry of entries) known.used.add(keyOf(entry));
    },
    async unused(names, whereabouts, voice) {
      const problems: Problem[] = [];
      for (const [path, { used, drafts }] of files) {
        const folder = dirname(path);
        if (!names.some((name) => name !== '-' && isWithin(resolve(whereabouts.cwd, name), folder))) continue;
        const file = await findSuppressionFile(path, nodeFileHost);
        const shown = shownPath(path, whereabouts);
        const idle = (file?.entries ?? []).filter(
          (entry) =>
            !used.has(keyOf(entry)) &&
            // What names no rule there is has been told where the file was read.
            (entry.rule === '*' || configurable.has(entry.rule)) &&
            !(entry.document !== undefined && drafts.has(entry.document)),
        );
        for (const { rule, text, document } of idle) {
          const where = [document, text === undefined ? undefined : `「${text}」`].filter(
            (part) => part !== undefined,
          );
          const message = voice.say('suppression.unusedInFile', {
            path: shown,
            entry: [rule, ...where].join(' '),
          });
          problems.push({ level: 'warning', path: shown, message });
        }
      }
      return problems;
    },
  };
}

const keyOf = ({ rule, document, text, before, after }: Suppression): string =>
  JSON.stringify([rule, document, text, before, after]);

function isWithin(outer: string, inner: string): boolean {
  const between = relative(outer, inner);
  return (
    between === '' || !(between === '..' || between.startsWith(`..${sep}`) || resolve(between) === between)
  );
}
