import type { Voice } from './world.ts';

/** What commander says of a wrong call, by its first words, and the message that says it in the user's language. */
const known: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^error: missing required argument '(?<name>[^']*)'/, 'cli.usage.missingArgument'],
  [/^error: unknown option '(?<name>[^']*)'/, 'cli.usage.unknownOption'],
  [/^error: unknown command '(?<name>[^']*)'/, 'cli.usage.unknownCommand'],
  [/^error: too many arguments/, 'cli.usage.tooManyArguments'],
  [/^error: option '(?<name>[^']*)' argument missing/, 'cli.usage.missingValue'],
  [
    /^error: option '(?<name>[^']*)' argument '(?<value>[^']*)' is invalid\. Allowed choices are (?<choices>.*)\.$/m,
    'cli.usage.choices',
  ],
];

/** Words an error of the option parser; one that is not known stays as the parser words it. */
export function explainUsage(text: string, { say }: Voice): string {
  for (const [pattern, key] of known) {
    const found = pattern.exec(text);
    if (found) return `${say(key, { name: '', value: '', choices: '', ...found.groups })}\n`;
  }
  return text;
}
