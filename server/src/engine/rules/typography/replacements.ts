import type { Finding, TextEdit } from '../../findings/model.ts';
import { flatMap } from '../../text/flatMap.ts';
import { span } from '../../text/span.ts';
import { isInSource } from '../inSource.ts';
import { ownText } from '../ownText.ts';
import { fix, report } from '../report.ts';
import type { RuleContext, RuleMeta } from '../rule.ts';

/** One place where `text.slice(start, end)` should read `good`. UTF-16 offsets into the draft. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly good: string;
  /** Where the thing to replace is a pair, the other half: it is repaired along and not reported by itself. */
  readonly partner?: { readonly start: number; readonly end: number; readonly good: string };
}

/** From this many equal defects on a document is consistently so, and one finding says it for all. */
export const manyDefects = 12;

/**
 * One finding per place; where a document has the same defect again and again, one finding at the first place, counted,
 * whose fix repairs them all, so that a scan does not drown in its own habit. The fix of a place that a reprint has as its source
 * has it is not the preferred one.
 * Messages: `key` with {bad} {good}, `key/many` with {bad} {good} {count}; fix titles `fix/replace`, `fix/replace-all`.
 */
export function reportReplacements(
  meta: RuleMeta,
  key: string,
  context: RuleContext,
  all: readonly Replacement[],
  many = manyDefects,
): Finding[] {
  const { text } = context.reading;
  const own = ownText(context);
  const places = all.filter((p) => own(p.start));
  const [first] = places;
  if (!first) return [];
  if (places.length < many)
    return places.map((place) => {
      const { start, end, good, partner } = place;
      const args = {
        bad:
          visible(text.slice(start, end)) + (partner ? visible(text.slice(partner.start, partner.end)) : ''),
        good: visible(good) + (partner ? partner.good : ''),
      };
      const title = good === '' ? 'fix/delete' : 'fix/replace';
      const fixes = [fix(title, args, editsOf(place), !isInSource(context, place))];
      return report(meta, span(start, end), key, args, { fixes });
    });
  const args = {
    bad: visible(text.slice(first.start, first.end)),
    good: visible(first.good),
    count: places.length,
  };
  const edits = flatMap(places, editsOf);
  const fixes = [fix('fix/replace-all', args, edits)];
  return [report(meta, span(first.start, first.end), `${key}/many`, args, { fixes })];
}

/** Characters that cannot be seen are named by their code point in messages, several in a row once: U+00A0×4. */
export function visible(text: string): string {
  return text.replace(
    /([\p{C}\p{Zl}\p{Zp}\u00a0\u3164\u115f\u1160\ue000-\uf8ff])\1*/gu,
    (run, char: string) =>
      run.length > char.length ? `${codePoint(char)}×${run.length / char.length}` : codePoint(char),
  );
}

export const codePoint = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const editsOf = ({ start, end, good, partner }: Replacement): TextEdit[] => [
  edit(start, end, good),
  ...(partner ? [edit(partner.start, partner.end, partner.good)] : []),
];

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: span(start, end), newText });
