import type { MessageTable } from '../table.ts';

export const official: MessageTable = {};
