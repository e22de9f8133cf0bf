import { Help, type HelpConfiguration } from 'commander';
import { widthOf } from './format/width.ts';
import type { Voice } from './world.ts';

/** What stands for a value in the terms of commands and options, as the program declares it. */
const placeholder =
  /(?<=[<[])(?:options|command|file|folder|id|format|severity|profile|rule=severity)(?=\.{3}|[>\]])/g;

/** The terms of a command or option with their placeholders in the user's language: `--corpus <文件夹>`. */
export const localTerm = (term: string, { say }: Voice): string =>
  term.replace(placeholder, (name) => say(`cli.value.${name}`));

/** How help is worded. What commander itself says in it is replaced. */
export function helpWording(voice: Voice): HelpConfiguration {
  const { say } = voice;
  const plain = new Help();
  const titles = new Map([
    ['Usage:', say('cli.title.usage')],
    ['Arguments:', say('cli.title.arguments')],
    ['Options:', say('cli.title.options')],
    ['Commands:', say('cli.title.commands')],
  ]);
  return {
    displayWidth: widthOf,
    styleTitle: (title) => titles.get(title) ?? title,
    commandUsage: (command) => localTerm(plain.commandUsage(command), voice),
    subcommandTerm: (command) => localTerm(plain.subcommandTerm(command), voice),
    optionTerm: (option) => localTerm(plain.optionTerm(option), voice),
    argumentTerm: (argument) => localTerm(`<${plain.argumentTerm(argument)}>`, voice),
    optionDescription({ flags, description, argChoices = [], defaultValue, required }) {
      const said = flags.includes(argChoices.join('|'));
      const extra = [
        said ? '' : say('cli.help.choices', { choices: argChoices.join(say('cli.comma')) }),
        required && defaultValue !== undefined
          ? say('cli.help.default', { value: String(defaultValue) })
          : '',
      ].filter((part) => part !== '');
      return extra.length === 0
        ? description
        : say('cli.help.extra', { description, extra: extra.join(say('cli.semicolon')) });
    },
  };
}
