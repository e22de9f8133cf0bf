import { countBefore } from '../../text/search.ts';
import { isEmpty } from '../../text/span.ts';
import { change } from '../change.ts';
import { classify } from '../kinds/classify.ts';
import { alteredPassage } from '../lazyPassage.ts';
import type { Divergence, Passage } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { unitAfter } from '../sides/side.ts';

/** A lost line that ran from one sentence into the next is one loss, not the end of the one and the beginning of the other. */
export function joinLosses(passage: Passage, texts: Texts): Passage {
  const out: Divergence[] = [];
  for (const d of passage.divergences) {
    const last = out.at(-1);
    if (last && isLoss(last) && isLoss(d) && follows(last, d, texts)) {
      const at = { start: last.edition.start, end: Math.max(last.edition.end, d.edition.end) };
      out[out.length - 1] = classify(change(last.draft, at), texts.draft, texts.source, true);
    } else out.push(d);
  }
  return out.length === passage.divergences.length ? passage : alteredPassage(passage, { divergences: out });
}

const isLoss = ({ draft, edition }: Divergence): boolean => isEmpty(draft) && !isEmpty(edition);

/** Whether two losses stand at one place of the draft, and in the source nothing between them but a label. */
function follows(a: Divergence, b: Divergence, { source, edition }: Texts): boolean {
  if (a.draft.start !== b.draft.start || b.edition.start < a.edition.start) return false;
  const next = unitAfter(source, a.edition.end, b.edition.start);
  if (next >= b.edition.start) return true;
  const { labels } = edition.reading;
  const label = labels[countBefore(labels, ({ span }) => span.end <= next)];
  return (
    label !== undefined &&
    label.span.start <= next &&
    unitAfter(source, label.span.end, b.edition.start) >= b.edition.start
  );
}
