import { type Change, lasting } from '../../document/lasting.ts';
import type { Paragraph, Reading, Sentence } from '../../document/model.ts';
import { type Finding, mostOfOneRule } from '../../findings/model.ts';
import { foldUnit } from '../../text/fold.ts';
import { keyString } from '../../text/key.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { Pace } from '../../text/steps.ts';
import { isCellOfTable, touchesRow } from '../numbering/rows.ts';
import { changedParagraphs, numberingStands } from '../numbering/standing.ts';
import { edit, fix, message, report } from '../report.ts';
import { type Pause, pause, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'typography/duplicate-sentence',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
};

/** Shorter ones repeat for good reasons (headings, formulas, answers). Counted in content characters. */
const least = { adjacent: 10, paragraph: 60 } as const;

const sentencesPerStep = 4096;

/** The same sentence twice running, or the same long paragraph twice: a slip of copy and paste. */
export const duplicateSentence: Rule = {
  meta,
  stands: (change) =>
    paragraphsStand(change) &&
    !touchesRow(change) &&
    !isRepeated(change.old, change) &&
    !isRepeated(change.now, change),
  *check({ reading }: RuleContext): Iterable<Finding | Pause> {
    const { text, sentences, paragraphs } = reading;
    const reported = new Set<number>();
    const wholes = new Map<string, Span>();
    const beginnings = new Map<number, Span | undefined>();
    const hashes = beginningsOf(reading);
    const pace = new Pace(sentencesPerStep);
    let made = 0;
    let found: Finding | undefined;
    for (const { span, index } of paragraphs) {
      if (pace.isDue()) yield pause;
      const beginning = hashes[index] as number;
      if (beginning === 0) continue;
      // Only paragraphs that begin alike are folded as a whole.
      if (!beginnings.has(beginning)) {
        beginnings.set(beginning, span);
        continue;
      }
      const other = beginnings.get(beginning);
      if (other) wholes.set(keyString(text.slice(other.start, other.end)), other);
      beginnings.set(beginning, undefined);
      const key = keyString(text.slice(span.start, span.end));
      if (key.length < least.paragraph) continue;
      const earlier = wholes.get(key);
      if (!earlier) wholes.set(key, span);
      else {
        reported.add(index);
        yield duplicate('typography/duplicate-paragraph', text, span, earlier);
      }
    }
    for (let i = 1; i < sentences.length; i++) {
      if (pace.isDue()) yield pause;
      const a = sentences[i - 1] as Sentence;
      const b = sentences[i] as Sentence;
      if (!isRepetition(reading, a, b) || reported.has(b.paragraph)) continue;
      // Behind the first that is not listed they are counted only.
      if (!found || made++ <= mostOfOneRule)
        found = duplicate('typography/duplicate-sentence', text, b.span, a.span);
      yield found;
    }
  },
};

/** Sentences and paragraphs answer to one another by their index. */
const paragraphsStand = (change: Change): boolean =>
  change.old.paragraphs.length === change.now.paragraphs.length && numberingStands(change);

const isRepetition = ({ text, paragraphs }: Reading, a: Sentence, b: Sentence): boolean =>
  b.span.end - b.span.start >= least.adjacent &&
  commonContent(text, a.span, b.span) >= least.adjacent &&
  paragraphs[a.paragraph]?.kind === 'body' &&
  paragraphs[b.paragraph]?.kind === 'body' &&
  isClosed(text, b.span) &&
  !isBesideIt(text, a.span.end, b.span.start);

/** The columns of a table that compares two texts say the same by rights. */
function isBesideIt(text: string, from: number, to: number): boolean {
  const tab = text.slice(from, Math.min(to, from + longestLabel)).lastIndexOf('\t');
  return tab >= 0 && isCellOfTable(text, from + tab + 1);
}

/** Between two sentences stands no more than a label and white space, in UTF-16 units. */
const longestLabel = 32;

/**
 * By paragraph a number that is the same for those which begin alike; 0 where it does not matter: statutes say the same twice by
 * rights, in articles that are alike.
 */
const beginningsOf = lasting<Int32Array>(
  (reading) => {
    const hashes = new Int32Array(reading.paragraphs.length);
    for (const paragraph of reading.paragraphs) hashes[paragraph.index] = beginningOf(reading, paragraph);
    return hashes;
  },
  (old, change) => {
    if (!paragraphsStand(change)) return undefined;
    const hashes = old.slice();
    for (const paragraph of changedParagraphs(change).now)
      hashes[paragraph.index] = beginningOf(change.now, paragraph);
    return hashes;
  },
);

const beginningOf = ({ text, profile }: Reading, { kind, span }: Paragraph): number =>
  kind !== 'body' || span.end - span.start < least.paragraph || profile === 'statute'
    ? 0
    : hashOfBeginning(text, span) || 1;

/** Whether one of the changed paragraphs may be there twice, or a sentence in or beside them stands twice running. */
function isRepeated(reading: Reading, change: Change): boolean {
  const changed = reading === change.now ? changedParagraphs(change).now : changedParagraphs(change).old;
  const hashes = beginningsOf(reading);
  const { sentences } = reading;
  for (const { index } of changed) {
    const beginning = hashes[index] as number;
    if (beginning !== 0 && hashes.indexOf(beginning) !== hashes.lastIndexOf(beginning)) return true;
    for (let i = Math.max(1, firstOf(sentences, index)); i < sentences.length; i++) {
      const [a, b] = [sentences[i - 1] as Sentence, sentences[i] as Sentence];
      if (a.paragraph > index) break;
      if (isRepetition(reading, a, b)) return true;
    }
  }
  return false;
}

/** The index of the first sentence of a paragraph or of one behind it. */
const firstOf = (sentences: readonly Sentence[], index: number): number =>
  countBefore(sentences, ({ paragraph }) => paragraph < index);

/** Lines of a form repeat; a sentence ends with its mark. */
const isClosed = (text: string, { start, end }: Span): boolean =>
  /[。！？][”’）]*$/.test(text.slice(Math.max(start, end - 4), end));

/** Equal where the first content characters of two stretches are. */
function hashOfBeginning(text: string, { start, end }: Span): number {
  let hash = 0;
  let seen = 0;
  for (let i = start; i < end && seen < least.adjacent; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === 0) continue;
    hash = (Math.imul(hash, 31) + unit) | 0;
    seen++;
  }
  return hash;
}

/** How many content characters two stretches have that say the same; -1 where they differ. */
function commonContent(text: string, a: Span, b: Span): number {
  let i = nextContent(text, a.start, a.end);
  let k = nextContent(text, b.start, b.end);
  let common = 0;
  for (; i < a.end && k < b.end; common++) {
    if (foldUnit(text.charCodeAt(i)) !== foldUnit(text.charCodeAt(k))) return -1;
    i = nextContent(text, i + 1, a.end);
    k = nextContent(text, k + 1, b.end);
  }
  return i < a.end || k < b.end ? -1 : common;
}

function nextContent(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && foldUnit(text.charCodeAt(at)) === 0) at++;
  return at;
}

function duplicate(key: string, text: string, at: Span, earlier: Span): Finding {
  const quoted = text.slice(at.start, at.end);
  const args = { text: quoted.length > 24 ? `${quoted.slice(0, 22)}……` : quoted };
  const severity = key === 'typography/duplicate-paragraph' ? 'information' : meta.severity;
  return report(meta, at, key, args, {
    ...(severity !== 'off' ? { severity } : {}),
    fixes: [fix('fix/delete-duplicate', {}, [edit(at.start, at.end, '')], false)],
    related: [{ span: earlier, message: message('typography/duplicate-earlier') }],
  });
}
