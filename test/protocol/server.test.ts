import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import type {
  CodeAction,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { tokenLegend } from '../../server/src/protocol/convert/semanticTokens.ts';
import type { CoverageResult, SourceListEntry, UsedSourceEntry } from '../../server/src/protocol/messages.ts';
import { applyEdits, quotedBy, startClient, type TestClient } from '../support/languageClient.ts';
import { docxOf, paragraph } from '../support/word.ts';

const reprint = readFileSync(
  new URL('../../corpus/witnesses/002_250769cfe35d9007.txt', import.meta.url),
  'utf8',
);
const opinions = readFileSync(new URL('../../corpus/editions/2024-opinions.txt', import.meta.url), 'utf8');
const uri = 'file:///texts/%E8%BD%AC%E8%BD%BD.txt';
const wording = (items: readonly Diagnostic[]) =>
  items.filter((d) => String(d.code).startsWith('divergence/'));

/** The words of tokens as they come on the wire, with the names of their types. */
function tokensIn(text: string, data: readonly number[]): string[] {
  const lines = text.split('\n');
  const out: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, on = 0, length = 0, type = 0] = data.slice(i);
    line += down;
    character = down === 0 ? character + on : on;
    out.push(`${tokenLegend.tokenTypes[type]} ${lines[line]?.slice(character, character + length)}`);
  }
  return out;
}

describe('the server on the reprint', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({
      initializationOptions: { sourceScheme: true, docsBase: 'file:///docs/rules' },
    });
    await client.open(uri, reprint);
  });
  after(() => client.stop());

  const found = async (quoted: string) => {
    const all = wording(await client.diagnostics(uri));
    const one = all.find((d) => quotedBy(reprint, d.range) === quoted);
    assert.ok(one, `a divergence at ${quoted} among ${all.map((d) => quotedBy(reprint, d.range)).join(' ')}`);
    return one;
  };

  it('answers a pull with the divergences, each on its characters', async () => {
    for (const quoted of ['主力军', '产学研学']) {
      const { severity, code, source, message, data, codeDescription } = await found(quoted);
      assert.ok(severity === 1 || severity === 2);
      assert.equal(source, '循章');
      assert.equal(code, 'divergence/substitution');
      assert.equal(codeDescription?.href, 'file:///docs/rules/divergence/substitution.md');
      assert.ok(String(message).length < 80, String(message));
      assert.equal(data.rule, code);
    }
  });

  it('leaves the place in the source to the hover, which is shown at the same place', async () => {
    assert.deepEqual((await found('主力军')).relatedInformation ?? [], []);
  });

  it('says that nothing has changed when it has not', async () => {
    const first = await client.ask<{ resultId: string }>('textDocument/diagnostic', uri);
    const again = await client.ask<{ kind: string }>('textDocument/diagnostic', uri, {
      previousResultId: first.resultId,
    });
    assert.equal(again.kind, 'unchanged');
  });

  it('shows the reading of the source and its address on hover', async () => {
    const hover = await client.at<Hover>('textDocument/hover', uri, '主力军，');
    const { value } = hover.contents as { value: string };
    assert.match(value, /主体力量/);
    assert.match(value, /意见/);
    assert.match(value, /（2024） .*第\d+句/);
    assert.equal(hover.range && quotedBy(reprint, hover.range), '主力军');
  });

  it('shows and opens no more than the line where the reprint has no sentence', async () => {
    const line = '(2024年10月12日)';
    const hover = await client.at<Hover | null>('textDocument/hover', uri, line);
    assert.ok(JSON.stringify(hover).length < 1000, JSON.stringify(hover).slice(0, 1000));
    const [link] = await client.at<LocationLink[]>('textDocument/definition', uri, line);
    assert.equal(link?.originSelectionRange && quotedBy(reprint, link.originSelectionRange), line);
    const above = reprint.slice(0, reprint.indexOf(line)).split('\n').length - 2;
    const onEmptyLine = { position: { line: above, character: 0 } };
    assert.equal(await client.ask('textDocument/hover', uri, onEmptyLine), null);
  });

  it('opens the sentence of the source on definition', async () => {
    const links = await client.at<LocationLink[]>('textDocument/definition', uri, '主力军，');
    const [target] = links;
    assert.match(target?.targetUri ?? '', /^xunzhang-source:\/2024-opinions\//);
    assert.match(target ? quotedBy(opinions, target.targetRange) : '', /主体力量/);
  });

  it('serves the text of the source', async () => {
    const [link] = await client.at<LocationLink[]>('textDocument/definition', uri, '主力军，');
    const answer = await client.connection.sendRequest<{ text: string }>('xunzhang/sourceText', {
      uri: link?.targetUri,
    });
    assert.equal(answer.text, opinions);
    assert.equal(
      await client.connection.sendRequest('xunzhang/sourceText', { uri: 'xunzhang-source:/none/x.txt' }),
      null,
    );
  });

  for (const none of [undefined, null, {}, []])
    it(`lists the sources for a client that sends ${JSON.stringify(none) ?? 'undefined'} as no parameters`, async () => {
      const sources = await client.connection.sendRequest<SourceListEntry[]>('xunzhang/sources', none);
      assert.ok(sources.some(({ id, uri }) => id === '2024-opinions' && uri.startsWith('xunzhang-source:')));
    });

  it('tells which source a reprint is of, to compare it with', async () => {
    const [first] = await client.connection.sendRequest<UsedSourceEntry[]>('xunzhang/usedSources', { uri });
    assert.equal(first?.id, '2024-opinions');
    assert.equal(first.reprinted, true);
    assert.ok(first.length > 2000 && first.length < reprint.length, String(first.length));
    const { text } = await client.connection.sendRequest<{ text: string }>('xunzhang/sourceText', {
      uri: first.uri,
    });
    assert.equal(text, opinions);
    for (const none of ['file:///texts/none.txt', first.uri])
      assert.deepEqual(await client.connection.sendRequest('xunzhang/usedSources', { uri: none }), []);
  });

  it('tells what a draft has of each measure of its source', async () => {
    const found = await client.connection.sendRequest<CoverageResult>('xunzhang/coverage', { uri });
    assert.equal(found?.source.id, '2024-opinions');
    assert.equal(found.measures.length, 28);
    const [first, second] = found.measures;
    assert.deepEqual(
      [first?.extent, second?.address, second?.within],
      ['most', '二（一）', ['二、强化思想政治引领，团结引导产业工人坚定不移听党话跟党走']],
    );
    assert.match(quotedBy(opinions, second?.range as Range), /^（一）持续强化产业工人队伍思想政治工作。/);
    assert.match(
      quotedBy(reprint, second?.places[0] as Range),
      /^持续强化产业工人队\s+伍思想政治工作。.*共同思想基础。$/,
    );
    const plan = await client.connection.sendRequest<CoverageResult>('xunzhang/coverage', {
      uri,
      source: '2017-plan',
    });
    assert.equal(plan?.source.id, '2017-plan');
    for (const none of [{ uri: 'file:///texts/none.txt' }, { uri, source: 'none' }])
      assert.equal(await client.connection.sendRequest('xunzhang/coverage', none), null);
  });

  it('gives a report to print and sign', async () => {
    const facts = { name: '转载.txt', date: '2025-03-12', version: '1.2.3' };
    const { html } = await client.connection.sendRequest<{ html: string }>('xunzhang/report', {
      uri,
      ...facts,
    });
    assert.match(html, /^<!doctype html>/);
    assert.match(html, /<h2>转载\.txt<\/h2>/);
    assert.match(html, /<mark>主力军<\/mark>.*\n.*<mark>主体力量<\/mark>/);
    assert.match(html, /2025-03-12 由循章 1\.2\.3 在本机核对。/);
    const none = { uri: 'file:///texts/none.txt', ...facts };
    assert.equal(await client.connection.sendRequest('xunzhang/report', none), null);
  });

  it('gives the text of a Word document, or says why there is none', async () => {
    const ask = (bytes: Uint8Array) =>
      client.connection.sendRequest('xunzhang/importWord', {
        name: '方案.docx',
        data: Buffer.from(bytes).toString('base64'),
      });
    assert.deepEqual(await ask(docxOf(paragraph('实施方案'))), { text: '实施方案\n' });
    assert.deepEqual(await ask(Uint8Array.of(1, 2, 3)), {
      problem: '方案.docx：Word 文稿已损坏，读不出来。请在 Word 或 WPS 里打开、修复后另存。',
    });
  });

  it('finds from the source the place of the draft that uses it', async () => {
    const [link] = await client.at<LocationLink[]>('textDocument/definition', uri, '主力军，');
    const source = link?.targetUri as string;
    await client.open(source, opinions, 'policy-zh');
    const uses = await client.at<Location[]>('textDocument/references', source, '主体力量', {
      context: { includeDeclaration: false },
    });
    assert.equal(uses.length, 1);
    assert.equal(uses[0]?.uri, uri);
    assert.match(uses[0] ? quotedBy(reprint, uses[0].range) : '', /主力军/);
    assert.deepEqual(await client.diagnostics(source), []);
    const outline = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', source);
    assert.equal(outline.filter((s) => /^[一二三四五六七八九]、/.test(s.name)).length, 9);
    await client.close(source);
  });

  it('shows outline, folding, links, tokens and selections of a draft', async () => {
    const copy = 'file:///texts/outline.txt';
    const draft =
      '江滨市实施方案\n\n一、总体要求\n（一）加强领导。《意见》提出：“加强职业病防治。”\n（二）抓好落实。\n二、组织保障\n加强协调。\n';
    await client.open(copy, draft);
    const outline = await client.ask<DocumentSymbol[]>('textDocument/documentSymbol', copy);
    const names = (symbols: readonly DocumentSymbol[]): string[] =>
      symbols.flatMap((s) => [s.name, ...names(s.children ?? [])]);
    assert.deepEqual(names(outline), [
      '江滨市实施方案',
      '一、总体要求',
      '（一）加强领导',
      '（二）抓好落实',
      '二、组织保障',
    ]);
    const folds = await client.ask<FoldingRange[]>('textDocument/foldingRange', copy);
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 4],
        [5, 6],
      ],
    );
    const { data } = await client.ask<SemanticTokens>('textDocument/semanticTokens/full', copy);
    assert.deepEqual(tokensIn(draft, data), [
      'class 江滨市实施方案',
      'keyword 一、',
      'class 总体要求',
      'keyword （一）',
      'type 《意见》',
      'string “加强职业病防治。”',
      'keyword （二）',
      'keyword 二、',
      'class 组织保障',
    ]);
    const [innermost] = await client.ask<SelectionRange[]>('textDocument/selectionRange', copy, {
      positions: [{ line: 3, character: 20 }],
    });
    const around: string[] = [];
    for (let s = innermost; s; s = s.parent) around.push(quotedBy(draft, s.range));
    assert.deepEqual(around, [
      '加强职业病防治',
      '加强职业病防治。',
      '“加强职业病防治。”',
      '《意见》提出：“加强职业病防治。”',
      '（一）加强领导。《意见》提出：“加强职业病防治。”',
      '一、总体要求\n（一）加强领导。《意见》提出：“加强职业病防治。”\n（二）抓好落实。',
      draft,
    ]);
    const links = await client.ask<DocumentLink[]>('textDocument/documentLink', copy);
    assert.deepEqual(
      links.map(({ range, target }) => [quotedBy(draft, range), target?.split('/').slice(0, 2).join('/')]),
      [['《意见》', 'xunzhang-source:/2024-opinions']],
    );
    await client.close(copy);
  });

  it('adopts the wording of the source by a code action, and the divergence is gone', async () => {
    const diagnostic = await found('主力军');
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', uri, {
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    const [fix] = actions;
    assert.equal(fix?.isPreferred, true);
    assert.equal(fix?.diagnostics?.length, 1);
    const change = fix?.edit?.documentChanges?.[0] as TextDocumentEdit;
    const fixed = applyEdits(reprint, change.edits as never);
    const copy = 'file:///texts/fixed.txt';
    await client.open(copy, fixed);
    const rest = wording(await client.diagnostics(copy));
    assert.equal(rest.length, wording(await client.diagnostics(uri)).length - 1);
    await client.close(copy);
  });

  it('leaves the pages of its rules alone, which show what is to be reported', async () => {
    const page = 'file:///docs/rules/divergence/substitution.md';
    await client.open(
      page,
      '误：《意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量”。\n',
      'markdown',
    );
    assert.deepEqual(await client.diagnostics(page), []);
    const elsewhere = 'file:///docs/rules.md';
    await client.open(
      elsewhere,
      '《意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量”。\n',
      'markdown',
    );
    assert.equal((await client.diagnostics(elsewhere)).length, 1);
    await client.close(page);
    await client.close(elsewhere);
  });

  it('follows an edit', async () => {
    const copy = 'file:///texts/copy.txt';
    await client.open(copy, reprint);
    const before = wording(await client.diagnostics(copy)).length;
    await client.edit(copy, '是工人阶级的主力军', '是工人阶级的主体力量');
    assert.equal(wording(await client.diagnostics(copy)).length, before - 1);
    await client.edit(copy, '是工人阶级的主体力量', '是工人阶级的主力军');
    assert.equal(wording(await client.diagnostics(copy)).length, before);
    await client.close(copy);
    assert.deepEqual(await client.diagnostics(copy), []);
  });

  it('finds sources and their items by name', async () => {
    const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
      query: '深化改革意见',
    });
    assert.ok(symbols.some((s) => s.name.includes('深化产业工人队伍建设改革的意见')));
  });

  it('finds the headings of open drafts by name, and no longer once they are closed', async () => {
    const own = 'file:///texts/own.txt';
    await client.open(own, '关于江海方案的通知\n\n一、江海独有的要求\n各地要抓好落实。\n');
    const ask = () =>
      client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '江海独有' });
    assert.deepEqual(
      (await ask()).map(({ name, containerName, location }) => [name, containerName, location]),
      [
        [
          '一、江海独有的要求',
          '关于江海方案的通知',
          { uri: own, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } } },
        ],
      ],
    );
    await client.close(own);
    assert.deepEqual(await ask(), []);
  });

  it('tells what the document was taken for', async () => {
    const status = await client.until('status of the reprint', () =>
      client.statuses.map((s) => s.document).find((d) => d?.uri === uri),
    );
    assert.equal(status.as, 'reprint');
    assert.equal(status.source?.id, '2024-opinions');
    assert.equal(client.statuses.at(-1)?.state, 'ready');
    assert.ok((client.statuses.at(-1)?.sources ?? 0) >= 3);
  });
});
