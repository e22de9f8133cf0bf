import type { Edition } from '../../corpus/model.ts';
import { someElementAt } from '../../document/elementsAt.ts';
import type { OutlineNode, Reading } from '../../document/model.ts';
import { read } from '../../document/read.ts';
import type { Match } from '../../matching/model.ts';
import { containsSpan, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Change } from '../change.ts';
import { isLocalisation, type Localiser } from '../locality/localisation.ts';
import { localityOf } from '../locality/locality.ts';
import type { Divergence } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { someOccurrence } from '../sides/occurrences.ts';
import { clauseAround, clauseEnds } from '../sides/rims.ts';
import { contentOf, countUnits, type Side } from '../sides/side.ts';
import { anyNumeral, isCount, isOwnFigure, isUncounted, rescaled, sameBounds } from './figures.ts';
import { isObjectFirst, isOwnLines, isToldAnew, isToldCount } from './ownOrder.ts';
import { goesOnInOwnWords, goesOnWithFigures, isNamingSource, speaksOfPlace } from './ownSentence.ts';
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
      ? isOwnFigure(c, draft, source) || namesOwn(c, draft, source)
      : isSign(c, texts, local);
    if (own) ownSentences.add(firstEndingAfter(reading.sentences, c.core.draft.start));
  }
  for (const end of [match.draft.start, match.draft.end]) {
    const sentence = firstEndingAfter(reading.sentences, end);
    if (goesOnWithFigures(end, match.draft, reading.sentences[sentence]?.span, draft))
      ownSentences.add(sentence);
  }
  const last = firstEndingAfter(reading.sentences, match.draft.end);
  if (goesOnInOwnWords(match.draft, reading.sentences[last]?.span, texts)) ownSentences.add(last);
  const reworded = rewordedClauses(open, match, texts);
  const sameBound = sameBounds(open, texts);
  // What a law says of numbers holds everywhere.
  const isPlan = edition.reading.profile !== 'statute';
  const ownShare = isPlan ? rescaled(open, texts) : none;
  /** A local document may have figures of its own where the source has those of the whole country. */
  const isScaled = (): boolean => local?.locality.local === true && !isLocal(edition);
  return (c, d) => {
    if (isInTitle(c.core.draft, reading) || isOwnFact(c, texts) || sameBound.has(c)) return 'leave';
    if (isOwnFigure(c, draft, source) || isUncounted(c, texts)) return 'leave';
    const sentence = firstEndingAfter(reading.sentences, c.core.draft.start);
    const isOfPlace = (): boolean => isScaled() && speaksOfPlace(reading, sentence, local);
    if (ownShare.has(c)) return isOfPlace() && !isOfNation(c, draft) ? 'leave' : 'local';
    if (d.kind === 'negation' && isStatedLack(c, draft, source)) return 'leave';
    if (d.kind === 'number' && isPlan && isCount(c, draft) && isScaled() && !isOfNation(c, draft))
      return 'local';
    if (d.kind === 'number' && isPlan && isStricter(c, texts) && isOfPlace()) return 'leave';
    if (isNamingSource(c, draft)) return 'leave';
    if (d.critical || d.cause || c.kind !== 'content') return 'report';
    if (
      isObjectFirst(c, match.draft, texts) ||
      isToldCount(c, texts) ||
      isToldAnew(c, texts) ||
      isOwnLines(c, texts)
    )
      return 'leave';
    if (reworded.has(c) || namesOwn(c, draft, source)) return 'leave';
    if (!isWording(c, texts)) return 'report';
    const own = ownSentences.has(sentence) || isOfPlace();
    return own || isInHeading(c.core.draft, reading) ? 'leave' : 'report';
  };
}

const ofNation = /(?<!占)(?:全国|我国)(?:要|将|共|计划|力争|培养|，)[^。；\n]*$/u;

const longestSaid = 120;

/** 全国将培养…: a number that is said to be the whole country's is none of the draft's place. */
const isOfNation = ({ core }: Change, { text }: Side): boolean =>
  ofNation.test(text.slice(Math.max(0, core.draft.start - longestSaid), core.draft.start));

/** 没有经过审议 for 必须经过审议: what is not so is stated; that something must not be is said otherwise. */
const stated = /^[上中里]?(?:还|仍|尚|并|都|也)?(?:没有|没能|没|未能|未)(?:做到|能够?)?$/u;
const demanded = /^(?:必须|应当?|须|要|需要?|可以?|能够?)?$/u;

/** …互认尚未实现: what has not come about, said of it at the clause's end; the source's next clause may begin with what is to be done. */
const notYet = /^(?:至今|目前)?(?:还|仍|尚|均|都){1,2}(?:没有|没能|没|未能|未)\p{Script=Han}{1,6}$/u;
const longestNext = 2;

function isStatedLack({ core }: Change, draft: Side, source: Side): boolean {
  const [d, e] = [contentOf(draft, core.draft), contentOf(source, core.edition)];
  if (notYet.test(d)) return e.length <= longestNext && clauseEnds(draft, core.draft.end);
  return stated.test(d) && demanded.test(e);
}

/** An accepted difference that shows the writer's hand. */
function isSign(c: Change, { draft, source }: Texts, local: Localiser | undefined): boolean {
  const d = contentOf(draft, c.core.draft);
  return d === '' ? isLocalisation(c, draft, source, local) : !/^[的了地得着]$/u.test(d);
}

/** Titles resemble each other; a document's own is no borrowing. */
const isInTitle = (at: Span, { title, elements }: Reading): boolean =>
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

/** A heading, run-in ones included, is worded by whoever divides his text. */
function isInHeading({ start, end }: Span, reading: Reading): boolean {
  let nodes = reading.outline;
  for (;;) {
    const node: OutlineNode | undefined = nodes[firstEndingAfter(nodes, start)];
    if (!node || node.span.start > start) return false;
    if (node.heading.start <= start && end <= node.heading.end) return true;
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

/** A document says where it belongs at its beginning or its end. */
const longestHead = 1200;
const longestTail = 800;

const rimsOf = (text: string): string =>
  text.length <= longestHead + longestTail
    ? text
    : `${text.slice(0, longestHead)}\n${text.slice(-longestTail)}`;

const localEditions = new WeakMap<Edition, boolean>();

/** Whether a source is itself the document of a place. */
function isLocal(edition: Edition): boolean {
  const found = localEditions.get(edition);
  if (found !== undefined) return found;
  const made = localityOf(read(rimsOf(edition.text))).places.length > 0;
  localEditions.set(edition, made);
  return made;
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
    if (c.kind !== 'content') continue;
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
