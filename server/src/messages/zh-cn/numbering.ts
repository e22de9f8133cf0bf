import type { MessageTable } from '../index.ts';

export const numbering: MessageTable = {};
