import type { Label } from '../../document/model.ts';
import type { Edit, Match } from '../../matching/model.ts';
import { countBefore } from '../../text/search.ts';
import type { Texts } from '../passageInput.ts';
import { contentOf, unitAfter, unitBefore } from '../sides/side.ts';
import { splitMatch } from '../sides/splitMatch.ts';

/**
 * Behind an item the source has the label of the next one. Where an extract leaves that one out and gives its number to another, the
 * label stands with the words behind it, not with those before it, as equal as these are.
 * @param matches of the reprinted source, in the order of the draft
 */
export function withoutStrayLabels(matches: readonly Match[], texts: Texts): readonly Match[] {
  const { draft, source, reading } = texts;
  const out = [...matches];
  for (let i = 0; i + 1 < out.length; i++) {
    const match = out[i] as Match;
    const next = out[i + 1] as Match;
    const label = lastLabel(match, reading.labels);
    if (!label || unitAfter(draft, match.draft.end) !== next.draft.start) continue;
    if (next.edition.start <= unitAfter(source, match.edition.end)) continue;
    const [rest] = splitMatch(match, [{ start: match.draft.start, end: label.span.start }], draft, source);
    if (!rest) continue;
    out[i] = rest;
    out[i + 1] = withLabel(next, label, texts) ?? next;
  }
  return out;
}

/** The label of a paragraph, where a match ends with it. */
function lastLabel({ draft }: Match, labels: readonly Label[]): Label | undefined {
  const label = labels[countBefore(labels, ({ span }) => span.start < draft.end) - 1];
  if (!label || label.inline || label.span.end < draft.end) return undefined;
  return label.span.start > draft.start ? label : undefined;
}

/** The match from its label on, whose number is another one than that of the label that the source has there. */
function withLabel(match: Match, label: Label, { draft, source, edition }: Texts): Match | undefined {
  const { labels } = edition.reading;
  const other = labels[countBefore(labels, ({ span }) => span.end <= match.edition.start) - 1];
  if (!other || other.inline || other.form !== label.form || other.value === label.value) return undefined;
  if (unitAfter(source, other.span.end) !== match.edition.start) return undefined;
  const own = { start: unitAfter(draft, label.span.start), end: unitBefore(draft, label.span.end) + 1 };
  const wanted = { start: unitAfter(source, other.span.start), end: unitBefore(source, other.span.end) + 1 };
  if (contentOf(draft, own) === '' || contentOf(source, wanted) === '') return undefined;
  const edit: Edit = { draft: own, edition: wanted };
  return {
    ...match,
    draft: { start: own.start, end: match.draft.end },
    edition: { start: wanted.start, end: match.edition.end },
    edits: [edit, ...match.edits],
  };
}
