import type { Edit, Match } from '../../matching/model.ts';
import { unitSet } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { type Side, unitAt } from '../sides/side.ts';

/** What stands before a match is read no further back, in UTF-16 units. */
const reach = 40;

/** Whose words follow is said: 中央提出, 《意见》明确要求. */
const claim = '(?:中央|国务院|》)[^，。；！？\\n“”]{0,8}(?:提出|明确|要求|规定|强调|部署)';
const claimedNumber = new RegExp(`${claim}，?(?:力争|要|确保)?到?(\\d{1,8})$`, 'u');
const claimedDenial = new RegExp(`${claim}[^，。；！？\\n“”]{1,12}?(不得?|未)$`, 'u');
const numberAtEnd = /(\d{1,8})$/u;
const boundAtEnd = /(\d{1,8}%?)(以[上下内])$/u;

/** A match with another bound of the same number right before it: 60%以下用于… for 60%以上用于…. */
export function withBoundBefore(match: Match, draft: Side, source: Side): Match {
  if (!endsBound(draft.text.charCodeAt(match.draft.start - 1))) return match;
  const edit = boundBefore(match, before(draft, match.draft), before(source, match.edition));
  return withEdit(match, edit, draft, source);
}

/**
 * A match with what is turned right before it behind words that name the source: another number (中央提出到2030年…), or a negation
 * (《意见》要求企业不按规定…). Those words keep it from being seen otherwise.
 */
export function withClaimedBefore(match: Match, draft: Side, source: Side): Match {
  if (!endsClaimed(draft.text.charCodeAt(match.draft.start - 1))) return match;
  const own = before(draft, match.draft);
  const theirs = before(source, match.edition);
  return withEdit(match, numberBefore(match, own, theirs) ?? denialBefore(match, own, theirs), draft, source);
}

/** Nearly all matches are told by the unit before them. */
const endsBound = unitSet('上下内');
const endsClaimed = unitSet('0123456789不得未');

function withEdit(match: Match, edit: Edit | undefined, draft: Side, source: Side): Match {
  if (!edit) return match;
  let { start: i } = edit.draft;
  let { start: j } = edit.edition;
  let same = 0;
  for (let unit = unitAt(draft, i - 1); i > 0 && j > 0 && unit !== 0; unit = unitAt(draft, i - 1)) {
    if (unit !== unitAt(source, j - 1)) break;
    i--;
    j--;
    same++;
  }
  return {
    ...match,
    draft: { start: i, end: match.draft.end },
    edition: { start: j, end: match.edition.end },
    edits: [edit, ...match.edits],
    matched: match.matched + same,
  };
}

const before = ({ text }: Side, { start }: Span): string => text.slice(Math.max(0, start - reach), start);

/** The last units of both texts before a match, as an edit. */
const last = ({ draft: { start: d }, edition: { start: e } }: Match, own: number, theirs: number): Edit => ({
  draft: { start: d - own, end: d },
  edition: { start: e - theirs, end: e },
});

function boundBefore(match: Match, own: string, theirs: string): Edit | undefined {
  const [, number, bound] = boundAtEnd.exec(own) ?? [];
  const [, same, other] = boundAtEnd.exec(theirs) ?? [];
  return bound !== undefined && number === same && bound !== other
    ? last(match, bound.length, bound.length)
    : undefined;
}

function numberBefore(match: Match, own: string, theirs: string): Edit | undefined {
  const number = claimedNumber.exec(own)?.[1];
  const other = numberAtEnd.exec(theirs)?.[1];
  if (number === undefined || other === undefined || number === other) return undefined;
  let same = 0;
  while (same < Math.min(number.length, other.length) && number[same] === other[same]) same++;
  return last(match, number.length - same, other.length - same);
}

/** So many units before a negation must be the source's. */
const least = 2;

function denialBefore(match: Match, own: string, theirs: string): Edit | undefined {
  const denial = claimedDenial.exec(own)?.[1];
  if (denial === undefined) return undefined;
  const subject = own.slice(0, -denial.length).slice(-least);
  return theirs.endsWith(subject) ? last(match, denial.length, 0) : undefined;
}
