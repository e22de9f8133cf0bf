import { resolve } from 'node:path';
import picocolors from 'picocolors';
import { collateFolder, writeCollated } from '../workspace/corpus/corpusCollate.ts';
import { type CorpusCheck, verifyCorpus } from '../workspace/corpus/corpusVerify.ts';
import { nodeFileHost } from '../workspace/files/host.ts';
import { corpusFolders, shownPath, shownProblem } from './corpora.ts';
import { printable, problemLine } from './format/printable.ts';
import { createProgress } from './progress.ts';
import { wantsColor } from './terminal.ts';
import { status, type Voice, type World } from './world.ts';

interface Options {
  readonly color: boolean;
}

/**
 * `xunzhang corpus verify`: one line for each thing that was looked at; status 1 where one of them is wrong. What was left out, as an
 * empty file, is neither right nor wrong.
 */
export async function corpusVerify(
  world: World,
  voice: Voice,
  folders: readonly string[],
  options: Options,
): Promise<number> {
  const colors = picocolors.createColors(wantsColor(options.color, world));
  const progress = createProgress(world);
  let failed = 0;
  let looked = 0;
  let noted = 0;
  for (const folder of corpusFolders({ corpus: folders }, world, voice)) {
    const checks = await verifyCorpus(folder, nodeFileHost, {
      onProgress: (done, all) => progress.show(done, all, voice.say('cli.verifying')),
      signal: world.interrupted,
    });
    progress.clear();
    for (const check of checks) {
      await world.stdout.write(
        `${markOf(check, voice, colors)}  ${printable(checkText(check, world, voice))}\n`,
      );
      for (const { key, args } of check.messages)
        await world.stdout.write(`      ${printable(voice.say(key, args))}\n`);
    }
    looked += checks.length;
    failed += checks.filter((check) => !check.ok).length;
    noted += checks.filter(isNoted).length;
  }
  if (world.interrupted.aborted) return status.interrupted;
  const right = noted === 0 ? 'cli.verified' : 'cli.verifiedNoted';
  await world.stdout.write(
    `${voice.say(failed === 0 ? right : 'cli.notVerified', { looked, failed, noted })}\n`,
  );
  return failed === 0 ? status.clean : status.found;
}

const isNoted = ({ ok, messages }: CorpusCheck): boolean => ok && messages.length > 0;

function markOf(
  check: CorpusCheck,
  { say }: Voice,
  colors: ReturnType<typeof picocolors.createColors>,
): string {
  if (isNoted(check)) return colors.yellow(say('cli.noted'));
  return check.ok ? colors.green(say('cli.right')) : colors.red(say('cli.wrong'));
}

const checkText = ({ kind, path }: CorpusCheck, world: World, voice: Voice): string =>
  `${voice.say(`cli.verify.${kind}`)}  ${shownPath(path, world)}`;

/**
 * `xunzhang corpus collate`: makes the editions anew from their witnesses and writes those that changed; with `--check`
 * writes nothing and ends with status 1 where there is something to write.
 */
export async function corpusCollate(
  world: World,
  voice: Voice,
  folder: string | undefined,
  options: Options & { readonly check?: true },
): Promise<number> {
  const [dir = ''] = corpusFolders(
    { corpus: folder === undefined ? [] : [resolve(world.cwd, folder)] },
    world,
    voice,
  );
  const { editions, problems } = await collateFolder(dir, nodeFileHost);
  for (const problem of problems) await world.stderr.write(problemLine(shownProblem(problem, voice), voice));
  if (problems.some(({ severity }) => severity === 'error')) return status.trouble;
  const changed = options.check
    ? editions.flatMap(({ outputs }) => outputs.flatMap(({ same, path }) => (same ? [] : [path])))
    : await writeCollated(dir, editions, nodeFileHost);
  for (const path of changed)
    await world.stdout.write(`${voice.say(options.check ? 'cli.wouldWrite' : 'cli.written', { path })}\n`);
  await world.stdout.write(
    `${voice.say('cli.collated', { editions: editions.length, changed: changed.length })}\n`,
  );
  return options.check && changed.length > 0 ? status.found : status.clean;
}
