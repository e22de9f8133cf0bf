import type { MessageTable } from '../index.ts';

export const divergence: MessageTable = {};
