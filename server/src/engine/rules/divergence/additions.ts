import type { Edition } from '../../corpus/model.ts';
import type { Paragraph, Reading, Sentence } from '../../document/model.ts';
import { keyString } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';

/** Sentences in a row that a reprint has beyond its source: one slip of a hand. */
export interface Addition {
  /** Whole paragraphs with their labels, where the sentences are all of them. */
  readonly span: Span;
  /** What goes with them: of whole paragraphs the line breaks before them, too. */
  readonly removed: Span;
  readonly count: number;
  /** The source has them, at another place: they were not written, but repeated. */
  readonly again: boolean;
}

/** So many runs are looked for in the source; where there are more, the draft has not merely repeated something. */
const mostLookedFor = 200;

const known = new WeakMap<readonly Span[], readonly Addition[]>();

/** @param added sentences of the draft in its order, as its judgement has them; more than one rule asks */
export function additionsOf(added: readonly Span[], reading: Reading, edition: Edition): readonly Addition[] {
  const found = known.get(added) ?? findAdditions(added, reading, edition);
  known.set(added, found);
  return found;
}

function findAdditions(added: readonly Span[], reading: Reading, edition: Edition): readonly Addition[] {
  if (added.length === 0) return [];
  const { sentences } = reading;
  const runs: number[][] = [];
  for (const { start } of added) {
    const at = firstEndingAfter(sentences, start);
    const last = runs.at(-1);
    if (last && last.at(-1) === at - 1) last.push(at);
    else runs.push([at]);
  }
  const source = runs.length <= mostLookedFor ? keyString(edition.text) : '';
  return runs.map((run) => {
    const own = laterCopy(run, reading);
    const again = areRepeated(own, reading, source);
    return { ...extentOf(own, reading), count: own.length, again };
  });
}

/** So much of what is repeated has no slip of its own. */
const leastRepeated = 0.7;

/** Whether what some sentences say stands in the source, for the most part and to the last word where they are few. */
function areRepeated(run: readonly number[], reading: Reading, source: string): boolean {
  let all = 0;
  let same = 0;
  for (const at of run) {
    const key = keyAt(reading, at);
    all += key.length;
    if (source.includes(key)) same += key.length;
  }
  return run.length < few ? same === all : same >= leastRepeated * all;
}

const few = 4;

const keyAt = ({ text, sentences }: Reading, at: number): string => {
  const { start, end } = sentences[at]?.span ?? { start: 0, end: 0 };
  return keyString(text.slice(start, end));
};

/** Of two equal runs, one behind the other, the second one, whichever was taken for the source's. */
function laterCopy(run: readonly number[], reading: Reading): readonly number[] {
  const next = run.map((at) => at + run.length);
  const isSame = next.every((at, i) => keyAt(reading, at) === keyAt(reading, run[i] as number));
  return isSame ? next : run;
}

function extentOf(run: readonly number[], reading: Reading): Pick<Addition, 'span' | 'removed'> {
  const { text, sentences, paragraphs } = reading;
  const [first, last] = [run[0] as number, run.at(-1) as number];
  const [from, to] = [sentences[first] as Sentence, sentences[last] as Sentence];
  const span = { start: from.span.start, end: to.span.end };
  const isWhole =
    sentences[first - 1]?.paragraph !== from.paragraph && sentences[last + 1]?.paragraph !== to.paragraph;
  if (!isWhole) return { span, removed: span };
  const { start } = (paragraphs[from.paragraph] as Paragraph).span;
  const { end } = (paragraphs[to.paragraph] as Paragraph).span;
  return { span: { start, end }, removed: { start: text.slice(0, start).trimEnd().length, end } };
}
