import type { MessageTable } from '../table.ts';
import { corpus } from './corpus.ts';
import { coverage } from './coverage.ts';
import { divergence } from './divergence.ts';
import { editor } from './editor.ts';
import { formula } from './formula.ts';
import { numbering } from './numbering.ts';
import { official } from './official.ts';
import { report } from './report.ts';
import { shell } from './shell.ts';
import { typography } from './typography.ts';
import { word } from './word.ts';

export const zhCn: readonly MessageTable[] = [
  corpus,
  coverage,
  divergence,
  formula,
  numbering,
  official,
  typography,
  word,
  report,
  shell,
  editor,
];
