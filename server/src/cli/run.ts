import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { OutputClosed, status, UsageError, type World } from './world.ts';

/** Runs the command line once and returns its exit status. Never throws. */
export async function run(world: World): Promise<number> {
  let code: number = status.clean;
  try {
    const program = createProgram(world, (result) => {
      code = result;
    });
    await program.parseAsync([...world.args], { from: 'user' });
    return code;
  } catch (error) {
    return await endOf(error, world);
  }
}

async function endOf(error: unknown, world: World): Promise<number> {
  // Help and version end by an error too, with status 0; usage errors have been explained by commander.
  if (error instanceof CommanderError) return error.exitCode === 0 ? status.clean : status.trouble;
  if (error instanceof OutputClosed) return status.clean;
  const text =
    error instanceof UsageError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  try {
    await world.stderr.write(`xunzhang: ${text}\n`);
  } catch {
    // Nobody is there to read it.
  }
  return status.trouble;
}
