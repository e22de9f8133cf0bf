import type { MessageTable } from '../index.ts';

export const official: MessageTable = {};
