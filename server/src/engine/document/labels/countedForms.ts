import type { LabelForm } from '../model.ts';

/** The forms of labels that are numbers with their marks, the outermost first; 一是 and the like are words. */
export const countedForms: readonly LabelForm[] = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'hanParen',
  'arabic',
  'arabicParen',
  'circled',
];
