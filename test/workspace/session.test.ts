import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyseNow, emptyCorpus, type Suppression } from '../../server/src/engine/index.ts';
import { loadCorpus } from '../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import type { Cancel } from '../../server/src/workspace/session/cancel.ts';
import { createSession } from '../../server/src/workspace/session/session.ts';
import type { SessionHost } from '../../server/src/workspace/session/sessionHost.ts';
import { corpusOf } from '../support/analysed.ts';

const opinions = `关于深化改革的意见
产业工人是工人阶级的主体力量，是创造社会财富的中坚力量。
深入开展理想信念教育，增强产业工人的责任感使命感。
`;
const draft =
  '《关于深化改革的意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量。”我省将认真落实。';
const uri = 'file:///draft.txt';

interface World {
  options: unknown;
  suppressions: Suppression[];
  loads: number;
}

async function sessionWith(changes: Partial<SessionHost> = {}) {
  const world: World = { options: {}, suppressions: [], loads: 0 };
  const checkedUris: string[] = [];
  const session = createSession(
    {
      loadCorpus: async () => {
        world.loads++;
        return { corpus: corpusOf({ opinions }), problems: [] };
      },
      options: async () => world.options,
      suppressions: async () => ({ entries: world.suppressions }),
      suppress: async (_uri, entry) => {
        world.suppressions.push(entry);
        return '/xunzhang-ignore.json';
      },
      unsuppress: async () => undefined,
      canSuppress: () => true,
      log: () => {},
      ...changes,
    },
    { sourceScheme: true },
    { checked: ({ document }) => checkedUris.push(document.uri) },
  );
  await session.loadCorpus();
  return { session, world, checkedUris };
}

/**
 * A session whose corpus has one other source until `whole` is there, and can be called off. The files are read when `reading`
 * is over.
 */
async function indexingSession(whole: Promise<void>, reading?: Promise<void>) {
  const world: { options: unknown } = { options: {} };
  const watched: (number | undefined)[] = [];
  const problems = new Set<string>();
  let stopped = 0;
  const session = createSession(
    {
      async loadCorpus(_options, { meanwhile, indexing, signal }) {
        await reading;
        meanwhile({ corpus: corpusOf({ notice: '关于开展专项行动的通知\n' }), problems: [] });
        indexing(0.42);
        const off = new Promise<void>((resolve) =>
          signal.addEventListener('abort', () => {
            stopped++;
            resolve();
          }),
        );
        if (!signal.aborted) await Promise.race([whole, off]);
        const cancelled = { key: 'corpus.indexCancelled', args: {} };
        return { corpus: corpusOf({ opinions }), problems: signal.aborted ? [cancelled] : [] };
      },
      options: async () => world.options,
      suppressions: async () => ({ entries: [] }),
      suppress: async () => '',
      unsuppress: async () => undefined,
      canSuppress: () => true,
      log: () => {},
    },
    { sourceScheme: true },
    {
      indexing: (done) => watched.push(done),
      corpusChanged: () => {
        for (const { key } of session.corpusStatus().problems) problems.add(key);
      },
    },
  );
  void session.loadCorpus();
  return { session, world, watched, problems, aborted: () => stopped };
}

function canceller(): Cancel & { cancel(): void } {
  const callbacks = new Set<() => void>();
  let isCancelled = false;
  return {
    get isCancelled() {
      return isCancelled;
    },
    onCancel(callback) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    cancel() {
      isCancelled = true;
      for (const callback of callbacks) callback();
    },
  };
}

describe('a session', () => {
  it('analyses once for several questions', async () => {
    const { session, checkedUris } = await sessionWith();
    session.put(uri, 'plaintext', 1, draft);
    const [a, b] = await Promise.all([session.check(uri), session.check(uri)]);
    assert.ok(a && a === b);
    assert.equal(await session.check(uri), a);
    assert.deepEqual(checkedUris, [uri]);
  });

  it('answers about the newest text, although it was asked about an older one', async () => {
    const { session, checkedUris } = await sessionWith();
    session.put(uri, 'plaintext', 1, draft);
    const asked = session.check(uri);
    session.put(uri, 'plaintext', 2, `${draft}又一句。`);
    assert.equal((await asked)?.document.version, 2);
    assert.equal(checkedUris.length, 1);
  });

  it('loads the corpus again where what is kept of it was damaged', async () => {
    const answers = [true, false];
    const asked: Promise<boolean>[] = [];
    const removeDamaged = () => {
      asked.push(Promise.resolve(answers[asked.length] ?? false));
      return asked.at(-1) as Promise<boolean>;
    };
    const { world } = await sessionWith({ removeDamaged });
    for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate);
    assert.deepEqual([world.loads, asked.length], [2, 2]);
  });

  it('goes on where what is kept cannot be looked through', async () => {
    const told: string[] = [];
    const { session } = await sessionWith({
      removeDamaged: () => Promise.reject(new Error('disk on fire')),
      log: (message) => told.push(message),
    });
    session.put(uri, 'plaintext', 1, draft);
    assert.ok(await session.check(uri));
    assert.match(told.join(), /disk on fire/);
  });

  it('answers nothing when cancelled, and works on for others', async () => {
    const { session } = await sessionWith();
    session.put(uri, 'plaintext', 1, draft);
    const cancel = canceller();
    const [left, stayed] = [session.check(uri, cancel), session.check(uri)];
    cancel.cancel();
    assert.equal(await left, undefined);
    assert.ok(await stayed);
  });

  it('gives up work that nobody waits for, and begins again when asked', async () => {
    const { session, checkedUris } = await sessionWith();
    session.put(uri, 'plaintext', 1, draft.repeat(200));
    const cancel = canceller();
    const left = session.check(uri, cancel);
    await new Promise(setImmediate);
    cancel.cancel();
    await left;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(checkedUris, []);
    assert.ok(await session.check(uri));
  });

  it('answers nothing for closed documents, sources and what is turned off', async () => {
    const { session, world } = await sessionWith();
    session.put(uri, 'plaintext', 1, draft);
    const asked = session.check(uri);
    session.close(uri);
    assert.equal(await asked, undefined);
    const source = session.editionView(session.corpus().edition('opinions') as never).uri;
    session.put(source, 'plaintext', 1, opinions);
    assert.equal(await session.check(source), undefined);
    world.options = { enable: false };
    session.put(uri, 'plaintext', 1, draft);
    assert.equal(await session.check(uri), undefined);
  });

  it('checks a source that was changed in the editor as a draft', async () => {
    const { session } = await sessionWith();
    const source = session.editionView(session.corpus().edition('opinions') as never).uri;
    session.put(source, 'plaintext', 1, opinions.replace('主体力量', '主力军'));
    assert.ok(await session.check(source));
  });

  it('takes over changed options and decisions to ignore', async () => {
    const { session, world } = await sessionWith();
    session.put(uri, 'plaintext', 1, draft);
    const first = await session.check(uri);
    const found = first?.analysis.findings.find((f) => f.rule.startsWith('divergence/'));
    assert.ok(first && found, 'a divergence');
    await session.suppress(uri, { rule: found.rule }, 'workspace');
    const second = await session.check(uri);
    assert.notEqual(second?.stamp, first.stamp);
    assert.ok(!second?.analysis.findings.some((f) => f.rule === found.rule));
    world.suppressions = [];
    session.suppressionsChanged();
    world.options = { severity: { divergence: 'off' } };
    await session.optionsChanged();
    assert.ok(!(await session.check(uri))?.analysis.findings.some((f) => f.rule.startsWith('divergence/')));
    assert.equal(world.loads, 1, 'the corpus is not read again for that');
  });

  it('reads the corpus again when its folders change', async () => {
    const { session, world } = await sessionWith();
    await session.options(undefined);
    world.options = { corpus: { folders: ['/other'] } };
    await session.optionsChanged();
    assert.equal(world.loads, 2);
  });

  it('says why there is no corpus, and goes on', async () => {
    const { session } = await sessionWith({ loadCorpus: () => Promise.reject(new Error('disk on fire')) });
    const { state, problems } = session.corpusStatus();
    assert.equal(state, 'failed');
    assert.match(JSON.stringify(problems), /disk on fire/);
    session.put(uri, 'plaintext', 1, draft);
    assert.ok(await session.check(uri));
  });

  it('answers from what is there while the rest is indexed, and from all of it afterwards', async () => {
    let finish = () => {};
    const { session, watched } = await indexingSession(new Promise<void>((resolve) => (finish = resolve)));
    session.put(uri, 'plaintext', 1, draft);
    const meanwhile = await session.check(uri);
    assert.ok(meanwhile);
    assert.ok(!meanwhile.analysis.findings.some((f) => f.rule.startsWith('divergence/')));
    assert.deepEqual([session.corpusStatus().indexed, session.corpusStatus().state], [0.42, 'ready']);
    finish();
    await session.loadCorpus();
    const whole = await session.check(uri);
    assert.ok(whole?.analysis.findings.some((f) => f.rule.startsWith('divergence/')));
    assert.equal(session.corpusStatus().indexed, undefined);
    assert.deepEqual(watched.slice(0, 2), [0.42, undefined]);
  });

  it('calls an index off when the user does, or wants another corpus', async () => {
    const { session, world, aborted } = await indexingSession(new Promise<void>(() => {}));
    await new Promise((resolve) => setTimeout(resolve, 5));
    session.stopIndexing();
    assert.equal(aborted(), 1);
    session.loadCorpus();
    await new Promise((resolve) => setTimeout(resolve, 5));
    world.options = { corpus: { folders: ['/other'] } };
    void session.optionsChanged();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(aborted(), 2);
  });

  it('answers while an index is built, though files changed before it was begun', async () => {
    let begin = () => {};
    const reading = new Promise<void>((resolve) => (begin = resolve));
    const { session } = await indexingSession(new Promise<void>(() => {}), reading);
    session.put(uri, 'plaintext', 1, draft);
    await new Promise(setImmediate);
    void session.loadCorpus();
    begin();
    const checked = await Promise.race([session.check(uri), new Promise((r) => setTimeout(r, 500, 'late'))]);
    assert.notEqual(checked, 'late');
  });

  for (const [when, early] of [
    ['while the files are read', true],
    ['while the index is built', false],
  ] as const)
    it(`builds no index for a corpus that is no longer wanted, and says nothing of it: ${when}`, async () => {
      let begin = () => {};
      const reading = early ? new Promise<void>((resolve) => (begin = resolve)) : undefined;
      let finish = () => {};
      const whole = new Promise<void>((resolve) => (finish = resolve));
      const { session, world, watched, problems } = await indexingSession(whole, reading);
      await new Promise(setImmediate);
      world.options = { corpus: { folders: ['/other'] } };
      const changed = session.optionsChanged();
      await new Promise(setImmediate);
      begin();
      for (let turns = 0; turns < 5; turns++) await new Promise(setImmediate);
      assert.deepEqual(watched, [0.42, undefined, 0.42]);
      finish();
      await changed;
      assert.deepEqual([...problems], []);
      assert.ok(session.corpus().source('opinions'));
    });

  it('goes by the newest options where older ones are answered after them', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const loaded: (readonly string[])[] = [];
    const session = createSession(
      {
        loadCorpus: async ({ folders }) => {
          loaded.push(folders);
          return { corpus: corpusOf({ opinions }), problems: [] };
        },
        options: () => new Promise((resolve) => answers.push(resolve)),
        suppressions: async () => ({ entries: [] }),
        suppress: async () => '',
        unsuppress: async () => undefined,
        canSuppress: () => true,
        log: () => {},
      },
      { sourceScheme: true },
    );
    const ready = session.loadCorpus();
    await new Promise(setImmediate);
    const changed = session.optionsChanged();
    const [older, newer] = answers;
    newer?.({ corpus: { folders: ['/new'] } });
    await changed;
    older?.({ corpus: { folders: ['/old'] } });
    await ready;
    assert.deepEqual(loaded, [['/new']]);
  });

  it('reads the corpus once for many changes that come while it is being read', async () => {
    const { session, world } = await sessionWith();
    await Promise.all([1, 2, 3, 4, 5].map(() => session.loadCorpus()));
    assert.equal(world.loads, 2);
  });

  it('recovers from an analysis that failed', async () => {
    let broken = true;
    const matcher = {
      *match(): Generator<void, readonly never[]> {
        yield;
        if (broken) throw new Error('matcher on fire');
        return [];
      },
    };
    const { session } = await sessionWith({
      loadCorpus: async () => ({ corpus: { ...emptyCorpus, matcher }, problems: [] }),
    });
    session.put(uri, 'plaintext', 1, draft);
    await assert.rejects(session.check(uri), /on fire/);
    broken = false;
    assert.ok(await session.check(uri));
  });

  it('finds after any edits what a fresh check of the same text finds', async function () {
    this.timeout(60_000);
    const root = fileURLToPath(new URL('../../corpus', import.meta.url));
    const { corpus } = await loadCorpus([root], nodeFileHost);
    const { session } = await sessionWith({ loadCorpus: async () => ({ corpus, problems: [] }) });
    const start = readFileSync(`${root}/witnesses/002_250769cfe35d9007.txt`, 'utf8').slice(0, 2500);
    const pieces = ['', '。', '应当', '主体力量', '\n', '（三）', '“', '全国', start.slice(300, 420)];
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(30),
      piece: fc.constantFrom(...pieces),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        let text = start;
        let version = 1;
        session.put(uri, 'plaintext', version, text);
        await session.check(uri);
        for (const { at, cut, piece } of edits) {
          const offset = Math.floor(at * text.length);
          text = text.slice(0, offset) + piece + text.slice(offset + cut);
          session.put(uri, 'plaintext', ++version, text);
          const { analysis } = (await session.check(uri)) ?? {};
          const { settings } = await session.options(uri);
          const fresh = analyseNow({ text, corpus, settings });
          assert.deepEqual(analysis?.findings, fresh.findings);
          assert.deepEqual(analysis?.passages, fresh.passages);
        }
        session.close(uri);
      }),
      { numRuns: 12, seed: 20241012 },
    );
  });
});
