import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportingDescriptor } from 'sarif';
import type { RuleMeta } from '../../engine/index.ts';
import type { FormatContext } from '../results.ts';

/** SARIF's levels for ours. */
export const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
} as const;

/** A rule for readers of the log; title and help are those of its page in the documentation. */
export function descriptor(
  { id, norm, severity }: RuleMeta,
  { home, voice }: FormatContext,
): ReportingDescriptor {
  const page = rulePage(home, id);
  const title = page && /^#\s+(.+)$/m.exec(page)?.[1]?.trim();
  const authority = [norm.authority, norm.clause].filter(Boolean).join(' ');
  return {
    id,
    shortDescription: { text: title ?? id },
    fullDescription: { text: voice.say('cli.norm', { authority }) },
    ...(page ? { help: { text: page, markdown: page } } : {}),
    defaultConfiguration: { enabled: severity !== 'off', level: levels[severity] },
    properties: { tags: [id.slice(0, id.indexOf('/')), norm.strength] },
  };
}

/** The page of a rule in the product's documentation; nothing where the product was installed without it. */
function rulePage(home: string, id: string): string | undefined {
  const path = join(home, 'docs', 'rules', ...`${id}.md`.split('/'));
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
