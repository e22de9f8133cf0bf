import type { MessageTable } from '../index.ts';
import { divergence } from './divergence.ts';
import { numbering } from './numbering.ts';
import { official } from './official.ts';
import { shell } from './shell.ts';
import { typography } from './typography.ts';

export const en: MessageTable = { ...divergence, ...numbering, ...official, ...typography, ...shell };
