import { finderOf } from '../../document/finder.ts';
import type { Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { isLineBreak } from '../../text/lineBreaks.ts';
import { watchFor } from '../../text/watch.ts';
import { lineEndOf } from '../lineBreak.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/invisible',
  severity: 'information',
  norm: { authority: '校对实务', strength: 'practice' },
};

/**
 * Zero-width marks, direction marks, soft hyphens, control characters. Joiners next to emoji or to scripts that need
 * them (U+200C/D between non-Han letters) are left alone; so is a byte order mark at the very beginning.
 */
const unseen = new RegExp(
  '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+' +
    '|(?<![\\p{L}\\p{Extended_Pictographic}\\ufe0f](?<!\\p{Script=Han}))[\\u200c\\u200d]+',
  'uy',
);
const unseenUnits = watchFor(
  '\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff',
);
const unseenRuns = finderOf(unseenUnits, unseen);
/** What ends a line in a word processor or on other systems and for the structure, but not in editors: U+000B, U+0085, U+2028, U+2029. */
const separators = /[\v\u0085\u2028\u2029]+/y;
const separatorUnits = watchFor('\u000b\u0085\u2028\u2029');
const separatorRuns = finderOf(separatorUnits, separators);
/** Spaces that no Chinese text needs: no-break and typographic spaces, Hangul fillers. U+3000 is the Chinese indent. */
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3164\uffa0]+/y;
const oddSpaceUnits = watchFor('\u00a0\u1680\u2000-\u200a\u202f\u205f\u3164\uffa0');
const oddSpaceRuns = finderOf(oddSpaceUnits, oddSpaces);

/** Invisible characters: they break search, comparison and layout, and nobody sees them. */
export const invisible: Rule = {
  meta,
  stands: (change) =>
    unseenRuns.isApart(change) &&
    oddSpaceRuns.isApart(change) &&
    separatorRuns.isApart(change) &&
    (separatorRuns(change.now).length === 0 || lineEndOf(change.old) === lineEndOf(change.now)),
  *check(context: RuleContext): Iterable<Finding> {
    const places: Replacement[] = [];
    for (const { start, end, groups } of unseenRuns(context.reading)) {
      if (isOfScript(context.reading.text, start, end)) continue;
      const isMark = start === 0 && groups[0].startsWith('\ufeff');
      if (!isMark || end > 1) places.push({ start: isMark ? 1 : start, end, good: '' });
    }
    yield* reportReplacements(meta, 'typography/invisible', context, places);
    const lines = separatorPlaces(context.reading);
    for (const finding of reportReplacements(meta, 'typography/line-separator', context, lines)) {
      const fixes = finding.fixes.map((fix) =>
        fix.title.key === 'fix/replace' ? { ...fix, title: { ...fix.title, key: 'fix/new-line' } } : fix,
      );
      yield { ...finding, fixes };
    }
    yield* reportReplacements(meta, 'typography/odd-space', context, oddSpacePlaces(context.reading), 4);
  },
};

/** Each is a line's end, but beside one that everybody sees, and at the ends of the text. */
function separatorPlaces(reading: Reading): Replacement[] {
  const { text } = reading;
  return separatorRuns(reading).map(({ start, end, groups: [run] }) => {
    const isBetween = !isLineEnd(text[start - 1]) && !isLineEnd(text[end]);
    return { start, end, good: isBetween ? lineEndOf(reading).repeat(run.length) : '' };
  });
}

const isLineEnd = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r';

/** Mongolian is spelt with a vowel separator and a narrow space before suffixes; Arabic script has marks that turn what stands beside it. */
const spelling: readonly (readonly [marks: RegExp, letter: RegExp])[] = [
  [/^[\u180e\u202f]$/, /\p{Script=Mongolian}/u],
  [/^[\u061c\u200e\u200f]$/, /\p{Script=Arabic}/u],
];

/** Whether a character that is odd in Chinese belongs to the writing beside it. */
const isOfScript = (text: string, start: number, end: number): boolean =>
  spelling.some(
    ([marks, letter]) =>
      marks.test(text.slice(start, end)) &&
      (letter.test(text.charAt(start - 1)) || letter.test(text.charAt(end))),
  );

/** A no-break space that indents a paragraph becomes the Chinese indent, one elsewhere an ordinary space or nothing. */
function oddSpacePlaces(reading: Reading): Replacement[] {
  const { text } = reading;
  const places: Replacement[] = [];
  for (const { start, end } of oddSpaceRuns(reading)) {
    if (isOfScript(text, start, end)) continue;
    const before = text[start - 1];
    const after = text[end];
    const indents = before === undefined || isLineBreak(before.charCodeAt(0));
    const beside = `${before ?? ''}${after ?? ''}`;
    const good = indents ? '\u3000\u3000' : /[\p{Script=Latin}\p{N}]/u.test(beside) ? ' ' : '';
    places.push({ start, end, good });
  }
  return places;
}
