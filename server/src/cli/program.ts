import { Command, InvalidArgumentError, Option } from 'commander';
import { nearest } from '../engine/index.ts';
import { localeOf } from '../messages/index.ts';
import { configurable, nearestConfigurable } from '../workspace/configurable.ts';
import { check } from './check.ts';
import { type CheckOptions, parseSeverityOption } from './checkOptions.ts';
import { corpusBuild } from './corpusBuild.ts';
import { corpusList } from './corpusList.ts';
import { corpusCollate, corpusVerify } from './corpusVerify.ts';
import { type CoverageOptions, coverageOf } from './coverage.ts';
import { helpWording } from './help.ts';
import { type ImportOptions, importWord } from './import.ts';
import { lsp } from './lsp.ts';
import { explainUsage } from './usageError.ts';
import { versionOf } from './version.ts';
import type { Voice, World } from './world.ts';

/** What a run of the program has to tell whoever started it. */
export interface ProgramEvents {
  /** The exit status of the command that ran. */
  done(status: number): void;
  /** Help and version are on their way to standard output; rejects as `Output.write` does. */
  writing(written: Promise<void>): void;
}

/** The commands of `xunzhang`, their options and help. */
export function createProgram(world: World, voice: Voice, { done, writing }: ProgramEvents): Command {
  const { say } = voice;
  const program = new Command('xunzhang')
    .description(say('cli.description'))
    .helpOption('-h, --help', say('cli.option.help'))
    .helpCommand(false)
    .configureHelp(helpWording(voice))
    .version(versionOf(world.home), '-V, --version', say('cli.option.version'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => writing(world.stdout.write(text)),
      writeErr: (text) => void world.stderr.write(text).catch(() => {}),
      outputError: (text, write) => write(explainUsage(text, voice)),
      getOutHelpWidth: () => world.stdout.columns ?? 100,
      getErrHelpWidth: () => world.stderr.columns ?? 100,
    });
  addCheck(program, voice, (files, options) => check(world, voice, files, options).then(done));
  addCoverage(program, voice, (files, options) => coverageOf(world, voice, files, options).then(done));
  addImport(program, voice, (files, options) => importWord(world, voice, files, options).then(done));
  addCorpus(program, voice, world, done);
  program
    .command('lsp')
    .description(say('cli.command.lsp'))
    .addOption(new Option('--stdio', say('cli.option.stdio')))
    .allowUnknownOption()
    .action(() => lsp(world).then(done));
  program
    .command('help')
    .description(say('cli.command.help'))
    .argument('[command...]', say('cli.argument.command'))
    .action((names: readonly string[]) => commandNamed(names, program).help());
  for (const command of everyCommand(program)) command.addOption(languageOption(say));
  return program;
}

/** The command of those names, each below the one before. Ends as a wrong call does where there is none. */
function commandNamed(names: readonly string[], program: Command): Command {
  let found = program;
  for (const name of names) {
    const next = found.commands.find((command) => command.name() === name);
    if (!next) {
      const near = nearest(
        name,
        found.commands.map((command) => command.name()),
        2,
      );
      const hint = near === undefined ? '' : `\n(Did you mean ${near}?)`;
      return program.error(`error: unknown command '${name}'${hint}`, { code: 'commander.unknownCommand' });
    }
    found = next;
  }
  return found;
}

/** Languages are called in many ways, which all begin alike: zh-CN, zh_CN, en-US. */
function languageOption(say: Voice['say']): Option {
  const option = new Option('--lang <zh-cn|en>', say('cli.option.lang')).choices(['zh-cn', 'en']);
  const { parseArg } = option;
  return option.argParser((value: string) => {
    const [, language] = /^(zh|en)(?:[-_]|$)/i.exec(value) ?? [];
    const known = language === undefined ? value : localeOf(language);
    return parseArg ? parseArg(known, known) : known;
  });
}

/** What a command takes that holds drafts against a corpus. */
const ofDrafts = (command: Command, say: Voice['say']): Command =>
  command
    .argument('<file...>', say('cli.argument.files'), eachNamed(say))
    .addOption(corpusOption(say))
    .option('--with-builtin', say('cli.option.withBuiltin'))
    .addOption(memoryOption(say));

function addCheck(
  program: Command,
  { say }: Voice,
  action: (files: string[], options: CheckOptions) => Promise<void>,
): void {
  ofDrafts(program.command('check').description(say('cli.command.check')), say)
    .addOption(new Option('--as <draft|reprint>', say('cli.option.as')).choices(['draft', 'reprint']))
    .option('--source <id>', say('cli.option.source'), named(say))
    .addOption(
      new Option('--format <format>', say('cli.option.format'))
        .choices(['pretty', 'json', 'sarif', 'html'])
        .default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', say('cli.option.failOn'))
        .choices(['error', 'warning', 'information', 'never'])
        .default('warning'),
    )
    .addOption(
      new Option('--severity <rule=severity>', say('cli.option.severity')).argParser(severityArgument(say)),
    )
    .addOption(
      new Option('--profile <profile>', say('cli.option.profile'))
        .choices(['auto', 'official', 'statute', 'newspaper', 'book'])
        .default('auto'),
    )
    .option('--baseline <file>', say('cli.option.baseline'), named(say))
    .option('--write-baseline <file>', say('cli.option.writeBaseline'), named(say))
    .option('--no-suppressions', say('cli.option.noSuppressions'))
    .option('--no-color', say('cli.option.noColor'))
    .action(action);
}

function addCoverage(
  program: Command,
  { say }: Voice,
  action: (files: string[], options: CoverageOptions) => Promise<void>,
): void {
  ofDrafts(program.command('coverage').description(say('cli.command.coverage')), say)
    .option('--source <id>', say('cli.option.coveredSource'), named(say))
    .addOption(formatOption(say))
    .option('--no-color', say('cli.option.noColor'))
    .action(action);
}

function addImport(
  program: Command,
  { say }: Voice,
  action: (files: string[], options: ImportOptions) => Promise<void>,
): void {
  program
    .command('import')
    .description(say('cli.command.import'))
    .argument('<file...>', say('cli.argument.documents'), eachNamed(say))
    .option('--output <folder>', say('cli.option.output'), named(say))
    .option('--force', say('cli.option.force'))
    .action(action);
}

function addCorpus(program: Command, voice: Voice, world: World, done: (status: number) => void): void {
  const { say } = voice;
  const corpus = program
    .command('corpus')
    .description(say('cli.command.corpus'))
    .helpCommand('help [command]', say('cli.command.help'));
  corpus
    .command('list')
    .description(say('cli.command.corpusList'))
    .argument('[folder...]', say('cli.argument.folders'), eachNamed(say))
    .addOption(formatOption(say))
    .option('--with-builtin', say('cli.option.besideFolders'))
    .addOption(memoryOption(say))
    .action((folders, options) => corpusList(world, voice, folders, options).then(done));
  addCorpusWork(corpus, voice, world, done);
}

function addCorpusWork(corpus: Command, voice: Voice, world: World, done: (status: number) => void): void {
  const { say } = voice;
  corpus
    .command('verify')
    .description(say('cli.command.corpusVerify'))
    .argument('[folder...]', say('cli.argument.folders'), eachNamed(say))
    .option('--no-color', say('cli.option.noColor'))
    .action((folders, options) => corpusVerify(world, voice, folders, options).then(done));
  corpus
    .command('build')
    .description(say('cli.command.corpusBuild'))
    .argument('[folder...]', say('cli.argument.folders'), eachNamed(say))
    .option('--with-builtin', say('cli.option.besideFolders'))
    .addOption(memoryOption(say))
    .action((folders, options) => corpusBuild(world, voice, folders, options).then(done));
  corpus
    .command('collate')
    .description(say('cli.command.corpusCollate'))
    .argument('[folder]', say('cli.argument.folder'), named(say))
    .option('--check', say('cli.option.collateCheck'))
    .action((folder, options) => corpusCollate(world, voice, folder, options).then(done));
}

const formatOption = (say: Voice['say']): Option =>
  new Option('--format <format>', say('cli.option.format')).choices(['pretty', 'json']).default('pretty');

const corpusOption = (say: Voice['say']): Option =>
  new Option('--corpus <folder>', say('cli.option.corpus')).argParser(eachNamed(say));

/** An empty value is what a variable leaves that nobody set; as a path it would be the folder of the run. */
const named =
  (say: Voice['say']) =>
  (value: string): string => {
    if (value === '') throw new InvalidArgumentError(say('cli.emptyValue'));
    return value;
  };

const eachNamed =
  (say: Voice['say']) =>
  (value: string, before: string[] | undefined): string[] => [...(before ?? []), named(say)(value)];

const memoryOption = (say: Voice['say']): Option =>
  new Option('--memory-limit <MB>', say('cli.option.memoryLimit')).argParser((text: string): number => {
    const megabytes = Number(text);
    if (!(megabytes > 0)) throw new InvalidArgumentError(say('cli.badMemoryLimit'));
    return megabytes;
  });

const severityArgument =
  (say: Voice['say']) =>
  (text: string, before: Record<string, string> | undefined): Record<string, string> => {
    const parsed = parseSeverityOption(text);
    if (!parsed) throw new InvalidArgumentError(say('cli.badSeverity'));
    const { rule } = parsed;
    if (!configurable.has(rule))
      throw new InvalidArgumentError(say('cli.noSuchRule', { rule, near: nearestConfigurable(rule) }));
    return { ...before, [rule]: parsed.severity };
  };

const everyCommand = (program: Command): Command[] => [
  program,
  ...program.commands.flatMap((command) => [command, ...command.commands]),
];
