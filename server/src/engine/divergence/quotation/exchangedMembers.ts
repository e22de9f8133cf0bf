import type { Span } from '../../text/span.ts';
import type { Divergence, Passage } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { type Member, membersOf, outToMarks } from '../sides/members.ts';

/** A list of more members, or a longer one, is a text of its own. */
const mostMembers = 16;
const longest = 240;

/**
 * The one difference of a short quotation that has all members of the source's enumeration, in another order: 多劳者多得、创新者多得、技高者多得.
 * What the matches made of it, which are cut where like members meet, is no help to anybody.
 */
export function exchangedMembers(zone: Span, passages: readonly Passage[], t: Texts): Divergence | undefined {
  if (zone.end - zone.start > longest || passages.length === 0) return undefined;
  const places = passages.map(({ match }) => match.edition);
  const start = Math.min(...places.map((p) => p.start));
  const end = Math.max(...places.map((p) => p.end));
  if (end - start > longest) return undefined;
  const own = membersOf(t.draft, zone);
  const theirs = membersOf(t.source, outToMarks(t.source, { start, end }));
  if (own.length < 2 || own.length > mostMembers || own.length !== theirs.length) return undefined;
  const words = theirs.map((m) => m.words);
  if (
    [...words].sort().join() !==
    own
      .map((m) => m.words)
      .sort()
      .join()
  )
    return undefined;
  const first = own.findIndex((m, i) => m.words !== words[i]);
  const last = own.findLastIndex((m, i) => m.words !== words[i]);
  if (first < 0) return undefined;
  const of = (members: readonly Member[]): Span => ({
    start: (members[first] as Member).span.start,
    end: (members[last] as Member).span.end,
  });
  const [draft, edition] = [of(own), of(theirs)];
  return {
    kind: 'transposition',
    draft,
    edition,
    draftText: t.draft.text.slice(draft.start, draft.end),
    editionText: t.source.text.slice(edition.start, edition.end),
    critical: false,
  };
}
