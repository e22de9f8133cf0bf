import type { Label, LabelForm } from '../../document/model.ts';

/** 一、 （一） 1. （1） ①: the order of GB/T 9704—2012 7.3.3, which says 可以. */
export const levelOrder: readonly LabelForm[] = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled'];

export const levelOf = ({ form }: Label): number => levelOrder.indexOf(form);
