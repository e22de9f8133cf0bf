import type { Label } from '../../document/model.ts';
import { flatMap } from '../../text/flatMap.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { alteredPassage } from '../lazyPassage.ts';
import type { Divergence, Passage } from '../model.ts';
import type { Texts } from '../passageInput.ts';

/** A label of the draft that states another number than the source's at the same place. */
interface Renumbered {
  readonly divergence: Divergence;
  readonly draft: Label;
  readonly edition: Label;
}

/**
 * Where articles were moved, dropped or put in and the rest numbered anew, every later number is another one. That is
 * one difference, reported where the numbering parts from the source's: those that follow with the same distance, and
 * those that only follow from moved articles (`moves`), are left out.
 */
export function withoutFollowingNumbers(
  passages: readonly Passage[],
  texts: Texts,
  moves: number,
): readonly Passage[] {
  const found = flatMap(passages, (p) =>
    flatMap(p.divergences, (d): Renumbered[] => {
      const draft = labelAt(texts.reading.labels, d.draft);
      const edition = labelAt(texts.edition.reading.labels, d.edition);
      return draft && edition && draft.form === edition.form && draft.unit === edition.unit
        ? [{ divergence: d, draft, edition }]
        : [];
    }),
  );
  const following = new Set<Divergence>();
  let shifts: readonly number[] = [];
  for (const { divergence, draft, edition } of found) {
    const shift = draft.value - edition.value;
    if (shifts.includes(shift) || (moves > 0 && countsOn(draft, texts.reading.labels)))
      following.add(divergence);
    shifts = [shift, ...shifts].slice(0, 2);
  }
  if (following.size === 0) return passages;
  return passages.map((p) => {
    const divergences = p.divergences.filter((d) => !following.has(d));
    return divergences.length === p.divergences.length ? p : alteredPassage(p, { divergences });
  });
}

/** Whether a label states the number after that of the label before it of its kind: the draft counts on, and no slip it is. */
function countsOn(label: Label, labels: readonly Label[]): boolean {
  for (let i = labels.indexOf(label) - 1; i >= 0; i--) {
    const before = labels[i] as Label;
    if (before.form === label.form && before.unit === label.unit && !before.inline)
      return before.value === label.value - 1;
  }
  return label.value === 1;
}

function labelAt(labels: readonly Label[], span: Span): Label | undefined {
  const at = isEmpty(span) ? span.start - 1 : span.start;
  const label = labels[firstEndingAfter(labels, Math.max(0, at))];
  return label && !label.inline && label.span.start <= span.start && span.end <= label.span.end
    ? label
    : undefined;
}
