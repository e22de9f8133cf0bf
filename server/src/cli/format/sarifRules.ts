import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportingDescriptor } from 'sarif';
import type { Norm, RuleMeta } from '../../engine/index.ts';
import type { FormatContext } from '../results.ts';
import type { Voice } from '../world.ts';

/** SARIF's levels for ours. */
export const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
} as const;

/**
 * A rule for readers of the log. Title and help are those of its page in the documentation, which is in Chinese; a log in English
 * takes the title from the id and has the page as help alone.
 */
export function descriptor(
  { id, norm, severity }: RuleMeta,
  { home, voice }: FormatContext,
): ReportingDescriptor {
  const page = rulePage(home, id);
  const title = voice.locale === 'en' ? titleInEnglish(id) : page && /^#\s+(.+)$/m.exec(page)?.[1]?.trim();
  return {
    id,
    shortDescription: { text: title ?? id },
    fullDescription: { text: basisOf(norm, voice) },
    ...(page ? { help: { text: page, markdown: page } } : {}),
    defaultConfiguration: { enabled: severity !== 'off', level: levels[severity] },
    properties: { tags: [id.slice(0, id.indexOf('/')), norm.strength] },
  };
}

/** Names of standards and regulations are their own; what the product calls itself and common practice is said in either language. */
function basisOf({ authority, clause, strength }: Norm, { locale, say }: Voice): string {
  if (locale === 'en' && strength === 'practice') {
    if (authority !== own) return say('editor.basisPractice');
    return clause ? say('editor.basisOwn', { clause: say(`editor.clause.${clause}`) }) : say('cli.normOwn');
  }
  return say('cli.norm', { authority: [authority, clause].filter(Boolean).join(' ') });
}

const own = '循章';

/** `numbering/lost-label` → Numbering: lost label. */
const titleInEnglish = (id: string): string =>
  `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replace('/', ': ').replaceAll('-', ' ');

/** The page of a rule in the product's documentation; nothing where the product was installed without it. */
function rulePage(home: string, id: string): string | undefined {
  const path = join(home, 'docs', 'rules', ...`${id}.md`.split('/'));
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
