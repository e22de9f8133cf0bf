import type { DraftLine } from './lines/draftLine.ts';
import type { Paragraph, Profile } from './model.ts';

/** What a writer may call the profiles in a comment: the words of the settings, or Chinese. */
const names: Readonly<Record<string, Profile>> = {
  official: 'official',
  公文: 'official',
  statute: 'statute',
  法规: 'statute',
  newspaper: 'newspaper',
  报纸: 'newspaper',
  book: 'book',
  图书: 'book',
};

/** The comment by which a text says what it is: `<!-- xunzhang-profile 法规 -->`. The first one counts. */
export const profileComment = /<!--\s*xunzhang-profile[\s:：]+(\S+?)\s*-->/g;

/** What the text itself says that it is; undefined where it says nothing, or nothing known. */
export function declaredProfile(text: string): Profile | undefined {
  if (!text.includes('xunzhang-profile')) return undefined;
  for (const found of text.matchAll(profileComment)) {
    const profile = profileNamed(found[1] as string);
    if (profile) return profile;
  }
  return undefined;
}

/** The profile that a writer calls so. */
export function profileNamed(word: string): Profile | undefined {
  const name = word.toLowerCase();
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** Decides which kind of document a text is, from its labels and from what only newspapers and books carry. */
export function detectProfile(
  text: string,
  lines: readonly DraftLine[],
  paragraphs: readonly Paragraph[],
): Profile {
  let articles = 0;
  let others = 0;
  let questions = 0;
  for (const { label, kind, span } of paragraphs) {
    if (!label || kind === 'furniture') continue;
    if (label.form === 'article') articles++;
    else if (label.form === 'han') {
      others++;
      if (kind === 'heading' && '？?'.includes(text[span.end - 1] as string)) questions++;
    }
  }
  if (articles >= 2 && articles >= others) return 'statute';
  if (questions >= 3) return 'book';
  const newspaper = lines.some(
    ({ kind, contentStart, contentEnd }) =>
      kind === 'dateline' ||
      (kind === 'mark' && /版[^）)]{0,10}[）)]$|星期|邮发代号/.test(text.slice(contentStart, contentEnd))),
  );
  return newspaper ? 'newspaper' : 'official';
}
