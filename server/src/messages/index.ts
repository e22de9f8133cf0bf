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
  const parts = partsOf(template);
  let out = parts[0] as string;
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] as string;
    out += `${args[name] ?? `{${name}}`}${parts[i + 1]}`;
  }
  return out;
}

const taken = new Map<string, readonly string[]>();

/** Plain text and names of arguments in turns, the plain text first and last. */
function partsOf(template: string): readonly string[] {
  let parts = taken.get(template);
  if (!parts) {
    parts = template.split(/\{(\w+)\}/);
    taken.set(template, parts);
  }
  return parts;
}
