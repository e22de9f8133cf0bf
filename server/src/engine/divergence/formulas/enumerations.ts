import type { Formula, FormulaForm } from '../../corpus/derived.ts';
import { Directory, type Stretch } from '../../text/directory.ts';
import { keyString } from '../../text/key.ts';
import type { Steps } from '../../text/steps.ts';
import { judgeCluster, type Pattern, type Piece } from './cluster.ts';
import { membersOf } from './lists.ts';
import type { Bend, Draft, Exact, Found } from './model.ts';

export interface EnumerationIndex {
  readonly directory: Directory<unknown>;
  /** Bends and true occurrences (no bend), by place, in all of the draft or a stretch of it. Linear in its length. */
  scan(draft: Draft, options?: { readonly lenient?: boolean; readonly within?: Stretch }): Steps<Found>;
}

export function indexEnumerations(formulas: readonly Formula[]): EnumerationIndex {
  const directory = new Directory<{ readonly pattern: Pattern; readonly member: number }>();
  for (const formula of formulas) {
    if (formula.kind === 'designation') continue;
    for (const form of formula.forms) {
      const pattern = patternOf(formula, form);
      pattern?.members.forEach((m, member) => {
        directory.add(m, { pattern, member });
      });
    }
  }
  return {
    directory,
    *scan(draft, { lenient = false, within } = {}) {
      const out = { bends: [] as Bend[], exact: [] as Exact[] };
      const open = new Map<Pattern, Piece[]>();
      const close = (pattern: Pattern, pieces: Piece[]): void => {
        if (pieces.length > 1) judgeCluster({ pattern, pieces, draft, lenient }, out);
      };
      yield* directory.scan(
        draft.key,
        (start, length, { pattern, member }) => {
          const pieces = open.get(pattern);
          const piece = { member, start, end: start + length };
          const last = pieces?.[pieces.length - 1];
          if (pieces && last && start < last.end) return;
          const gap = last ? start - last.end : 0;
          const widest = (pattern.members[member] as string).length + 1;
          if (pieces && last && gap <= widest && !pieces.some((p) => p.member === member)) {
            if (gap > 0) pieces.push({ member: -1, start: last.end, end: start });
            pieces.push(piece);
            return;
          }
          if (pieces) close(pattern, pieces);
          open.set(pattern, [piece]);
        },
        within,
      );
      for (const [pattern, pieces] of open) close(pattern, pieces);
      return out;
    },
  };
}

function patternOf(formula: Formula, form: FormulaForm): Pattern | undefined {
  const found = membersOf(form.text);
  if (!found) return undefined;
  const members = found.members.map(keyString);
  if (members.some((m) => m.length < 2)) return undefined;
  const firsts = new Set(members.map((m) => m[0]));
  const firm = found.marked && firsts.size * 2 > members.length && members.every((m) => m.length >= 4);
  const shortens = formula.forms.some(
    (other) => other.text.split('、').length < found.members.length && other.text.includes('、'),
  );
  return { formula, form, members, written: found.members, marked: found.marked, firm, shortens };
}
