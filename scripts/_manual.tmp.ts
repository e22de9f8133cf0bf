import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { installHost } from './host/install.ts';
import { packageExtension } from './host/package.ts';
import { openWorkbench } from './host/workbench.ts';
const scratch = mkdtempSync(join(tmpdir(), 'xz-manual-'));
const vsix = packageExtension(join(scratch, 'x.vsix'));
const folder = join(scratch, '产改');
cpSync('samples', folder, { recursive: true });
const placeOfText = readFileSync('scripts/host/placeOfText.browser.js', 'utf8');
const wb = await openWorkbench(installHost(), { vsix, folder, openFile: join(folder, '编号有误的实施方案.policy'), locale: 'zh-cn', viewport: { width: 1280, height: 900 },
  settings: { 'workbench.colorTheme': 'Light Modern', 'editor.fontSize': 15, 'editor.fontFamily': "'Noto Sans CJK SC', sans-serif", 'editor.lightbulb.enabled': 'off' } });
const { page } = wb;
const shot = (n: string) => page.screenshot({ path: `/tmp/r/manual/${n}.png` });
const box = (t: string) => page.evaluate(`${placeOfText}; placeOfText(${JSON.stringify(t)})`) as Promise<{ x: number; y: number }>;
const click = async (t: string) => { const p = await box(t); await page.mouse.click(p.x, p.y); };
const pause = (ms: number) => page.waitForTimeout(ms);
try {
  await page.waitForSelector('.monaco-editor [class*="squiggly-"]', { timeout: 30000 });
  await click('四）规范校外供餐');
  await page.keyboard.press('Control+Shift+KeyR');
  await page.waitForSelector('.action-widget .monaco-list-row'); await pause(500);
  await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter');
  await page.waitForSelector('.bulk-edit-panel .monaco-list-row'); await pause(500);
  await page.click('.bulk-edit-panel .monaco-list-row .edit-checkbox >> nth=0').catch(async () => { await page.click('.bulk-edit-panel .monaco-list-row .monaco-checkbox >> nth=0').catch(() => undefined); });
  await pause(500); await shot('1-ticked');
  await page.click('.bulk-edit-panel >> text=Apply'); await pause(1500); await shot('2-applied');
  await click('五)强化陪餐'); 
  await page.keyboard.press('End'); await page.keyboard.press('Enter'); await pause(1500); await shot('3-enter');
  await page.keyboard.press('Tab'); await pause(800); await shot('4-tab');
  await page.keyboard.press('Control+KeyZ'); await page.keyboard.press('Control+KeyZ'); await pause(500);
  await click('二）管好后厨'); await page.keyboard.press('F2'); await pause(1000); await shot('5-rename');
  await page.keyboard.press('Escape');
  const p = await box('件1'); 
} catch (e) { console.error(String(e)); await shot('failed'); } finally { await wb.close(); }
