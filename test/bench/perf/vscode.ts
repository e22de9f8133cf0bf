/**
 * A large corpus in a real VS Code: `node --import tsx test/bench/perf/vscode.ts FOLDER [CHARACTERS] [SHELF]`.
 * FOLDER holds .txt or .md files of real prose, which are grown to CHARACTERS (default 100 million) as the speed
 * benchmark does; the grown shelf is made in SHELF and kept, or in a temporary folder. Prints what a person waits for,
 * and what the language server takes of memory, at the first opening (index to be built) and at the second.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { installHost } from '../../../scripts/host/install.ts';
import { packageExtension } from '../../../scripts/host/package.ts';
import { openWorkbench } from '../../../scripts/host/workbench.ts';
import { growTexts } from './grow.ts';

const draftLength = 20_000;
const patience = { timeout: 600_000 };
const edits = 12;
/** A sentence of the built-in corpus with one word exchanged; found before the shelf is indexed. */
const builtinSentence = '《意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量”。';

const [folder, characters = '100000000', kept] = process.argv.slice(2);
if (!folder) {
  console.error('node --import tsx test/bench/perf/vscode.ts FOLDER [CHARACTERS] [SHELF]');
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), 'xunzhang-large-'));
try {
  const shelf = resolve(kept ?? join(scratch, 'shelf'));
  if (!existsSync(shelf)) grow(folder, shelf, Number(characters));
  const vsix = process.env['XUNZHANG_VSIX'] ?? packageExtension(join(scratch, 'xunzhang.vsix'));
  const workspace = join(scratch, '文稿');
  mkdirSync(workspace);
  const draft = join(workspace, '实施办法.policy');
  writeFileSync(draft, draftFrom(shelf));
  for (const name of ['first', 'second']) {
    console.log(`${name} opening`);
    await session(vsix, workspace, draft, shelf);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function session(vsix: string, workspace: string, draft: string, shelf: string): Promise<void> {
  const extensionsDir = join(scratch, 'extensions');
  const cache = join(scratch, 'cache');
  const started = performance.now();
  const since = (from: number): string => `${Math.round(performance.now() - from)} ms`;
  const workbench = await openWorkbench(installHost(), {
    vsix,
    folder: workspace,
    openFile: draft,
    extensionsDir,
    locale: 'zh-cn',
    env: { XUNZHANG_CACHE: cache },
    settings: { 'xunzhang.corpus.folders': [shelf], 'editor.hover.delay': 0 },
  });
  const { page } = workbench;
  try {
    console.log(`  window                          ${since(started)}`);
    await page.waitForSelector('.monaco-editor [class*="squiggly-"]', patience);
    console.log(`  first squiggle                  ${since(started)}   ${memory(extensionsDir)}`);
    await shelfServes(page);
    console.log(`  the whole shelf serves          ${since(started)}   ${memory(extensionsDir)}`);
    await typing(page);
    await hovering(page);
    console.log(`  at the end                      ${memory(extensionsDir)}`);
    console.log(`  on disk                         ${megabytes(sizeOf(cache))}`);
  } catch (error) {
    await page.screenshot({ path: join(tmpdir(), 'xunzhang-large.png') });
    throw error;
  } finally {
    await workbench.close();
  }
}

/** The sentence of the shelf at the draft's beginning is underlined. */
async function shelfServes(page: Page): Promise<void> {
  await page.waitForFunction(
    'document.querySelectorAll(\'.monaco-editor [class*="squiggly-"]\').length > 1',
    undefined,
    patience,
  );
}

/** From a key to what VS Code shows of it, with the delays that VS Code itself makes. */
async function typing(page: Page): Promise<void> {
  await page.click('.monaco-editor .view-line >> nth=0');
  const count = 'document.querySelectorAll(\'.monaco-editor [class*="squiggly-"]\').length';
  const times: number[] = [];
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < edits; i++) {
    const before = await page.evaluate<number>(count);
    const begun = performance.now();
    if (i % 2 === 0) await page.keyboard.insertText(`${builtinSentence}\n`);
    else await page.keyboard.press('Control+z');
    await page.waitForFunction(`${count} !== ${before}`, undefined, { timeout: 20_000, polling: 5 });
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const ms = (i: number): string => `${Math.round(times[i]!)} ms`;
  console.log(`  key to squiggle                 median ${ms(edits >> 1)}, longest ${ms(edits - 1)}`);
}

async function hovering(page: Page): Promise<void> {
  const squiggle = page.locator('.monaco-editor [class*="squiggly-"]').nth(1);
  const box = await squiggle.boundingBox();
  if (!box) throw new Error('nothing to point at');
  const begun = performance.now();
  await page.mouse.move(box.x + 4, box.y + 6);
  await page.mouse.move(box.x + 6, box.y + 6, { steps: 3 });
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row', patience);
  console.log(`  hover                           ${Math.round(performance.now() - begun)} ms`);
  await page.mouse.click(box.x - 24, box.y + 6);
  const opening = performance.now();
  await page.keyboard.press('F12');
  await page.waitForFunction("document.querySelectorAll('.tabs-container .tab').length > 1", undefined, {
    timeout: 20_000,
    polling: 5,
  });
  console.log(`  F12, source open                ${Math.round(performance.now() - opening)} ms`);
}

function grow(from: string, to: string, length: number): void {
  const names = readdirSync(from).filter((name) => /\.(txt|md)$/.test(name));
  const base = names.toSorted().map((name) => readFileSync(join(from, name), 'utf8'));
  let number = 0;
  for (const text of growTexts(base, length)) {
    const part = join(to, String(Math.floor(number / 1000)));
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${number++}.txt`), text);
  }
  console.log(`${number} texts in ${to}`);
}

/** Passages of the shelf one after the other, the first sentences with a word changed that a checker must see. */
function draftFrom(shelf: string): string {
  const parts = readdirSync(shelf).toSorted();
  let draft = `关于贯彻落实有关规定的实施办法\n${builtinSentence}\n`;
  let changed = false;
  for (let i = 0; draft.length < draftLength; i++) {
    const part = join(shelf, parts[i % parts.length]!);
    const files = readdirSync(part);
    const text = readFileSync(join(part, files[(i * 37) % files.length]!), 'utf8');
    let passage = text.slice(600, 2600);
    if (!changed && /[^。\n]{12,}应当[^。\n]{8,}。/.test(passage)) {
      changed = true;
      const sentence = /[^。\n]{12,}应当[^。\n]{8,}。/.exec(passage)![0];
      draft += `${sentence.replace('应当', '可以')}\n`;
      passage = passage.replace(sentence, '');
    }
    draft += `${passage.replace(/^[^\n]*\n/, '')}\n`;
  }
  return draft.slice(0, draftLength);
}

/** The language server's processes of this window, as `ps` has them. */
function memory(extensionsDir: string): string {
  const lines = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines.filter((line) => line.includes(extensionsDir) && line.includes('server.cjs'));
  return `server ${own.map((line) => megabytes(Number.parseInt(line, 10) * 1024)).join(' + ')}`;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

function sizeOf(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
