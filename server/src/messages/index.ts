import type { Message } from '../engine/findings/model.ts';
import { en } from './en/index.ts';
import type { MessageTable } from './table.ts';
import { zhCn } from './zh-cn/index.ts';

export type Locale = 'zh-cn' | 'en';

/** Chinese is the product's own language; any locale that is not English reads it. */
export const localeOf = (tag: string | undefined): Locale =>
  tag?.toLowerCase().startsWith('en') ? 'en' : 'zh-cn';

/** The message in one language. An unknown key renders as itself with its arguments, so that nothing is lost. */
export function renderMessage({ key, args }: Message, locale: Locale = 'zh-cn'): string {
  const parts = locale === 'en' ? partsOf(key, en, takenEn) : partsOf(key, zhCn, takenZhCn);
  if (!parts) return `${key} ${JSON.stringify(args)}`;
  let out = parts[0] as string;
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] as string;
    out += `${args[name] ?? `{${name}}`}${parts[i + 1]}`;
  }
  return out;
}

/** A template, by its key: plain text and names of arguments in turns, the plain text first and last. */
type Taken = Map<string, readonly string[]>;
const takenEn: Taken = new Map();
const takenZhCn: Taken = new Map();

function partsOf(key: string, tables: readonly MessageTable[], taken: Taken): readonly string[] | undefined {
  let parts = taken.get(key);
  if (!parts) {
    parts = tables.find((table) => Object.hasOwn(table, key))?.[key]?.split(/\{(\w+)\}/);
    if (parts) taken.set(key, parts);
  }
  return parts;
}
