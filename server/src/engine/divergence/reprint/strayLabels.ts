import type { Label } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { countBefore } from '../../text/search.ts';
import type { Texts } from '../passageInput.ts';
import { splitMatch } from '../sides/clip.ts';
import { unitAfter } from '../sides/side.ts';

/**
 * Behind an item the source has the label of the next one. Where an extract leaves that one out and gives its number to another, the
 * label stands with the words behind it, not with those before it, as equal as these are.
 * @param matches of the reprinted source, in the order of the draft
 */
export function withoutStrayLabels(matches: readonly Match[], texts: Texts): readonly Match[] {
  const { draft, source, reading } = texts;
  return matches.map((match, i) => {
    const next = matches[i + 1];
    const label = next && lastLabel(match, reading.labels);
    if (!label || unitAfter(draft, match.draft.end) !== next.draft.start) return match;
    if (next.edition.start <= unitAfter(source, match.edition.end)) return match;
    const [rest] = splitMatch(match, [{ start: match.draft.start, end: label.span.start }], draft, source);
    return rest ?? match;
  });
}

/** The label of a paragraph, where a match ends with it. */
function lastLabel({ draft }: Match, labels: readonly Label[]): Label | undefined {
  const label = labels[countBefore(labels, ({ span }) => span.start < draft.end) - 1];
  if (!label || label.inline || label.span.end < draft.end) return undefined;
  return label.span.start > draft.start ? label : undefined;
}
