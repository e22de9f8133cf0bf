import { printable } from './format/printable.ts';
import { localTerm } from './help.ts';
import type { Voice } from './world.ts';

/** What commander says of a wrong call, and the message that says it in the user's language. */
const known: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^error: missing required argument '(?<term>.*)'/, 'cli.usage.missingArgument'],
  [
    /^error: unknown option '(?<name>[^\n]*)'(?:\n\(Did you mean (?:one of )?(?<near>.*)\?\))?/,
    'cli.usage.unknownOption',
  ],
  [
    /^error: unknown command '(?<name>[^\n]*)'(?:\n\(Did you mean (?:one of )?(?<near>.*)\?\))?/,
    'cli.usage.unknownCommand',
  ],
  [/^error: too many arguments/, 'cli.usage.tooManyArguments'],
  [/^error: option '(?<term>[^']*)' argument missing/, 'cli.usage.missingValue'],
  [
    /^error: option '(?<term>[^']*)' argument '(?<value>[\s\S]*)' is invalid\. Allowed choices are (?<choices>.*)\.\n*$/,
    'cli.usage.choices',
  ],
  [
    /^error: option '(?<term>[^']*)' argument '(?<value>[\s\S]*?)' is invalid\. (?<reason>[\s\S]*?)\n*$/,
    'cli.usage.invalid',
  ],
  [
    /^error: command-argument value '(?<value>[\s\S]*?)' is invalid for argument '(?<term>[^'\n]*)'\. (?<reason>[\s\S]*?)\n*$/,
    'cli.usage.invalidArgument',
  ],
];

/** Words an error of the option parser; one that is not known stays as the parser words it. */
export function explainUsage(text: string, voice: Voice): string {
  const { say } = voice;
  for (const [pattern, key] of known) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { term, name = '', near, value = '', choices = '', reason = '' } = found.groups ?? {};
    const args = {
      name: term === undefined ? name : localTerm(/^-/.test(term) ? term : `<${term}>`, voice),
      near:
        near === undefined ? '' : say('cli.usage.near', { near: near.replaceAll(', ', say('cli.comma')) }),
      value,
      choices: choices.replaceAll(', ', say('cli.comma')),
      reason,
    };
    return `${printable(say(key, args))}\n`;
  }
  return text;
}
