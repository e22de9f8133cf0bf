import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { emptyCorpus } from '../../server/src/engine/index.ts';
import type { CorpusWatch, LoadedCorpus } from '../../server/src/workspace/session/sessionHost.ts';
import { corpusOf } from '../support/analysed.ts';
import { capabilities, startClient, type TestClient } from '../support/languageClient.ts';

const opinions = `关于深化改革的意见
产业工人是工人阶级的主体力量，是创造社会财富的中坚力量。
`;
const draft =
  '《关于深化改革的意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量。”我省将认真落实。';
const uri = 'file:///texts/draft.txt';

const shelf = { baseUri: 'file:///shelf', pattern: '**/*' };

interface Progress {
  readonly kind: 'begin' | 'report' | 'end';
  readonly percentage?: number;
  readonly cancellable?: boolean;
}

describe('the server while a corpus is indexed', () => {
  let client: TestClient;
  let finish: () => void;
  let stopped: number;
  const progress: Progress[] = [];
  const watchers: unknown[] = [];
  let token: unknown;

  /** Nothing at first; then, whenever the corpus is read again, the slow way. */
  const slowly = () => {
    let first = true;
    return async (_options: unknown, watch: CorpusWatch): Promise<LoadedCorpus> => {
      if (first) {
        first = false;
        return { corpus: emptyCorpus, problems: [] };
      }
      watch.meanwhile({ corpus: corpusOf({ notice: '关于开展专项行动的通知\n' }), problems: [] });
      watch.indexing(0);
      watch.indexing(0.42);
      const ended = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const off = new Promise<void>((resolve) =>
        watch.signal.addEventListener('abort', () => {
          stopped++;
          resolve();
        }),
      );
      await Promise.race([ended, off]);
      return { corpus: corpusOf({ opinions }), problems: [] };
    };
  };
  const command = (name: string) =>
    client.connection.sendRequest('workspace/executeCommand', { command: name });
  const indexing = () => client.statuses.at(-1)?.indexing;

  before(async () => {
    const usual = capabilities(true, false);
    client = await startClient({
      initializationOptions: { sourceScheme: true },
      workspaceFolder: 'file:///texts',
      capabilities: {
        ...usual,
        window: { workDoneProgress: true },
        workspace: {
          ...usual.workspace,
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        },
      },
      deps: (deps) => ({
        ...deps,
        host: (...given) => ({
          ...deps.host(...given),
          loadCorpus: slowly(),
          folderWatches: () => ({ inside: ['**/库'], outside: [shelf] }),
        }),
      }),
    });
    client.connection.onRequest('window/workDoneProgress/create', (created: { token: unknown }) => {
      token = created.token;
      return null;
    });
    client.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { registerOptions?: { watchers?: unknown[] } }[] }) => {
        watchers.push(...registrations.flatMap((r) => r.registerOptions?.watchers ?? []));
        return null;
      },
    );
    client.connection.onNotification(
      '$/progress',
      ({ value }: { value: Progress }) => void progress.push(value),
    );
    await client.open(uri, draft);
    await client.diagnostics(uri);
  });
  after(() => client.stop());
  beforeEach(() => {
    progress.length = 0;
    stopped = 0;
  });

  it('answers from what it has, says how far it is, and asks for a new look at the end', async () => {
    const loaded = command('xunzhang.reloadCorpus');
    await client.until('the percentage', () => indexing() === 42);
    assert.ok(!(await client.diagnostics(uri)).some((d) => String(d.code).startsWith('divergence/')));
    assert.equal(client.statuses.at(-1)?.state, 'ready');
    const refreshed = client.refreshes();
    finish();
    await loaded;
    await client.until('the end', () => indexing() === undefined && client.refreshes() > refreshed);
    assert.ok((await client.diagnostics(uri)).some((d) => String(d.code).startsWith('divergence/')));
    assert.deepEqual(
      progress.map(({ kind, percentage }) => [kind, percentage]),
      [
        ['begin', 0],
        ['report', 0],
        ['report', 42],
        ['end', undefined],
      ],
    );
    assert.equal(progress[0]?.cancellable, true);
  });

  it('stops when the user says so in the status or at the progress', async () => {
    for (const stop of [
      () => command('xunzhang.stopIndexing'),
      () => client.connection.sendNotification('window/workDoneProgress/cancel', { token }),
    ]) {
      progress.length = 0;
      const loaded = command('xunzhang.reloadCorpus');
      await client.until('the percentage', () => indexing() === 42);
      await new Promise((resolve) => setTimeout(resolve, 10));
      await stop();
      await loaded;
      await client.until('the end', () => indexing() === undefined);
    }
    assert.equal(stopped, 2);
  });

  it('has the corpus folders watched, in the workspace and outside it', async () => {
    assert.deepEqual(watchers.slice(-2), [{ globPattern: '**/库' }, { globPattern: shelf }]);
  });
});
