import type { MessageTable } from '../index.ts';

export const typography: MessageTable = {};
