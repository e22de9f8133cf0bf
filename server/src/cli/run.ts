import { CommanderError } from 'commander';
import { printable } from './format/printable.ts';
import { createProgram } from './program.ts';
import { voiceFor } from './voice.ts';
import { OutputClosed, OutputFailed, status, UsageError, type Voice, type World } from './world.ts';

/** Runs the command line once and returns its exit status. Never throws. */
export async function run(world: World): Promise<number> {
  const voice = voiceFor(world.args);
  let code: number = status.clean;
  let written = Promise.resolve();
  try {
    const program = createProgram(world, voice, {
      done: (result) => {
        code = result;
      },
      writing: (more) => {
        written = Promise.all([written, more]).then(() => {});
        // What befalls it is told when the program has ended.
        written.catch(() => {});
      },
    });
    await program.parseAsync([...world.args], { from: 'user' }).catch((error: unknown) => {
      // Help and version end by an error too, with status 0; usage errors have been explained by commander.
      if (!(error instanceof CommanderError)) throw error;
      code = error.exitCode === 0 ? status.clean : status.trouble;
    });
    await written;
    return code;
  } catch (error) {
    return await endOf(error, world, voice);
  }
}

async function endOf(error: unknown, world: World, voice: Voice): Promise<number> {
  if (error instanceof OutputClosed) return status.closed;
  try {
    await world.stderr.write(`xunzhang: ${explained(error, voice)}\n`);
  } catch {
    // Nobody is there to read it.
  }
  return status.trouble;
}

/** What the user can do something about in one sentence; of a defect of the product all that helps to find it. */
function explained(error: unknown, { say }: Voice): string {
  if (error instanceof UsageError) return printable(error.message);
  if (error instanceof OutputFailed) return say('cli.outputFailed', { detail: error.message });
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
