import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { names } from './suite/names.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));

/** Two folders, 文稿 as the samples are, and 不核对 where the folder's own settings turn checking off. */
export function makeWorkspace(folder: string): string {
  const drafts = join(folder, '文稿');
  const off = join(folder, '不核对');
  mkdirSync(folder, { recursive: true });
  cpSync(samples, drafts, { recursive: true });
  writeFileSync(
    join(drafts, names.markdown),
    '# 学习笔记\n\n《意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量”。\n',
  );
  mkdirSync(join(off, '.vscode'), { recursive: true });
  writeFileSync(join(off, '.vscode', 'settings.json'), JSON.stringify({ 'xunzhang.enable': false }));
  cpSync(join(samples, names.reprint), join(off, names.reprint));
  const file = join(folder, 'test.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: '文稿' }, { path: '不核对' }] }));
  return file;
}
