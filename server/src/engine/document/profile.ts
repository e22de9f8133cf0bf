import type { DraftLine } from './draftLine.ts';
import type { Paragraph, Profile } from './model.ts';

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
    ({ kind, line }) =>
      kind === 'dateline' ||
      (kind === 'mark' &&
        /版[^）)]{0,10}[）)]$|星期|邮发代号/.test(text.slice(line.content.start, line.content.end))),
  );
  return newspaper ? 'newspaper' : 'official';
}
