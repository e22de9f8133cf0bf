import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Connection, createConnection, StreamMessageReader } from 'vscode-languageserver/node';
import { allRules } from '../engine/index.ts';
import { cacheFolder } from '../workspace/files/cacheFolder.ts';
import { type FileHost, nodeFileHost } from '../workspace/files/host.ts';
import { prebuiltName } from '../workspace/index/prebuiltIndex.ts';
import { tidyYoungSpace } from '../workspace/index/youngSpace.ts';
import { createFileSessionHost } from '../workspace/session/nodeSessionHost.ts';
import { afterShutdown } from './runtime/afterShutdown.ts';
import { FrameWriter } from './runtime/frames.ts';
import { detailOf } from './runtime/guard.ts';
import type { ServerDeps } from './serverDeps.ts';
import { startServer } from './startServer.ts';

export interface NodeServerOptions {
  /** Folder of the built-in corpus where the client names none; default: `corpus` above the program's own file. */
  readonly builtinCorpus?: string;
}

/** Serves over standard input and output; the process ends when the client says so or is gone. */
export function startStdioServer(options: NodeServerOptions): Promise<never> {
  start(stdioConnection(), options);
  return new Promise<never>(() => {});
}

/** As which the program may have been started, instead of as a server. */
export { servesInBackground } from '../workspace/shelf/indexProcess.ts';

/** Serves over what the command line asks for: `--node-ipc`, `--stdio`, `--pipe=NAME` or `--socket=PORT`. */
export function startServerFromArguments(): void {
  start(
    process.argv.includes('--stdio')
      ? stdioConnection()
      : createConnection({ messageStrategy: afterShutdown() }),
    {},
  );
}

function stdioConnection(): Connection {
  const connection = createConnection(
    new StreamMessageReader(process.stdin),
    new FrameWriter(process.stdout),
    { messageStrategy: afterShutdown() },
  );
  let isAsked = false;
  connection.onShutdown(() => {
    isAsked = true;
  });
  // A client that is gone without a word.
  for (const event of ['end', 'close']) process.stdin.on(event, () => process.exit(isAsked ? 0 : 1));
  return connection;
}

function start(connection: Connection, options: NodeServerOptions): void {
  // A defect that nothing else caught is told and survived: the user's other documents still need the server.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => connection.console.error(detailOf(error)));
  startServer(connection, nodeDeps(options));
}

/** The machine itself, or the files that a test puts in its place. */
export function nodeDeps(options: NodeServerOptions, files: FileHost = nodeFileHost): ServerDeps {
  const norms = new Map(allRules.map(({ meta }) => [meta.id as string, meta.norm]));
  return {
    host: ({ builtinCorpus, corpusDirs, folders }) =>
      createFileSessionHost(files, {
        builtinCorpus: builtinCorpus ?? options.builtinCorpus ?? corpusBesideProgram(runningProgram()),
        corpusDirs,
        folders,
        // An index is read and written past `files`.
        ...(files === nodeFileHost && {
          indexCache: cacheFolder(),
          program: runningProgram(),
          prebuilt: join(dirname(runningProgram()), prebuiltName),
        }),
      }),
    norm: (rule) => norms.get(rule),
    atRest: tidyYoungSpace,
  };
}

/** The file that was started, links to it resolved. */
const runningProgram = (): string => realpathSync(process.argv[1] ?? '.');

/** The nearest `corpus` folder above the running program: right for the bundle, a link to it, and the sources. */
function corpusBesideProgram(program: string): string {
  for (let folder = dirname(program); ; folder = dirname(folder)) {
    const corpus = join(folder, 'corpus');
    if (existsSync(join(corpus, 'manifest.json'))) return corpus;
    if (dirname(folder) === folder) return join(dirname(dirname(program)), 'corpus');
  }
}
