import type { MessageTable } from '../index.ts';

export const shell: MessageTable = {};
