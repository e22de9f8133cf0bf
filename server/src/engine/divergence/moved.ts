import { moveMatch as moveGiven } from '../matching/choice/report.ts';
import type { Match } from '../matching/model.ts';
import { isShifted, shift } from '../text/span.ts';
import type { Zone } from './frames/zone.ts';
import { alteredPassage } from './lazyPassage.ts';
import type { Divergence, Liberty, Passage } from './model.ts';
import type { Judgement } from './passageInput.ts';

/** Whether a match says what another one said, which stood `by` units further left in the draft. */
export function isMoved(now: Match, old: Match, by: number): boolean {
  if (now === old) return by === 0;
  if (
    now.source !== old.source ||
    now.edition.start !== old.edition.start ||
    now.edition.end !== old.edition.end ||
    now.matched !== old.matched ||
    now.edits.length !== old.edits.length ||
    !isShifted(now.draft, old.draft, by)
  )
    return false;
  for (let i = 0; i < now.edits.length; i++) {
    const a = now.edits[i] as Match['edits'][number];
    const b = old.edits[i] as Match['edits'][number];
    if (a.edition.start !== b.edition.start || a.edition.end !== b.edition.end) return false;
    if (!isShifted(a.draft, b.draft, by)) return false;
  }
  return true;
}

/**
 * The same of a match in a part of the draft of which wording and structure stand but for its place. The matcher then keeps
 * the edition's span with it (see `Matcher`), which belongs to one alignment: at one place there is no other with it.
 */
export const isMovedWhole = (now: Match, old: Match, by: number): boolean =>
  now.edition === old.edition && now.draft.start === old.draft.start + by;

/** Whether two quotations say the same of what stands in them, the second having stood `by` units further left. */
export const isSameZone = (a: Zone, b: Zone, by: number): boolean =>
  a.kind === b.kind &&
  isShifted(a.span, b.span, by) &&
  a.sure === b.sure + by &&
  a.foreign === b.foreign &&
  a.spoken === b.spoken &&
  a.ours === b.ours &&
  a.whole === b.whole &&
  a.cited.length === b.cited.length &&
  a.cited.every((id, i) => id === b.cited[i]);

/** The same match `by` units further on in the draft. */
export const moveMatch = (m: Match, by: number): Match => (by === 0 ? m : moveGiven(m, by));

export const moveAll = <T extends Divergence | Liberty>(all: readonly T[], by: number): readonly T[] =>
  by === 0 || all.length === 0 ? all : all.map((d) => ({ ...d, draft: shift(d.draft, by) }));

export function moveJudgement(judgement: Judgement, by: number): Judgement {
  if (by === 0 || judgement.divergences.length + (judgement.liberties?.length ?? 0) === 0) return judgement;
  const { verdict, divergences, liberties } = judgement;
  return {
    verdict,
    divergences: moveAll(divergences, by),
    ...(liberties ? { liberties: moveAll(liberties, by) } : {}),
  };
}

/** The same passage `by` units further on in the draft. */
export function movePassage(passage: Passage, by: number): Passage {
  if (by === 0) return passage;
  const { frame, divergences, liberties } = passage;
  const { kind, cited } = frame;
  const match = moveMatch(passage.match, by);
  const span = frame.span === passage.match.draft ? match.draft : shift(frame.span, by);
  return alteredPassage(passage, {
    match,
    frame: { kind, span, cited },
    divergences: moveAll(divergences, by),
    ...(liberties ? { liberties: moveAll(liberties, by) } : {}),
  });
}
