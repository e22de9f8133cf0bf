/**
 * `npm run shots`: takes the screenshots in docs/images from the packaged extension in a real VS Code. Needs a Chinese
 * font on the system. Arguments name the shots to take; without any, all are taken.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { installHost } from './host/install.ts';
import { packageExtension } from './host/package.ts';
import { openWorkbench } from './host/workbench.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = process.env['XUNZHANG_SHOTS'] ?? join(root, 'docs', 'images');
const reprint = '转载：关于深化产业工人队伍建设改革的意见.txt';
const draft = '实施方案.policy';
const misnumbered = '编号有误的实施方案.policy';
/** The first true divergence of the reprint, and where it stands. */
const variant = '主力军，是创造社会财富';
/** A place in the window where the mouse stirs nothing. */
const aside = [200, 400] as const;
const wait = { timeout: 20_000 };

interface Shot {
  readonly name: string;
  readonly file: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  take(page: Page): Promise<void>;
}

const shots: readonly Shot[] = [
  {
    name: 'problems',
    file: reprint,
    async take(page) {
      await openProblems(page);
      await page.click('.markers-panel .monaco-list-row:has-text("主体力量")', {
        ...wait,
        position: { x: 90, y: 10 },
      });
      await page.mouse.move(...aside);
    },
  },
  {
    name: 'hover',
    file: reprint,
    async take(page) {
      await hoverOver(page, variant);
    },
  },
  {
    name: 'peek',
    file: reprint,
    async take(page) {
      await putCursorOn(page, variant);
      await page.keyboard.press('Control+Shift+F10');
      await page.waitForSelector('.peekview-widget .view-line', wait);
      await page.mouse.move(...aside);
    },
  },
  {
    name: 'compare',
    file: reprint,
    viewport: { width: 1440, height: 800 },
    async take(page) {
      await page.keyboard.press('Control+KeyB');
      await runCommand(page, '与原文并排对照');
      await page.waitForSelector('.monaco-diff-editor .char-insert', wait);
      await page.mouse.move(...aside);
    },
  },
  {
    name: 'coverage',
    file: draft,
    viewport: { width: 1440, height: 800 },
    async take(page) {
      await runCommand(page, '条目对照：原文');
      for (const name of ['完善企业民主管理制度', '加强产业工人队伍党建工作'])
        await page.click(`.monaco-list-row[aria-label*="${name}"]`, wait);
      await page.keyboard.press('ArrowRight');
      await page.mouse.move(...aside);
    },
  },
  {
    name: 'outline',
    file: reprint,
    async take(page) {
      await page.click('.pane-header[aria-label^="Outline"]');
      await page.click('.pane-header[aria-label*="产改"]');
      await page.waitForSelector('.outline-pane .monaco-list-row', wait);
    },
  },
  {
    name: 'status',
    file: reprint,
    async take(page) {
      await page
        .locator('.statusbar-item [aria-label^="Editor Language Status"], #status\\.languageStatus')
        .first()
        .hover();
      await page.waitForSelector('.hover-language-status', wait);
    },
  },
  {
    name: 'draft',
    file: draft,
    async take(page) {
      await openProblems(page);
    },
  },
  {
    name: 'quickfix',
    file: draft,
    async take(page) {
      await putCursorOn(page, '1000名左右');
      await openQuickFixes(page);
    },
  },
  {
    name: 'numbering',
    file: misnumbered,
    viewport: { width: 1280, height: 1180 },
    async take(page) {
      await page.keyboard.press('Control+KeyB');
      await openProblems(page);
      await page.mouse.move(...aside);
    },
  },
  {
    name: 'structure',
    file: misnumbered,
    viewport: { width: 1280, height: 620 },
    async take(page) {
      await page.click('.pane-header[aria-label^="Outline"]');
      await page.click('.pane-header[aria-label*="产改"]');
      await page.waitForSelector('.outline-pane .monaco-list-row', wait);
      await putCursorOn(page, '.建立供货商名录');
      for (let i = 0; i < 14; i++) await page.keyboard.press('Control+ArrowDown');
      await page.mouse.move(900, 590);
    },
  },
  {
    name: 'numbering-hover',
    file: misnumbered,
    async take(page) {
      await hoverOver(page, '四）规范校外供餐');
    },
  },
  {
    name: 'numbering-fix',
    file: misnumbered,
    async take(page) {
      await putCursorOn(page, '四）规范校外供餐');
      await openQuickFixes(page);
    },
  },
  {
    name: 'completion',
    file: draft,
    async take(page) {
      await putCursorOn(page, '、主要任务');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('产业工人是工人阶级的');
      await page.keyboard.press('Control+Space');
      await page.waitForSelector('.suggest-widget.visible .monaco-list-row', wait);
      await page.keyboard.press('Control+Space');
    },
  },
  {
    name: 'ghost',
    file: draft,
    async take(page) {
      await putCursorOn(page, '、主要任务');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('推动党的创新理论');
      await page.waitForSelector('.ghost-text, .ghost-text-decoration', wait);
    },
  },
];

/** The first command of the palette that has these words. */
async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.insertText(`>${words}`);
  await page.waitForSelector('.quick-input-list .monaco-list-row', wait);
  await page.keyboard.press('Enter');
}

/** A key pressed right after a click may come too early. */
async function openQuickFixes(page: Page): Promise<void> {
  for (let times = 0; times < 5; times++) {
    await page.keyboard.press('Control+.');
    const menu = page.waitForSelector('.action-widget .monaco-list-row', { timeout: wait.timeout / 5 });
    if (await menu.catch(() => undefined)) return;
  }
  throw new Error('no menu of quick fixes');
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const chosen = shots.filter(({ name }) => asked.length === 0 || asked.includes(name));
  const scratch = mkdtempSync(join(tmpdir(), 'xunzhang-shots-'));
  try {
    mkdirSync(images, { recursive: true });
    const vsix = process.env['XUNZHANG_VSIX'] ?? packageExtension(join(scratch, 'xunzhang.vsix'));
    for (const shot of chosen) {
      const folder = join(scratch, shot.name, '产改');
      cpSync(join(root, 'samples'), folder, { recursive: true });
      await takeShot(shot, folder, vsix);
      console.log(`docs/images/${shot.name}.png`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function takeShot(shot: Shot, folder: string, vsix: string): Promise<void> {
  const workbench = await openWorkbench(installHost(), {
    vsix,
    folder,
    openFile: join(folder, shot.file),
    locale: 'zh-cn',
    viewport: shot.viewport ?? { width: 1280, height: 800 },
    settings: {
      'workbench.colorTheme': 'Light Modern',
      'editor.fontSize': 15,
      'editor.fontFamily': "'Noto Sans CJK SC', sans-serif",
      'editor.lineHeight': 1.7,
      'editor.renderLineHighlight': 'none',
      'editor.lightbulb.enabled': 'off',
      'editor.cursorBlinking': 'solid',
    },
  });
  const { page } = workbench;
  try {
    await page.waitForSelector('.monaco-editor [class*="squiggly-"]', { timeout: 30_000 });
    await page.click('.monaco-editor .view-line >> nth=0');
    await shot.take(page);
    await settled(page);
    await page.screenshot({ path: join(images, `${shot.name}.png`) });
  } catch (error) {
    await page.screenshot({ path: join(images, `${shot.name}.failed.png`) });
    throw error;
  } finally {
    await workbench.close();
  }
}

async function openProblems(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyM');
  await page.waitForSelector('.markers-panel .monaco-list-row', wait);
}

/** Three frames alike: what was to appear has appeared. Something that keeps moving is taken as it is after a while. */
async function settled(page: Page): Promise<void> {
  let last = '';
  for (let same = 0, frames = 0; same < 3 && frames < 40; frames++) {
    const now = (await page.screenshot()).toString('base64');
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

const placeOfText = readFileSync(new URL('./host/placeOfText.browser.js', import.meta.url), 'utf8');

async function boxOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const call = `${placeOfText}; placeOfText(${JSON.stringify(text)})`;
  const place = await page.evaluate<{ x: number; y: number } | null>(call);
  if (!place) throw new Error(`${text} is not in view`);
  return place;
}

async function putCursorOn(page: Page, text: string): Promise<void> {
  const { x, y } = await boxOf(page, text);
  await page.mouse.click(x, y);
}

async function hoverOver(page: Page, text: string): Promise<void> {
  const { x, y } = await boxOf(page, text);
  await page.mouse.move(x - 20, y);
  await page.mouse.move(x, y, { steps: 5 });
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-row', wait);
}

await main();
