import { type Locale, renderMessage } from '../messages/index.ts';
import type { Voice } from './world.ts';

export const createVoice = (locale: Locale): Voice => ({
  locale,
  say: (key, args = {}) => renderMessage({ key, args }, locale),
});
