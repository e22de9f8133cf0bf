import { flatMap } from '../../text/flatMap.ts';
import type { Span } from '../../text/span.ts';
import { finish, Pace, type Steps } from '../../text/steps.ts';
import type { Label, Reading } from '../model.ts';
import { expectedOf, firstNumber, inlineRuns } from './inlineSeries.ts';
import type { NumberingRun, Regime, RegimeEvidence } from './numberingRun.ts';
import { type Boundary, collectGroups, type Group } from './siblings.ts';

/**
 * The numbered series of a document in the order of their first labels, inferred from the document itself: a label that does
 * not fit stays in the run where its form and place put it. Labels inside quotations are in none. Offsets are those of the
 * text read. Never throws.
 */
export const numberingRuns = (reading: Reading): NumberingRun[] => finish(numberingRunsInSteps(reading));

/** The same in steps. */
export function* numberingRunsInSteps(reading: Reading): Steps<NumberingRun[]> {
  const out: NumberingRun[] = [];
  const all = yield* collectGroups(reading);
  yield;
  for (const groups of all.values()) for (const own of byDocument(groups)) yield* addSeries(own, out);
  yield;
  for (const run of inlineRuns(reading)) out.push(run);
  return out.sort((a, b) => startOf(a) - startOf(b));
}

const startOf = (run: NumberingRun): number => run.labels[0]?.span.start ?? 0;

/** The groups of each document of a text: how its numbers go on says nothing of those of another one, or of an annex. */
function byDocument(groups: readonly Group[]): readonly (readonly Group[])[] {
  const out: (readonly Group[])[] = [];
  let start = 0;
  for (let i = 1; i < groups.length; i++) {
    if (groups[i]?.boundary?.crossing !== 'document') continue;
    out.push(groups.slice(start, i));
    start = i;
  }
  out.push(start === 0 ? groups : groups.slice(start));
  return out;
}

const groupsPerStep = 2048;

function* addSeries(groups: readonly Group[], out: NumberingRun[]): Steps<void> {
  const evidence = weigh(groups);
  const byCrossing = new Map(evidence.map((e) => [e.crossing, e.regime]));
  const pace = new Pace(groupsPerStep);
  let members: Group[] = [];
  for (const group of groups) {
    if (pace.isDue()) yield;
    if (members.length > 0 && goesOn(group, byCrossing)) members.push(group);
    else {
      if (members.length > 0) out.push(runOf(members, evidence));
      members = [group];
    }
  }
  if (members.length > 0) out.push(runOf(members, evidence));
}

function goesOn({ boundary }: Group, regimes: ReadonlyMap<string, Regime>): boolean {
  if (!boundary) return false;
  const regime = regimes.get(boundary.crossing);
  return regime === 'runsOn' || (regime === 'single' && boundary.kind === 'runsOn');
}

/**
 * Decides per kind of crossing. Two thirds of the places, and at least two more than the rest, make a regime that the others
 * break; where the document is of two minds, each place is taken as it stands.
 */
function weigh(groups: readonly Group[]): RegimeEvidence[] {
  const tally = new Map<Boundary['crossing'], Record<Boundary['kind'], Span[]>>();
  for (const { boundary, labels } of groups) {
    if (!boundary) continue;
    const first = (labels[0] as Label).span;
    const entry = tally.get(boundary.crossing) ?? { restarts: [], runsOn: [], neither: [] };
    entry[boundary.kind].push(first);
    tally.set(boundary.crossing, entry);
  }
  if (tally.size === 0) return [];
  const prior = priorOf(groups);
  return [...tally].map(([crossing, places]) => ({
    crossing,
    regime: regimeOf(crossing, places, prior),
    ...places,
  }));
}

/** Articles are counted through chapters and sections, 项 anew under each article, whatever one slip says. */
type Prior = 'articles' | 'items' | 'none';

/** From this many on items that run on through the articles are the document's own way. */
const leastAgainst = 3;

function priorOf(groups: readonly Group[]): Prior {
  if (groups[0]?.form === 'article') return 'articles';
  return groups.every((g) => g.parent?.label?.form === 'article') ? 'items' : 'none';
}

function regimeOf(
  crossing: Boundary['crossing'],
  places: Record<Boundary['kind'], Span[]>,
  prior: Prior,
): Regime {
  if (crossing === 'document') return 'restarts';
  if (crossing === 'clause' || crossing === 'heading') return 'single';
  const [restarts, runsOn] = [places.restarts.length, places.runsOn.length];
  const strong = (more: number, less: number) => more >= 2 * less && (less === 0 || more - less >= 2);
  if (restarts > 0 && strong(restarts, runsOn)) return 'restarts';
  if (prior === 'items' && runsOn < leastAgainst) return 'restarts';
  if (runsOn > 0 && (prior === 'articles' || strong(runsOn, restarts))) return 'runsOn';
  return restarts + runsOn === 0 ? 'restarts' : 'single';
}

function runOf(members: readonly Group[], evidence: readonly RegimeEvidence[]): NumberingRun {
  const first = members[0] as Group;
  const labels = flatMap(members, (g) => g.labels);
  const start = firstNumber(labels);
  const regime: Regime = members.length > 1 ? 'runsOn' : first.alone ? 'single' : 'restarts';
  return {
    form: first.form,
    level: first.level,
    inline: false,
    regime,
    labels,
    start,
    expected: expectedOf(labels, start),
    ...(first.parent ? { parent: first.parent } : {}),
    evidence: members.length === 1 ? evidence : evidence.filter((e) => joins(e, members)),
  };
}

/** Whether the numbers run through such a crossing between two of the groups. */
const joins = ({ crossing }: RegimeEvidence, members: readonly Group[]): boolean =>
  members.some(({ boundary }, i) => i > 0 && boundary?.crossing === crossing);
