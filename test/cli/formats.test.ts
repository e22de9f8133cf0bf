import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { z } from 'zod';
import { runCli, withFolder } from '../support/cli.ts';
import { root } from '../support/sources.ts';
import { bent, corpusFiles, exact, title } from './samples.ts';

/** Numbering that is wrong, quotation with a character outside the BMP before it, CRLF. */
const mixed = `一、总体要求\r\n（一）指导思想。𠮷田同志指出。${bent.split('\n\n')[2]}\r\n（三）工作目标。做好工作。\r\n`;

const folder = () => withFolder({ ...corpusFiles, 'bent.txt': bent, 'exact.txt': exact, '混合.txt': mixed });

const offset = z.int().nonnegative();
const place = z.strictObject({ line: offset, character: offset });
const contract = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      path: z.string(),
      as: z.enum(['draft', 'reprint']),
      source: z.string().optional(),
      completeness: z.unknown().optional(),
      passages: z.array(
        z.strictObject({
          start: offset,
          end: offset,
          source: z.string(),
          address: z.string(),
          sourceStart: offset,
          sourceEnd: offset,
          frame: z.enum(['quotation', 'attribution', 'reprint', 'plain']),
          verdict: z.enum(['verbatim', 'variant', 'adapted', 'superseded', 'unfounded']),
        }),
      ),
      findings: z.array(
        z.strictObject({
          rule: z.string().regex(/^[a-z-]+\/[a-z-]+$/),
          severity: z.enum(['error', 'warning', 'information', 'hint']),
          start: offset,
          end: offset,
          range: z.strictObject({ start: place, end: place }),
          text: z.string(),
          expected: z.string().optional(),
          source: z.string().optional(),
          address: z.string().optional(),
          message: z.string().min(1),
          fixes: z.array(
            z.strictObject({
              title: z.string().min(1),
              edits: z.array(z.strictObject({ start: offset, end: offset, newText: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
  problems: z.array(z.object({ level: z.string(), message: z.string(), path: z.string().optional() })),
});

describe('--format json', () => {
  const files = folder();
  const check = async (...names: string[]) => {
    const { stdout } = await runCli(['check', ...names, '--corpus', 'corpus', '--format', 'json'], {
      cwd: files.path,
    });
    return contract.parse(JSON.parse(stdout));
  };

  it('keeps to the contract', async () => {
    const { files: checked } = await check('bent.txt', 'exact.txt', '混合.txt', 'missing.txt');
    assert.deepEqual(
      checked.map((file) => file.path),
      ['bent.txt', 'exact.txt', '混合.txt'],
    );
  });

  it('counts offsets and characters in UTF-16 units of the decoded file', async () => {
    const [file] = (await check('混合.txt')).files;
    assert(file && file.findings.length > 0);
    const lines = mixed.split(/\r?\n/);
    for (const { start, end, text, range } of file.findings) {
      assert.equal(mixed.slice(start, end), text);
      assert.equal(
        lines[range.start.line]?.slice(range.start.character).startsWith(text.split(/\r?\n/)[0] ?? ''),
        true,
      );
    }
  });

  it('gives a divergence with its source, address and reading, and fixes that write the reading', async () => {
    const [file] = (await check('bent.txt')).files;
    const finding = file?.findings.find((f) => f.rule.startsWith('divergence/'));
    assert(finding);
    assert.equal(finding.source, '办法');
    assert.match(finding.address ?? '', /第二条/);
    assert.equal(finding.expected?.includes('应当'), true);
    const [edit] = finding.fixes[0]?.edits ?? [];
    assert(edit);
    assert.equal(bent.slice(0, edit.start) + edit.newText + bent.slice(edit.end), exact);
  });
});

describe('--format sarif', () => {
  const files = folder();
  let log: {
    runs: {
      results: Record<string, never>[];
      tool: { driver: { rules: { id: string; help?: { text: string } }[] } };
      invocations: { executionSuccessful: boolean }[];
    }[];
  };
  before(async () => {
    const args = [
      'check',
      'bent.txt',
      'exact.txt',
      '混合.txt',
      'missing.txt',
      '--corpus',
      'corpus',
      '--format',
      'sarif',
    ];
    log = JSON.parse((await runCli(args, { cwd: files.path })).stdout);
  });

  it('validates against the schema of SARIF 2.1.0', () => {
    const validate = sarifValidator();
    assert.equal(validate(log), true, JSON.stringify(validate.errors, null, 1));
  });

  it('describes every rule, with help', () => {
    const rules = log.runs[0]?.tool.driver.rules ?? [];
    assert(rules.length > 20);
    assert.deepEqual(
      rules.filter((rule) => !rule.help?.text).map((rule) => rule.id),
      [],
    );
  });

  it('says how lines end, as they are counted', async () => {
    const args = ['check', '-', '--corpus', 'corpus', '--format', 'sarif'];
    const stdin = '关于开展培训的通知\r一、总体要求。\r各单位要抓好落实。。\r';
    const { runs } = JSON.parse((await runCli(args, { cwd: files.path, stdin })).stdout);
    assert.deepEqual(runs[0].newlineSequences, ['\r\n', '\n', '\r']);
    const [doubled] = runs[0].results.filter(
      ({ ruleId }: { ruleId: string }) => ruleId === 'typography/doubled-mark',
    );
    assert.equal(doubled.locations[0].physicalLocation.region.startLine, 3);
  });

  it('is in English where that is asked for, but for names and the pages of the rules', async () => {
    const args = ['check', 'bent.txt', '--corpus', 'corpus', '--format', 'sarif', '--lang', 'en'];
    const { driver } = JSON.parse((await runCli(args, { cwd: files.path })).stdout).runs[0].tool;
    assert.equal(driver.language, 'en');
    const said = driver.rules.map(
      ({ shortDescription, fullDescription }: Record<string, { text: string }>) =>
        `${shortDescription?.text}. ${fullDescription?.text}`,
    );
    assert.ok(said.some((text: string) => text.startsWith('Numbering: lost label. ')));
    assert.deepEqual(
      said.filter((text: string) => /[\u4e00-\u9fff]/.test(text.replace(/Authority: .*/, ''))),
      [],
    );
    assert.deepEqual(
      said.filter((text: string) => /循章|校对实务/.test(text)),
      [],
    );
  });

  it('gives regions, relative names, fingerprints and fixes', () => {
    const results = JSON.parse(JSON.stringify(log.runs[0]?.results ?? []));
    const divergence = results.find((result: { ruleId: string }) => result.ruleId.startsWith('divergence/'));
    const location = divergence.locations[0].physicalLocation;
    assert.deepEqual(location.artifactLocation, { uri: 'bent.txt', uriBaseId: '%SRCROOT%' });
    assert.equal(
      bent
        .split('\n')
        [location.region.startLine - 1]?.slice(location.region.startColumn - 1)
        .startsWith('可以'),
      true,
    );
    assert.match(divergence.partialFingerprints['xunzhang/v1'], /^1:[0-9a-f]{16}$/);
    assert.match(divergence.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, /应当/);
    const chinese = results.find(
      (r: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        r.locations[0]?.physicalLocation.artifactLocation.uri.startsWith('%'),
    );
    assert.equal(decodeURIComponent(chinese.locations[0].physicalLocation.artifactLocation.uri), '混合.txt');
  });

  it('names files below the folder of the run, be that the root of a disk, by a URI that is sound', async () => {
    const locate = async (cwd: string, path: string) => {
      const args = ['check', path, '--corpus', join(files.path, 'corpus'), '--format', 'sarif'];
      const [run] = (JSON.parse((await runCli(args, { cwd })).stdout) as Log).runs;
      const base = run?.originalUriBaseIds?.['%SRCROOT%']?.uri ?? '';
      const artifact = run?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
      assert.equal(artifact?.uriBaseId, '%SRCROOT%');
      return fileURLToPath(new URL(artifact?.uri ?? '', base));
    };
    const bentFile = join(files.path, 'bent.txt');
    assert.equal(await locate(parse(files.path).root, bentFile), bentFile);
    if (process.platform === 'win32') return; // no name has a colon there
    const colon = join(files.path, 'note:1.txt');
    writeFileSync(colon, bent);
    assert.equal(await locate(files.path, 'note:1.txt'), colon);
  });

  it('notes what could not be read', () =>
    assert.equal(log.runs[0]?.invocations[0]?.executionSuccessful, false));
});

describe('--format pretty', () => {
  const files = folder();
  const pretty = async (terminal: number, ...names: string[]) =>
    (await runCli(['check', ...names, '--corpus', 'corpus', '--no-color'], { cwd: files.path, terminal }))
      .stdout;

  it('shows the line of the draft over that of the source, marked and in step, with the address', async () => {
    const lines = (await pretty(100, 'bent.txt')).split('\n');
    const at = lines.findIndex((line) => /divergence\/modality/.test(line));
    assert(at >= 0, lines.join('\n'));
    const [draft = '', draftMarks = '', reading = '', readingMarks = '', address = ''] = lines.slice(at + 1);
    assert.match(draft, /^\s+文稿 .*可以/);
    assert.match(reading, /^\s+原文 .*应当/);
    assert.equal(columns(draftMarks), columns(draft.slice(0, draft.indexOf('可以') + 2)));
    assert.equal(columns(draftMarks), columns(readingMarks));
    assert.match(address, new RegExp(`《${title}》第二条`));
  });

  it('fits its excerpts into the width of the terminal', async () => {
    for (const width of [60, 80, 100, 160]) {
      const lines = (await pretty(width, 'bent.txt'))
        .split('\n')
        .filter((line) => /^\s+(文稿|原文) /.test(line));
      for (const line of lines) assert(columns(line) <= width, `${columns(line)} > ${width}: ${line}`);
    }
  });

  it('ends with one line of totals', async () => {
    assert.match(await pretty(100, 'bent.txt', 'exact.txt'), /\n检查了 2 个文件：错误 1[^\n]*。\n$/);
    assert.equal(await pretty(100, 'exact.txt'), '检查了 1 个文件，没有发现问题。\n');
    assert.equal(await pretty(100, '没有.txt'), '没有检查任何文件。\n');
  });
});

const columns = (line: string): number =>
  [...line].reduce((sum, c) => sum + (/[\u2e80-\uff60]/.test(c) ? 2 : 1), 0);

/** The official schema is of draft 4: where its keywords differ, it is read as draft 7. */
function sarifValidator() {
  const schema = JSON.parse(readFileSync(join(root, 'test/cli/fixtures/sarif-schema-2.1.0.json'), 'utf8'));
  delete schema.$schema;
  delete schema.id;
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true });
  return ajv.compile(schema);
}
