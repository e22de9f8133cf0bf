import type { Message } from '../engine/findings/model.ts';
import { en } from './en/index.ts';
import { zhCn } from './zh-cn/index.ts';

export type Locale = 'zh-cn' | 'en';

/** Chinese is the product's own language; any locale that is not English reads it. */
export const localeOf = (tag: string | undefined): Locale =>
  tag?.toLowerCase().startsWith('en') ? 'en' : 'zh-cn';

/** The message in one language. An unknown key renders as itself with its arguments, so that nothing is lost. */
export function renderMessage({ key, args }: Message, locale: Locale = 'zh-cn'): string {
  const template = (locale === 'en' ? en : zhCn)[key];
  if (template === undefined) return `${key} ${JSON.stringify(args)}`;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}
