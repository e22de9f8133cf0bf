import { type Change, change } from '../change.ts';
import type { Texts } from '../passageInput.ts';

const subject = '关于';
/** No issuers of a title are longer, in UTF-16 units. */
const longestIssuers = 80;

/**
 * Several changes of the issuers that a source's title begins with as one: 中共中央办公厅 国务院办公厅 for 中共中央 国务院 are other issuers, not two words too
 * many.
 */
export function withIssuersWhole(changes: readonly Change[], texts: Texts): readonly Change[] {
  const { draft, source, edition } = texts;
  const { title } = edition.reading;
  if (!title || changes.length < 2) return changes;
  const head = source.text.slice(title.start, Math.min(title.end, title.start + longestIssuers));
  const length = head.indexOf(subject);
  if (length <= 0) return changes;
  const end = title.start + length;
  const inIssuers = changes.filter(
    ({ kind, core }) => kind === 'content' && core.edition.start >= title.start && core.edition.end <= end,
  );
  const [first, last] = [inIssuers[0], inIssuers.at(-1)];
  if (!first || !last || first === last) return changes;
  const own = {
    start: first.core.draft.start - (first.core.edition.start - title.start),
    end: last.core.draft.end + (end - last.core.edition.end),
  };
  // Spaces and line breaks between them may be others.
  const before = draft.text.slice(Math.max(0, own.start), first.core.draft.start);
  if (before !== source.text.slice(title.start, first.core.edition.start)) return changes;
  if (!draft.text.startsWith(subject, own.end)) return changes;
  const whole = change(own, { start: title.start, end });
  const merged = new Set(inIssuers);
  return changes.flatMap((c) => (c === first ? [whole] : merged.has(c) ? [] : [c]));
}
