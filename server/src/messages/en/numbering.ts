import type { MessageTable } from '../table.ts';

export const numbering: MessageTable = {};
