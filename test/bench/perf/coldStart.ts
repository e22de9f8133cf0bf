import { spawnSync } from 'node:child_process';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { defaultSettings as settings } from '../../../server/src/engine/settings/settings.ts';
import { loadCorpus } from '../../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../../server/src/workspace/files/host.ts';
import { loadIndexedCorpus } from '../../../server/src/workspace/shelf/corpusIndex.ts';
import { passage } from './drafts.ts';
import { now, quantile } from './measure.ts';
import { Random } from './random.ts';
import { type ServerOptions, startServerProcess } from './serverProcess.ts';
import type { Shelf } from './shelf.ts';

/** Milliseconds to a first answer, index and texts on disk and in the system's page cache. */
export interface ColdStart {
  /** Opening the corpus in this process and analysing one paragraph against it. */
  readonly inProcess: number;
  /** From the start of a server's process to the diagnostics of one paragraph. */
  readonly server: number;
}

/** The same of the built-in corpus, and the milliseconds in which Node itself starts and ends. */
export interface BuiltinStart extends ColdStart {
  readonly node: number;
}

const starts = 5;

export async function measureBuiltinStart(
  server: ServerOptions & { readonly builtinCorpus: string },
  prebuilt: string,
  text: string,
): Promise<BuiltinStart> {
  const load = async (): Promise<number> => {
    const start = now();
    const { corpus } = await loadCorpus([server.builtinCorpus], nodeFileHost, { prebuilt });
    analyseNow({ text, corpus, settings });
    return now() - start;
  };
  return {
    inProcess: await medianOf(load),
    server: await measureServerStart(server, text),
    node: await measureBareNode(),
  };
}

export async function measureColdStart(
  { folders, index, texts }: Shelf,
  server: ServerOptions,
): Promise<ColdStart> {
  const text = passage(texts, new Random(3), 300);
  const load = async (): Promise<number> => {
    const start = now();
    const { corpus } = await loadIndexedCorpus(folders, nodeFileHost, { indexDir: index, smallest: 0 });
    analyseNow({ text, corpus, settings });
    return now() - start;
  };
  return { inProcess: await medianOf(load), server: await measureServerStart(server, text) };
}

/** Milliseconds from the start of a server's process to the diagnostics of a text. */
const measureServerStart = (server: ServerOptions, text: string): Promise<number> =>
  medianOf(async () => {
    const start = now();
    const client = await startServerProcess(server);
    await client.open(text);
    await client.diagnostics();
    const time = now() - start;
    await client.stop();
    return time;
  });

const measureBareNode = (): Promise<number> =>
  medianOf(async () => {
    const start = now();
    spawnSync(process.execPath, ['-e', '0']);
    return now() - start;
  });

async function medianOf(run: () => Promise<number>): Promise<number> {
  await run();
  const times: number[] = [];
  while (times.length < starts) times.push(await run());
  return quantile(times, 0.5);
}
