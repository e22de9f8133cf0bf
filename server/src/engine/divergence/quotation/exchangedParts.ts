import type { Span } from '../../text/span.ts';
import { change } from '../change.ts';
import { classify } from '../kinds/classify.ts';
import type { Divergence, Passage } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { clauseAround } from '../sides/rims.ts';
import { countUnits, type Side, unitAt } from '../sides/side.ts';
import { formsOf, signsIn } from '../sides/signs.ts';
import { nameEdges } from '../wording/naming.ts';
import { isSwap } from '../wording/transposition.ts';
import { leastUnfounded } from './bounds.ts';

/** A longer quotation, or one that lies further apart in the source, is looked at as its matches have it. */
const longest = 240;
const mostMatches = 4;

/**
 * The one difference of a quotation in which two parts of one clause changed places: 职业技能等级、职业资格 for 职业资格、职业技能等级, 生根落地 for
 * 落地生根. What the matches made of it, which take the words that both have at one place for those at the other, is no help to anybody.
 * Undefined where anything else differs.
 */
export function exchangedParts(zone: Span, passages: readonly Passage[], t: Texts): Divergence | undefined {
  if (zone.end - zone.start > longest || passages.length > mostMatches) return undefined;
  const found = passages.flatMap((p) => p.divergences);
  if (found.length === 0 || found.some(({ kind }) => kind === 'transposition')) return undefined;
  const start = Math.min(zone.end, ...found.map((d) => d.draft.start));
  const end = Math.max(start, ...found.map((d) => d.draft.end));
  const clause = clauseAround(t.draft.text, { start, end }, { within: zone });
  const own = unitsIn(t.draft, clause);
  if (own.at.length < 4 || isElsewhereOpen(t.draft, zone, [clause, ...passages.map((p) => p.match.draft)]))
    return undefined;
  for (const { match } of passages) {
    if (match.draft.end <= clause.start || match.draft.start >= clause.end) continue;
    const around = unitsIn(t.source, {
      start: Math.max(0, match.edition.start - longest),
      end: Math.min(t.source.text.length, match.edition.end + longest, match.edition.start + 3 * longest),
    });
    const turned = sameUnits(own.words, around.words)
      .map((at) =>
        turnedAt(
          own,
          { at: around.at.slice(at, at + own.at.length), words: around.words.slice(at, at + own.at.length) },
          t,
        ),
      )
      .find((d) => d !== undefined);
    if (turned) return turned;
  }
  return undefined;
}

/** Whether so much of a quotation lies in none of the stretches that it is a thing of its own. */
function isElsewhereOpen(side: Side, zone: Span, spans: readonly Span[]): boolean {
  let at = zone.start;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (countUnits(side, { start: at, end: start }, leastUnfounded) >= leastUnfounded) return true;
    at = Math.max(at, end);
  }
  return countUnits(side, { start: at, end: zone.end }, leastUnfounded) >= leastUnfounded;
}

/** The content units of a stretch, with their UTF-16 offsets. */
interface Units {
  readonly at: readonly number[];
  readonly words: string;
}

function unitsIn(side: Side, { start, end }: Span): Units {
  const at: number[] = [];
  let words = '';
  for (let i = start; i < end; i++) {
    const unit = unitAt(side, i);
    if (unit === 0) continue;
    at.push(i);
    words += String.fromCharCode(unit);
  }
  return { at, words };
}

/** How often each unit is still to come; all 0 between two calls. */
const open = new Int16Array(0x10000);

/** Where a string has the units of a shorter one, each as often, in whatever order: their indexes. Linear in its length. */
function sameUnits(own: string, around: string): readonly number[] {
  const n = own.length;
  let unlike = 0;
  for (let i = 0; i < n; i++) if (open[own.charCodeAt(i)]!++ === 0) unlike++;
  const out: number[] = [];
  for (let end = 0; end < around.length; end++) {
    const left = --open[around.charCodeAt(end)]!;
    if (left === 0) unlike--;
    else if (left === -1) unlike++;
    if (end >= n) {
      const back = ++open[around.charCodeAt(end - n)]!;
      if (back === 0) unlike--;
      else if (back === 1) unlike++;
    }
    if (unlike === 0) out.push(end - n + 1);
  }
  for (let i = 0; i < n; i++) open[own.charCodeAt(i)] = 0;
  for (let i = 0; i < around.length; i++) open[around.charCodeAt(i)] = 0;
  return out;
}

/** The difference of two stretches of as many units, where it is that two parts changed places. */
function turnedAt(own: Units, theirs: Units, { draft, source }: Texts): Divergence | undefined {
  const n = own.words.length;
  let head = 0;
  while (head < n && own.words[head] === theirs.words[head]) head++;
  let tail = n;
  while (tail > head && own.words[tail - 1] === theirs.words[tail - 1]) tail--;
  if (!isSwap(own.words.slice(head, tail), theirs.words.slice(head, tail))) return undefined;
  const of = ({ at }: Units, from: number, to: number): Span => ({
    start: at[from] as number,
    end: (at[to - 1] as number) + 1,
  });
  const bounds = { draft: of(own, 0, n), edition: of(theirs, 0, n) };
  const marks = (side: Side, { start, end }: Span): string =>
    formsOf(signsIn(side, start, end)).replaceAll('”', '');
  const signs = marks(draft, bounds.draft);
  if (signs !== marks(source, bounds.edition) || /[，。；：]/.test(signs)) return undefined;
  const turned = change(of(own, head, tail), of(theirs, head, tail), 'transposition');
  const list = marks(draft, turned.draft).includes('、') || marks(source, turned.edition).includes('、');
  return classify(nameEdges({ ...turned, list }, draft, source, bounds), draft, source, true);
}
