import type { Edition } from '../corpus/model.ts';
import { addressAt } from '../document/address.ts';
import type { Reading } from '../document/model.ts';
import type { Edit } from '../matching/model.ts';
import type { Span } from '../text/span.ts';
import { isAccepted } from './accept.ts';
import { adaptationOf } from './adaptation.ts';
import type { Change } from './change.ts';
import { classify } from './classify.ts';
import { compare } from './compare.ts';
import { withinSentences, withoutLabels } from './dissect.ts';
import { libertiesOf } from './liberties.ts';
import type { Divergence, Passage, Verdict } from './model.ts';
import { inBorrowedSentence, nearness } from './nearness.ts';
import type { PassageInput, PassageMemory, Texts } from './passageInput.ts';
import { countUnits, type Side, sideOf, unitAfter, unitBefore } from './side.ts';
import { slideEdits } from './slide.ts';
import { withoutTurns } from './trim.ts';

export const textsOf = (reading: Reading, draft: Side, edition: Edition, memory?: PassageMemory): Texts => ({
  reading,
  draft,
  edition,
  source: sideOf(edition.text, edition.lacunae),
  ...(memory ? { memory } : {}),
});

/** Judges one match in its frame, or finds how it was judged before; what agrees word for word is judged as fast. */
export const judgePassage = (input: PassageInput): Passage =>
  (input.match.edits.length > 0 && input.texts.memory?.judge(input, judgeAnew)) || judgeAnew(input);

function judgeAnew(input: PassageInput): Passage {
  const { match, frame, manner, texts, alsoIn } = input;
  const { draft, source, edition } = texts;
  const edits = slideEdits(match, draft, source)
    .edits.flatMap((e) => aroundLacunae(e, source))
    .map((e) => withoutLabels(e, texts, frame.kind === 'plain'))
    .filter((e): e is Edit => e !== undefined)
    .flatMap((e) => (frame.kind === 'reprint' ? withinSentences(e, texts, input.lacks ?? []) : [e]))
    .flatMap((e) => (frame.kind === 'plain' ? withoutTurns(e, draft, source) : [e]));
  const changes = compare(match, edits, draft, source);
  const differing = changes.filter((c) => !isAccepted(c, manner, texts));
  const liberties =
    frame.kind === 'attribution' || frame.kind === 'quotation'
      ? libertiesOf(
          changes.filter((c) => !differing.includes(c)),
          texts,
        )
      : [];
  const open = frame.kind === 'attribution' ? withoutReworded(differing, texts) : differing;
  const near =
    frame.kind === 'plain' ? nearness(changes, open, match, draft, source, input.related) : undefined;
  const borrowed = input.alone ? inBorrowedSentence(open, match, texts) : undefined;
  const treat = frame.kind === 'plain' ? adaptationOf(changes, open, match, texts, manner.local) : undefined;
  const divergences: Divergence[] = [];
  let adapted = false;
  for (const c of open) {
    const found = classify(c, draft, source);
    const treatment = treat?.(c, found) ?? 'report';
    if (treatment === 'leave') {
      adapted = true;
      continue;
    }
    const d = treatment === 'local' ? { ...found, local: true } : found;
    const close = (near?.(c) ?? true) && (borrowed?.(c) ?? true);
    if (!close) {
      adapted = true;
      if (!d.critical || !input.related || input.alone || !isSmall(c, draft, source)) continue;
    }
    divergences.push(close ? d : { ...d, adapted: true });
  }
  return {
    match,
    frame,
    verdict: verdictOf(divergences, adapted, changes.length > 0 || match.edits.length > 0),
    divergences,
    ...(liberties.length > 0 ? { liberties } : {}),
    address: addressAt(edition.reading, match.edition.start).text,
    alsoIn,
  };
}

function verdictOf(divergences: readonly Divergence[], adapted: boolean, touched: boolean): Verdict {
  if (divergences.some((d) => !d.adapted)) return 'variant';
  return adapted || touched ? 'adapted' : 'verbatim';
}

const isSmall = (c: Change, draft: Side, edition: Side): boolean =>
  countUnits(draft, c.core.draft, 7) <= 6 && countUnits(edition, c.core.edition, 7) <= 6;

/** Anything may stand in a lacuna; what is missing on its sides is missing all the same. */
function aroundLacunae(edit: Edit, edition: Side): readonly Edit[] {
  const inside = edition.lacunae.filter((l) => l.start >= edit.edition.start && l.end <= edit.edition.end);
  if (inside.length === 0 || edit.draft.start < edit.draft.end) return [edit];
  const out: Edit[] = [];
  let from = edit.edition.start;
  for (const { start, end } of [...inside, { start: edit.edition.end, end: edit.edition.end }]) {
    const first = unitAfter(edition, from, start);
    if (first < start)
      out.push({ draft: edit.draft, edition: { start: first, end: unitBefore(edition, start, first) + 1 } });
    from = end;
  }
  return out;
}

/**
 * In an attribution without quotation marks a clause that is changed in several places is the writer's own way to bring
 * the sentence to its end.
 */
function withoutReworded(changes: readonly Change[], { draft }: Texts): readonly Change[] {
  const byClause = new Map<number, Change[]>();
  for (const c of changes) {
    if (c.kind !== 'content') continue;
    const { start } = clauseAround(draft, c.core.draft.start);
    byClause.set(start, [...(byClause.get(start) ?? []), c]);
  }
  const reworded = new Set<Change>();
  for (const [start, group] of byClause) {
    if (group.length < 2) continue;
    const length = countUnits(draft, { start, end: clauseAround(draft, start).end });
    const changed = group.reduce(
      (n, c) => n + Math.max(countUnits(draft, c.core.draft), c.core.edition.end - c.core.edition.start),
      0,
    );
    if (changed >= 0.3 * length) for (const c of group) reworded.add(c);
  }
  return changes.filter((c) => !reworded.has(c));
}

function clauseAround({ text }: Side, at: number): Span {
  const stop = /[，。；：！？\n]/;
  let start = at;
  let end = at;
  while (start > 0 && at - start < 120 && !stop.test(text[start - 1] as string)) start--;
  while (end < text.length && end - at < 120 && !stop.test(text[end] as string)) end++;
  return { start, end };
}
