import { someElementAt } from '../../document/elementsAt.ts';
import type { OutlineNode, Reading } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { containsSpan, isEmpty, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Change } from '../change.ts';
import { isLocalEdition } from '../locality/localEdition.ts';
import { isLocalisation, type Localiser } from '../locality/localisation.ts';
import { placed } from '../locality/locality.ts';
import type { Divergence } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { someOccurrence } from '../sides/occurrences.ts';
import { clauseAround, clauseEnds } from '../sides/rims.ts';
import { contentOf, countUnits, type Side } from '../sides/side.ts';
import {
  anyNumeral,
  isCount,
  isOwnFigure,
  isOwnFrequency,
  isUncounted,
  rescaled,
  sameBounds,
} from './figures.ts';
import { isLostAim, isObjectFirst, isOwnLines, isOwnVerb, isToldAnew, isToldCount } from './ownOrder.ts';
import {
  goesOnInOwnWords,
  goesOnWithFigures,
  isFitted,
  isNamingSource,
  speaksOfPlace,
} from './ownSentence.ts';
import { isStatedLack } from './statedLack.ts';
import { isStricter } from './stricter.ts';

/** What is made of a difference in the writer's own prose: reported, left alone, or reported as a local figure. */
export type Treatment = 'report' | 'leave' | 'local';

/**
 * Tells a writer's adaptation from a slip, for one plain passage. A sentence into which the writer has put something of
 * his own (his place, his figures, a clause) is his own sentence: there only what moves the meaning is worth a word.
 */
export function adaptationOf(
  changes: readonly Change[],
  open: readonly Change[],
  match: Match,
  texts: Texts,
  local: Localiser | undefined,
): (c: Change, d: Divergence) => Treatment {
  const { draft, source, reading, edition } = texts;
  const ownSentences = new Set<number>();
  const still = new Set(open);
  for (const c of changes) {
    if (c.kind !== 'content') continue;
    const own = still.has(c)
      ? isOwnFigure(c, draft, source) || isOwnFrequency(c, draft, source) || namesOwn(c, draft, source)
      : isSign(c, texts, local);
    if (own) ownSentences.add(firstEndingAfter(reading.sentences, c.core.draft.start));
  }
  for (const end of [match.draft.start, match.draft.end]) {
    const sentence = firstEndingAfter(reading.sentences, end);
    if (goesOnWithFigures(end, match.draft, reading.sentences[sentence]?.span, draft))
      ownSentences.add(sentence);
  }
  const last = firstEndingAfter(reading.sentences, match.draft.end);
  let ownBehind: boolean | undefined;
  const isOwnBehind = (sentence: number): boolean => {
    if (sentence !== last) return false;
    ownBehind ??= goesOnInOwnWords(match.draft, reading.sentences[last]?.span, texts);
    return ownBehind;
  };
  const reworded = rewordedClauses(open, match, texts);
  const sameBound = sameBounds(open, texts);
  // What a law says of numbers holds everywhere.
  const isPlan = edition.reading.profile !== 'statute';
  const ownShare = isPlan ? rescaled(open, texts) : none;
  const ownGoals = new Set<number>();
  for (const c of ownShare) ownGoals.add(firstEndingAfter(reading.sentences, c.core.draft.start));
  /** A local document may have figures of its own where the source has those of the whole country. */
  const isScaled = (): boolean => local?.locality.local === true && !isLocalEdition(edition);
  return (c, d) => {
    if (isInOwnTitle(c.core.draft, reading) || isOwnFact(c, texts) || sameBound.has(c)) return 'leave';
    if (isOwnFigure(c, draft, source) || isOwnFrequency(c, draft, source) || isUncounted(c, texts))
      return 'leave';
    const sentence = firstEndingAfter(reading.sentences, c.core.draft.start);
    const isOfPlace = (): boolean => isScaled() && speaksOfPlace(reading, sentence, local);
    const isNations = (): boolean => isOfNation(c, draft, local);
    if (ownShare.has(c) && !isNations()) return isOfPlace() ? 'leave' : 'local';
    if (ownGoals.has(sentence) && isLostAim(c, texts)) return 'leave';
    if (d.kind === 'negation' && isStatedLack(c, draft, source)) return 'leave';
    if (d.kind === 'number' && isPlan && isCount(c, draft) && isScaled() && !isNations()) return 'local';
    if (d.kind === 'number' && isPlan && isStricter(c, texts))
      if (ownSentences.has(sentence) || isOfPlace() || isOfBody(c, draft)) return 'leave';
    if (isNamingSource(c, draft)) return 'leave';
    if (d.kind === 'list' && !d.cause && isEmpty(c.core.draft))
      if (ownSentences.has(sentence) || isOwnBehind(sentence)) return 'local';
    if (d.critical || d.cause || c.kind !== 'content') return 'report';
    if (
      isObjectFirst(c, match.draft, texts) ||
      isToldCount(c, texts) ||
      isToldAnew(c, texts) ||
      isOwnVerb(c, texts) ||
      isOwnLines(c, texts)
    )
      return 'leave';
    if (reworded.has(c) || namesOwn(c, draft, source)) return 'leave';
    if (!isWording(c, texts)) return 'report';
    const own = ownSentences.has(sentence) || isOfPlace() || (isOwnBehind(sentence) && isFitted(c, texts));
    return own || isInHeading(c.core.draft, reading) ? 'leave' : 'report';
  };
}

const ofNation = /(?<!占)(?:全国|我国)(?:要|将|共|计划|力争|培养|，)[^。；\n]*$/u;

const longestSaid = 120;

/** 中央提出到2035年…, 《意见》明确，…: behind words that name the source, up to those that speak of the place. */
const ofSource =
  /(?:中央|国务院|》)[^。；！？\n“”]{0,12}(?:提出|明确|要求|规定|强调|部署)(?!的)(?<words>[^。；！？\n]*)$/u;

/** 全国将培养…, 中央提出…: a number that is said to be the whole country's is none of the draft's place. */
function isOfNation({ core }: Change, { text }: Side, local: Localiser | undefined): boolean {
  const before = text.slice(Math.max(0, core.draft.start - longestSaid), core.draft.start);
  if (ofNation.test(before)) return true;
  const words = ofSource.exec(before)?.groups?.['words'];
  return words !== undefined && !placed.test(words) && !local?.locality.places.some((p) => words.includes(p));
}

/** 集团职工教育经费的65%以上, 《实施意见》要求…: what a body or a document of the place says of itself. */
const ofBody =
  /(?:集团|公司|[我本全][厂院校局矿所]|本单位|(?:实施(?:意见|方案|办法)|若干措施|行动计划)》)[^。；\n]*$/u;

const isOfBody = ({ core }: Change, { text }: Side): boolean =>
  ofBody.test(text.slice(Math.max(0, core.draft.start - longestSaid), core.draft.start));

/** An accepted difference that shows the writer's hand. */
function isSign(c: Change, { draft, source }: Texts, local: Localiser | undefined): boolean {
  const d = contentOf(draft, c.core.draft);
  return d === '' ? isLocalisation(c, draft, source, local) : !/^[的了地得着]$/u.test(d);
}

/** Titles resemble each other; a document's own is no borrowing. */
const isInOwnTitle = (at: Span, { title, elements }: Reading): boolean =>
  (title !== undefined && containsSpan(title, at)) ||
  someElementAt(elements, at, ({ kind, span }) => kind === 'title' && containsSpan(span, at));

const matterOfForm = new Set(['datedNote', 'signature', 'date', 'documentNumber', 'imprint', 'copyTo']);
/** 本办法自…起施行: what a document says about its own coming into force; 第…次会议通过: about its making. */
const forceBefore = /本[^，。；\n]{1,12}自[^，。；\n]{0,12}$/u;
const forceBehind = /^[^，。；\n]{0,14}起(?:施行|执行|实行|实施|试行)/u;
const passedBehind = /^[^，。；\n]{0,40}会议(?:通过|批准)/u;

/** Dates and numbers of the document itself: when it was passed, from when it holds. */
function isOwnFact(c: Change, { draft, reading }: Texts): boolean {
  const at = c.core.draft;
  const { start, end } = at;
  if (
    someElementAt(
      reading.elements,
      at,
      ({ kind, span }) => matterOfForm.has(kind) && containsSpan(span, at),
    ) ||
    kindAt(reading, start) === 'furniture'
  )
    return true;
  if (!anyNumeral.test(contentOf(draft, c.core.draft))) return false;
  const before = draft.text.slice(Math.max(0, start - 30), start);
  const behind = draft.text.slice(end, end + 60);
  return passedBehind.test(behind) || (forceBefore.test(before) && forceBehind.test(behind));
}

const kindAt = ({ paragraphs }: Reading, at: number): string | undefined =>
  paragraphs[firstEndingAfter(paragraphs, at)]?.kind;

/** 三、各单位要加强…。: who is told to do something is told by a sentence, though it stands where a heading may. */
const tellsWho = /(?:各|你们|我们|大家)[^，。；、]{0,10}要/u;

/** A heading, run-in ones included, is worded by whoever divides his text. */
function isInHeading({ start, end }: Span, reading: Reading): boolean {
  let nodes = reading.outline;
  for (;;) {
    const node: OutlineNode | undefined = nodes[firstEndingAfter(nodes, start)];
    if (!node || node.span.start > start) return false;
    if (node.heading.start <= start && end <= node.heading.end)
      return !tellsWho.test(reading.text.slice(node.heading.start, start));
    nodes = node.children;
  }
}

/** Something the writer calls by a name of its own: “云岭工惠”平台. */
function namesOwn(c: Change, draft: Side, source: Side): boolean {
  const d = draft.text.slice(c.draft.start, c.draft.end);
  const name = /[“《]([^”》]{2,})[”》]/u.exec(d)?.[1];
  if (name === undefined || countUnits(draft, c.core.draft, 3) < 3) return false;
  return !contentOf(source, c.core.edition).includes(name);
}

/** Whole words that came, went or were exchanged, as against a slip of the pen. */
function isWording(c: Change, texts: Texts): boolean {
  const d = countUnits(texts.draft, c.core.draft, 3);
  const e = contentOf(texts.source, c.core.edition);
  if (d === 1 || e.length === 1) return false;
  return d > 0 || isWord(e, texts);
}

const mostPlaces = 40;

/**
 * Whether a stretch is a unit of the language, as far as the source shows: it stands next to different characters on
 * either side.
 */
function isWord(stretch: string, texts: Texts): boolean {
  const { text } = texts.source;
  const before = new Set<string>();
  const after = new Set<string>();
  const isKnown = (): boolean => before.size >= 2 && after.size >= 2;
  let n = 0;
  someOccurrence(texts, stretch, (at) => {
    before.add(text[at - 1] ?? '');
    after.add(text[at + stretch.length] ?? '');
    return isKnown() || ++n === mostPlaces;
  });
  return isKnown();
}

/** Whether a sentence of the source is left out beside a clause of the draft: none of the words of that. */
const isBesideClauses = ({ core }: Change, { draft, source }: Pick<Texts, 'draft' | 'source'>): boolean =>
  isEmpty(core.draft) &&
  clauseEnds(draft, core.draft.start) &&
  source.text.slice(core.edition.start, core.edition.end).includes('。');

const none: ReadonlySet<Change> = new Set();

/** The changes of clauses that the writer has put in words of his own. */
function rewordedClauses(
  open: readonly Change[],
  match: Match,
  { draft, source }: Texts,
): ReadonlySet<Change> {
  if (open.length < 2) return none;
  const byClause = new Map<number, { span: Span; changes: Change[] }>();
  for (const c of open) {
    if (c.kind !== 'content' || isBesideClauses(c, { draft, source })) continue;
    const span = clauseAround(draft.text, c.core.draft, { within: match.draft });
    const group = byClause.get(span.start);
    if (group) group.changes.push(c);
    else byClause.set(span.start, { span, changes: [c] });
  }
  const out = new Set<Change>();
  for (const { span, changes } of byClause.values()) {
    if (changes.length < 2) continue;
    const size = changes.reduce(
      (n, c) => n + Math.max(countUnits(draft, c.core.draft), countUnits(source, c.core.edition)),
      0,
    );
    if (size >= 0.3 * countUnits(draft, span)) for (const c of changes) out.add(c);
  }
  return out;
}
