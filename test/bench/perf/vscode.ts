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
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { installHost } from '../../../scripts/host/install.ts';
import { packageExtension } from '../../../scripts/host/package.ts';
import { openWorkbench } from '../../../scripts/host/workbench.ts';
import { growTexts } from './grow.ts';

const draftLength = 20_000;
const patience = { timeout: 300_000 };
const edits = 12;
/** A sentence of the built-in corpus with one word exchanged; found before the shelf is indexed. */
const builtinSentence = '《意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量”。';

const placeOfText = readFileSync(
  new URL('../../../scripts/host/placeOfText.browser.js', import.meta.url),
  'utf8',
);

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
  const { text, bent } = draftFrom(shelf);
  writeFileSync(draft, text);
  for (const name of ['first', 'second']) {
    console.log(`${name} opening`);
    await session(vsix, draft, bent, shelf);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function session(vsix: string, draft: string, bent: string, shelf: string): Promise<void> {
  const extensionsDir = join(scratch, 'extensions');
  const cache = join(scratch, 'cache');
  const started = performance.now();
  const since = (from: number): string => `${Math.round(performance.now() - from)} ms`;
  const workbench = await openWorkbench(installHost(), {
    vsix,
    folder: dirname(draft),
    openFile: draft,
    extensionsDir,
    locale: 'zh-cn',
    env: { XUNZHANG_CACHE: cache },
    settings: { 'xunzhang.corpus.folders': [shelf], 'editor.hover.delay': 0 },
  });
  const { page } = workbench;
  try {
    console.log(`  window                          ${since(started)}`);
    await page.waitForSelector('.monaco-editor .view-line', patience);
    await checkedMeanwhile(page);
    console.log(`  first findings                  ${since(started)}   ${memory(extensionsDir)}`);
    await underlined(page, bent);
    console.log(`  the whole shelf serves          ${since(started)}   ${memory(extensionsDir)}`);
    await typing(page);
    await hovering(page, bent);
    console.log(`  at the end                      ${memory(extensionsDir)}`);
    console.log(`  on disk                         ${megabytes(sizeOf(cache))}`);
  } catch (error) {
    await page.screenshot({ path: join(tmpdir(), 'xunzhang-large.png') });
    throw error;
  } finally {
    await workbench.close();
  }
}

/** Waits until a text in view is underlined at its beginning; where that is. */
async function underlined(page: Page, text: string): Promise<{ x: number; y: number }> {
  const at = `(() => {
    ${placeOfText}
    const place = placeOfText(${JSON.stringify(text)});
    const marks = [...document.querySelectorAll('.monaco-editor [class*="squiggly-"]')];
    const boxes = marks.map((mark) => mark.getBoundingClientRect());
    const hit = place && boxes.some((b) => b.left < place.x + 8 && b.right > place.x - 8 && b.top < place.y + 4 && b.bottom > place.y - 4);
    return hit ? place : null;
  })()`;
  const found = await page.waitForFunction(at, undefined, { ...patience, polling: 10 });
  return (await found.jsonValue()) as { x: number; y: number };
}

/** A sentence of the built-in corpus is judged, whether the shelf is ready or not. */
async function checkedMeanwhile(page: Page): Promise<void> {
  await page.click('.monaco-editor .view-line >> nth=0');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.insertText(`${builtinSentence}\n`);
  await underlined(page, '主力军，');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Shift+KeyK');
}

/** From a key to what VS Code shows of it, with the delays that VS Code itself makes. */
async function typing(page: Page): Promise<void> {
  await page.click('.monaco-editor .view-line >> nth=0');
  const times: number[] = [];
  for (let i = 0; i < edits; i++) {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.insertText(`${builtinSentence}\n`);
    const begun = performance.now();
    await underlined(page, '主力军，');
    times.push(performance.now() - begun);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+Shift+KeyK');
  }
  times.sort((a, b) => a - b);
  const ms = (at: number): string => `${Math.round(times[at]!)} ms`;
  console.log(`  key to squiggle                 median ${ms(edits >> 1)}, longest ${ms(edits - 1)}`);
}

async function hovering(page: Page, bent: string): Promise<void> {
  const { x, y } = await underlined(page, bent);
  const begun = performance.now();
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x + 2, y, { steps: 3 });
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row', patience);
  console.log(`  hover                           ${Math.round(performance.now() - begun)} ms`);
  await page.mouse.click(x - 40, y);
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

/**
 * Passages of the shelf one after the other. In a sentence at the beginning a word is changed that a checker must see;
 * `bent` begins with it.
 */
function draftFrom(shelf: string): { readonly text: string; readonly bent: string } {
  const parts = readdirSync(shelf).toSorted();
  let text = '关于贯彻落实有关规定的实施办法\n';
  let bent = '';
  for (let i = 0; text.length < draftLength; i++) {
    const part = join(shelf, parts[i % parts.length]!);
    const files = readdirSync(part).toSorted();
    const source = readFileSync(join(part, files[(i * 37) % files.length]!), 'utf8');
    const sentence = /[^。\n]{12,30}应当[^。\n]{12,30}。/.exec(source)?.[0];
    if (bent === '' && sentence && source.indexOf(sentence, source.indexOf(sentence) + 1) < 0) {
      const title = source.slice(0, source.indexOf('\n')).replace(/^#+\s*/, '');
      const changed = sentence.replace('应当', '断乎');
      bent = changed.slice(changed.indexOf('断乎')).slice(0, 8);
      text += `《${title}》规定：“${changed}”\n`;
    } else text += source.slice(600, 2600).replace(/^[^\n]*\n/, '');
    text += '\n';
  }
  return { text: text.slice(0, draftLength), bent };
}

/** The language server's processes of this window, as `ps` has them. */
function memory(extensionsDir: string): string {
  const lines = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8' }).split('\n');
  const own = lines.filter((line) => line.includes(extensionsDir) && line.includes('server.cjs'));
  return `server ${own.map((line) => megabytes(Number.parseInt(line, 10) * 1024)).join(' + ')}`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

function sizeOf(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
