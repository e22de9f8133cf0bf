import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { Matcher } from '../../server/src/engine/index.ts';
import type { VisibleParams } from '../../server/src/protocol/messages.ts';
import type { ServerDeps } from '../../server/src/protocol/serverDeps.ts';
import { type ClientOptions, positionAt, startClient, type TestClient } from '../support/languageClient.ts';
import { longDraft } from '../support/longDraft.ts';

const uri = 'file:///texts/long.txt';
const misquoted =
  '卷中一段写道，《中共中央 国务院关于深化产业工人队伍建设改革的意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量，是实施创新驱动发展战略、加快建设制造强国的骨干力量。”';
const beforeError = misquoted.slice(0, misquoted.indexOf('主力军'));
/** Long enough that most of it lies far from what is looked at, and no longer: the whole is analysed again and again. */
const half = longDraft(60_000);
/** No glance reaches so many lines. */
const far = 450;
const text = `${half}${misquoted}\n\n${half}`;
const middle = positionAt(text, half.length).line;

/** A server in which the analysis of a long text comes no further than matching until it is let on. */
function gate() {
  let open = false;
  let long = 0;
  const held = (matcher: Matcher): Matcher => ({
    *match(draft, cache) {
      if (draft.text.length > 100_000) {
        long++;
        while (!open) yield;
      }
      return yield* matcher.match(draft, cache);
    },
    ...(matcher.find && { find: matcher.find.bind(matcher) }),
  });
  return {
    open: () => {
      open = true;
    },
    /** How many analyses of long texts were begun. */
    begun: () => long,
    deps: (deps: ServerDeps): ServerDeps => ({
      ...deps,
      host: (...given) => {
        const host = deps.host(...given);
        return {
          ...host,
          async loadCorpus(...asked) {
            const { corpus, problems } = await host.loadCorpus(...asked);
            return { corpus: { ...corpus, matcher: held(corpus.matcher) }, problems };
          },
        };
      },
    }),
  };
}

describe('the server on a long document', () => {
  let client: TestClient;
  let before: number;
  const refreshes = () => client.refreshes() - before;
  let whole: ReturnType<typeof gate>;
  afterEach(() => {
    whole.open();
    return client.stop();
  });

  const start = async (options: ClientOptions = {}) => {
    whole = gate();
    client = await startClient({
      deps: whole.deps,
      initializationOptions: { sourceScheme: true },
      ...options,
    });
    await client.until('the corpus', () => client.statuses.some(({ state }) => state === 'ready'));
    // Answered after all that the loading said.
    await client.connection.sendRequest('xunzhang/sources');
    before = client.refreshes();
  };
  const pull = (of = uri) => client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', of);
  const itemsOf = (report: DocumentDiagnosticReport): Diagnostic[] => {
    assert.equal(report.kind, 'full');
    return report.kind === 'full' ? report.items : [];
  };
  const see = (first: number, last = first + 40) => {
    const params: VisibleParams = { uri, ranges: [{ start: { line: first }, end: { line: last } }] };
    return client.connection.sendNotification('xunzhang/visible', params);
  };
  const checkedVersions = () => client.statuses.flatMap(({ document }) => document?.version ?? []);
  const isMisquotation = ({ range, code }: Diagnostic) =>
    range.start.line === middle && code === 'divergence/substitution';
  const named = ({ code, range, severity, message }: Diagnostic) =>
    JSON.stringify([code, range, severity, message]);

  it('answers with what is visible first, and asks to pull again when the whole is there', async () => {
    await start();
    await client.open(uri, text);
    await see(middle);
    const first = await pull();
    const glanced = itemsOf(first);
    assert.equal(first.resultId, undefined);
    assert.ok(glanced.some(isMisquotation));
    assert.ok(glanced.every(({ range }) => Math.abs(range.start.line - middle) < far));
    assert.ok(glanced.every(({ code }) => !String(code).startsWith('numbering/')));
    assert.deepEqual(await pull(), first);
    assert.deepEqual([checkedVersions(), refreshes()], [[], 0]);

    whole.open();
    await client.until('a refresh', () => refreshes() === 1);
    const last = await pull();
    const all = new Set(itemsOf(last).map(named));
    assert.ok(last.resultId !== undefined && all.size > 10 * glanced.length);
    assert.deepEqual(
      glanced.map(named).filter((item) => !all.has(item)),
      [],
    );
    assert.deepEqual([checkedVersions(), whole.begun()], [[1], 1]);

    await client.edit(uri, `${beforeError}主力军`, `${beforeError}主体力量`);
    const edited = itemsOf(await pull());
    assert.ok(edited.length > 10 * glanced.length && !edited.some(isMisquotation));
    assert.equal(refreshes(), 1);
  });

  it('begins at the beginning for a client that does not say what is visible', async () => {
    await start();
    await client.open(uri, text);
    const items = itemsOf(await pull());
    assert.ok(items.length > 5 && items.every(({ range }) => range.start.line < far));
  });

  it('looks elsewhere after scrolling, as long as there is no more', async () => {
    await start();
    await client.open(uri, text);
    assert.ok(!itemsOf(await pull()).some(isMisquotation));
    await see(20);
    await see(middle);
    await client.until('a refresh', () => refreshes() === 1);
    assert.ok(itemsOf(await pull()).some(isMisquotation));
    assert.deepEqual(checkedVersions(), []);
  });

  it('drops the work on a state that was edited', async () => {
    await start();
    await client.open(uri, text);
    await see(middle);
    assert.ok(itemsOf(await pull()).some(isMisquotation));
    await client.edit(uri, `${beforeError}主力军`, `${beforeError}主体力量`);
    const glanced = itemsOf(await pull());
    assert.ok(glanced.length > 0 && !glanced.some(isMisquotation));
    whole.open();
    await client.until('a refresh', () => refreshes() > 0);
    assert.ok(itemsOf(await pull()).length > 10 * glanced.length);
    assert.deepEqual([checkedVersions(), refreshes()], [[2], 1]);
  });

  it('pushes both, one after the other', async () => {
    await start({ pull: false });
    await client.open(uri, text);
    const glance = await client.until('a glance', () => client.published.at(-1));
    assert.ok(glance.diagnostics.length > 5);
    await see(middle);
    const scrolled = await client.until(
      'another',
      () => client.published.length === 2 && client.published[1],
    );
    assert.ok(scrolled.diagnostics.some(isMisquotation));
    assert.deepEqual(checkedVersions(), []);
    whole.open();
    const all = await client.until('the whole', () => client.published.length === 3 && client.published[2]);
    assert.ok(all.diagnostics.length > 10 * glance.diagnostics.length);
    assert.equal(whole.begun(), 1);
  });

  it('makes a client wait that could not be told of the whole', async () => {
    await start({ capabilities: { textDocument: { diagnostic: {} } } });
    whole.open();
    await client.open(uri, text);
    const report = await pull();
    assert.ok(report.resultId !== undefined && itemsOf(report).length > 500);
  });

  it('answers for a short document once', async () => {
    await start();
    const short = 'file:///texts/short.txt';
    await client.open(short, longDraft(20_000).slice(0, 40_000));
    const report = await pull(short);
    assert.ok(report.resultId !== undefined && itemsOf(report).length > 5);
    assert.equal(refreshes(), 0);
  });

  it('goes on after a message that says nothing sensible', async () => {
    await start();
    await client.open(uri, text);
    for (const ranges of [undefined, [], [{}], [{ start: { line: 'x' }, end: { line: -3 } }]])
      await client.connection.sendNotification('xunzhang/visible', { uri, ranges });
    await client.connection.sendNotification('xunzhang/visible', { uri: 'file:///nowhere.txt', ranges: [] });
    assert.ok(itemsOf(await pull()).length > 5);
  });
});
