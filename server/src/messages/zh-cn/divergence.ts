import type { MessageTable } from '../table.ts';

export const divergence: MessageTable = {};
