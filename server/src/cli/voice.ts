import { type Locale, localeOf, renderMessage } from '../messages/index.ts';
import type { Voice } from './world.ts';

export const createVoice = (locale: Locale): Voice => ({
  locale,
  say: (key, args = {}) => renderMessage({ key, args }, locale),
});

/** The voice that the arguments of a run ask for, which is needed before they are parsed. */
export const voiceFor = (args: readonly string[]): Voice => createVoice(localeOf(languageArgument(args)));

function languageArgument(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (index < 0) return undefined;
  return args[index]?.includes('=') ? args[index]?.slice('--lang='.length) : args[index + 1];
}
