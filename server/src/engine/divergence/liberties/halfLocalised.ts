import table from '../../../../../corpus/derived/localisation.json' with { type: 'json' };
import type { Corpus } from '../../corpus/model.ts';
import { lasting } from '../../document/lasting.ts';
import type { Paragraph, Reading } from '../../document/model.ts';
import { flatMap } from '../../text/flatMap.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { Pace, type Steps } from '../../text/steps.ts';
import { change } from '../change.ts';
import { isLocalisation } from '../locality/localisation.ts';
import type { Passage } from '../model.ts';
import { insideTitle, touchesOrgan } from '../sides/organs.ts';
import { contentOf, type Side, sideOf } from '../sides/side.ts';

/** A wording of the higher document that was kept although the words around it were adapted to the locality. */
export interface HalfLocalised {
  readonly passage: Passage;
  /** UTF-16 offsets of the draft. */
  readonly kept: Span;
  /** An adaptation nearby, as the source has it and as the draft has it. */
  readonly adapted: { readonly draft: Span; readonly from: string; readonly to: string };
  /** What should stand in the place of the kept wording, where that can be told. */
  readonly expected?: string;
}

/** Wordings that say no more than the reach of the document itself; others (国家, 中央) may rightly stay. */
const reach = ['全国', '国家级', '各省（自治区、直辖市）', '各省、自治区、直辖市'];
const longestReach = Math.max(...reach.map((wording) => wording.length));
/** What follows where the wording is part of a name or says something else: 全国劳动模范, 全国性. */
const named =
  /^(?:性|各|统一|人民|人大|政协|范围|劳动模范|劳模|五一|三八|先进|优秀|模范|道德|文明|十大|十佳|百|技术能手|青年|工人先锋|重点|示范|第|首|一流|领先|\d|“|《|（)/u;
/** 省, 省级, 省委, 省政府 …: the level of the locality that a wording was adapted to. */
const levels = /([省市县区州盟旗])(?:级|委|政府|人民政府)?$/u;
const clauseMark = /[，。；：！？\n]/u;

/** So many passages are looked at between two yields. */
const passagesPerStep = 1024;

/** Half-localised places of the writer's own prose, in order; neighbouring passages of one source in one paragraph are read together. */
export function* findHalfLocalised(
  reading: Reading,
  passages: readonly Passage[],
  corpus: Corpus,
): Steps<readonly HalfLocalised[]> {
  const places = reachOf(reading);
  yield;
  const pace = new Pace(passagesPerStep);
  if (places.length === 0) return [];
  const groups = new Groups(reading.paragraphs);
  for (let i = 0; i < passages.length; i++) {
    if (pace.isDue()) yield;
    const passage = passages[i] as Passage;
    if (passage.frame.kind === 'plain' && hasReach(places, passage.match.draft)) groups.open(passage);
  }
  if (groups.isEmpty) return [];
  const ordered: Passage[][] = [];
  for (let i = 0; i < passages.length; i++) {
    if (pace.isDue()) yield;
    const passage = passages[i] as Passage;
    const group = passage.frame.kind === 'plain' ? groups.of(passage) : undefined;
    if (group?.length === 0) ordered.push(group);
    group?.push(passage);
  }
  const draft = sideOf(reading.text);
  const out: HalfLocalised[] = [];
  for (const group of ordered) {
    if (pace.isDue(4 * group.length)) yield;
    const text = corpus.edition(group[0]?.match.source ?? '')?.text;
    if (text === undefined) continue;
    const edition = sideOf(text);
    const adapted = flatMap(group, (passage) => adaptationsOf(passage, draft, edition));
    if (adapted.length > 0) for (const passage of group) out.push(...keptIn(passage, adapted, places, draft));
  }
  return out.sort((a, b) => a.kept.start - b.kept.start);
}

interface Reach {
  /** UTF-16 offset of the draft. */
  readonly at: number;
  readonly wording: string;
}

/** Where the draft has such wordings, in order. */
const reachOf = lasting<readonly Reach[]>(
  ({ text }) => findReach(text, 0, text.length),
  (old, { now: { text }, from, to, by }) => {
    const start = Math.max(0, from - longestReach);
    const end = Math.min(text.length, to + longestReach);
    const out = findReach(text, start, end);
    for (const place of old) {
      const { at, wording } = place;
      if (at < start) out.push(place);
      else if (at + wording.length > end - by) out.push({ at: at + by, wording });
    }
    return out.sort((a, b) => a.at - b.at);
  },
);

function findReach(text: string, start: number, end: number): Reach[] {
  const stretch = text.slice(start, end);
  const out: Reach[] = [];
  for (const wording of reach)
    for (let at = stretch.indexOf(wording); at >= 0; at = stretch.indexOf(wording, at + 1))
      out.push({ at: start + at, wording });
  return out.sort((a, b) => a.at - b.at);
}

/** Passages by the paragraph that they begin in and their source. */
class Groups {
  readonly #paragraphs: readonly Paragraph[];
  readonly #groups = new Map<number, Map<string, Passage[]>>();

  constructor(paragraphs: readonly Paragraph[]) {
    this.#paragraphs = paragraphs;
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0;
  }

  /** Makes the group that a passage belongs to, which is still empty. */
  open({ match }: Passage): void {
    const paragraph = paragraphIndex(this.#paragraphs, match.draft.start);
    const groups = this.#groups.get(paragraph) ?? new Map<string, Passage[]>();
    this.#groups.set(paragraph, groups);
    if (!groups.has(match.source)) groups.set(match.source, []);
  }

  of({ match }: Passage): Passage[] | undefined {
    return this.#groups.get(paragraphIndex(this.#paragraphs, match.draft.start))?.get(match.source);
  }
}

/** The first of the places, by index, that begins at or behind an offset. */
const firstFrom = (places: readonly Reach[], at: number): number =>
  countBefore(places, (place) => place.at < at);

function hasReach(places: readonly Reach[], { start, end }: Span): boolean {
  for (let i = firstFrom(places, start); i < places.length; i++) {
    const { at, wording } = places[i] as Reach;
    if (at >= end) return false;
    if (at + wording.length <= end) return true;
  }
  return false;
}

/** Those within a span. */
function reachIn(places: readonly Reach[], { start, end }: Span): readonly Reach[] {
  const found: Reach[] = [];
  for (let i = firstFrom(places, start); i < places.length && (places[i] as Reach).at < end; i++) {
    const place = places[i] as Reach;
    if (place.at + place.wording.length <= end) found.push(place);
  }
  return found;
}

type Adapted = HalfLocalised['adapted'];

function adaptationsOf({ match }: Passage, draft: Side, edition: Side): Adapted[] {
  return flatMap(match.edits, (e) => {
    const [from, to] = [contentOf(edition, e.edition), contentOf(draft, e.draft)];
    if (from === '' || to === '' || to.length > 12) return [];
    // The edit may be less than the word: 国→省 of 全国→全省.
    const before = draft.text.slice(Math.max(0, e.draft.start - 1), e.draft.start);
    const whole = before === '全' ? { from: `全${from}`, to: `全${to}` } : { from, to };
    return levels.test(to) && isLocalisation(change(e.draft, e.edition), draft, edition)
      ? [{ draft: e.draft, ...whole }]
      : [];
  });
}

function* keptIn(
  passage: Passage,
  adapted: readonly Adapted[],
  places: readonly Reach[],
  draft: Side,
): Iterable<HalfLocalised> {
  const { text } = draft;
  for (const { at, wording } of reachIn(places, passage.match.draft)) {
    const kept = { start: at, end: at + wording.length };
    if (!isUntouched(passage, kept) || named.test(text.slice(kept.end, kept.end + 6))) continue;
    if (touchesOrgan(text, kept) || insideTitle(text, kept)) continue;
    const nearby = adapted.find((a) => isOtherClause(text, a.draft, kept));
    if (!nearby) continue;
    const expected = localOf(wording, nearby.to);
    yield { passage, kept, adapted: nearby, ...(expected === undefined ? {} : { expected }) };
  }
}

/** Whether no edit of the match touches a stretch of the draft. */
const isUntouched = ({ match }: Passage, kept: Span): boolean =>
  !match.edits.some((e) => e.draft.start <= kept.end && kept.start <= e.draft.end);

const isOtherClause = (text: string, a: Span, b: Span): boolean =>
  clauseMark.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

/** The local wording of the table that belongs to the same level: 省 → 全省 for 全国. */
function localOf(wording: string, to: string): string | undefined {
  const level = levels.exec(to)?.[1];
  const local = table.pairs.find((pair) => pair.source === wording)?.local ?? [];
  if (level === undefined) return undefined;
  return local
    .map((l) => l.replaceAll('{级}', level))
    .find((l) => !l.includes('{') && (l.endsWith(level) || l.startsWith(`${level}级`)));
}

/** Index of the last paragraph that begins at or before an offset. */
const paragraphIndex = (paragraphs: readonly Paragraph[], at: number): number =>
  countBefore(paragraphs, ({ span }) => span.start <= at) - 1;
