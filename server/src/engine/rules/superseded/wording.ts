import type { Corpus, Source } from '../../corpus/model.ts';
import { sourcesCited } from '../../divergence/frames/cited.ts';
import type { OldWording, SupersessionIndex } from '../../divergence/supersession/detect.ts';
import { supersessionIndexOf } from '../../divergence/supersession/set.ts';
import { lastingInSteps } from '../../document/lasting.ts';
import type { Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { flatMap } from '../../text/flatMap.ts';
import { keyOf } from '../../text/key.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { nameOf } from '../divergence/wording.ts';
import { edit, fix, report } from '../report.ts';
import { type Pause, pause, pausing, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'superseded/wording',
  severity: 'information',
  norm: { authority: '循章', clause: '提法以新文献为准', strength: 'practice' },
};

const oldWordings = lastingInSteps<readonly OldWording[], SupersessionIndex>(
  function* ({ text }, index) {
    const key = keyOf(text);
    yield;
    return yield* index.scan(text, key);
  },
  (old, change, index) => index.after(old, change),
);

/** Wording of an older source in whose place a newer one has other words. */
export const supersededWording: Rule = {
  meta,
  *check(context: RuleContext): Iterable<Finding | Pause> {
    const { reading, corpus, as } = context;
    // A reprint gives the words of its source, whatever became of them.
    if (as === 'reprint') return;
    const found = yield* pausing(oldWordings.inSteps(reading, yield* pausing(supersessionIndexOf(corpus))));
    if (found.length === 0) return;
    yield pause;
    const related = relatedSources(context);
    yield pause;
    const isAnothers = anothersWords(context);
    const namesOlder = namesOlderIn(context);
    for (const old of found)
      if ((old.sure || isRelated(old, related)) && !isAnothers(old.span) && !namesOlder(old))
        yield findingOf(old, corpus);
  },
};

/** So many units of a source in the draft's passages show that the draft is about the same matter. */
const telling = 24;

/** The sources that the draft has passages of at length, or names. */
function relatedSources({ reading, corpus, passages, misnamed }: RuleContext): ReadonlySet<string> {
  const out = new Set<string>();
  const matched = new Map<string, number>();
  for (const { match } of passages) {
    const sum = (matched.get(match.source) ?? 0) + match.matched;
    matched.set(match.source, sum);
    if (sum >= telling) out.add(match.source);
  }
  const meant = sourcesCited(reading, corpus, misnamed);
  for (const citation of reading.citations) for (const { id } of meant(citation)) out.add(id);
  return out;
}

const isRelated = ({ pair }: OldWording, related: ReadonlySet<string>): boolean =>
  related.has(pair.older.source) || related.has(pair.newer.source);

/** Whether a place is presented as another text's words: in quotation marks, or attributed. */
function anothersWords({ reading, passages }: RuleContext): (span: Span) => boolean {
  const quoted = cover(reading.quotations.map(({ inner }) => inner));
  const framed = cover(flatMap(passages, ({ frame }) => (frame.kind === 'plain' ? [] : [frame.span])));
  return ({ start, end }) => quoted(start) >= end || framed(end - 1) > start;
}

/** For an offset, how far the spans reach that begin at or before it. */
function cover(spans: readonly Span[]): (at: number) => number {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let reach = 0;
  const reaches = sorted.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return (at) => reaches[countUpTo(sorted, at) - 1] ?? 0;
}

/** How many of the spans, ascending, begin at or before an offset. */
const countUpTo = (spans: readonly Span[], at: number): number =>
  countBefore(spans, ({ start }) => start <= at);

/** Whether the sentence of a place names the older document: by its year, its number, its title or a short name. */
function namesOlderIn(context: RuleContext): (old: OldWording) => boolean {
  const { reading, corpus } = context;
  const sentences = reading.sentences.map(({ span }) => span);
  const cited = citedIn(context);
  const known = new Map<string, boolean>();
  return ({ pair, span }) => {
    const older = corpus.source(pair.older.source);
    if (!older) return false;
    const sentence = sentences[countUpTo(sentences, span.start) - 1] ?? span;
    const name = `${sentence.start} ${older.id}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const words = reading.text.slice(sentence.start, sentence.end);
    const names = namesByWords(words, older) || cited(sentence, older);
    known.set(name, names);
    return names;
  };
}

function namesByWords(words: string, { date, documentNumber, title }: Source): boolean {
  const year = date?.slice(0, 4);
  return (
    (year !== undefined && new RegExp(`(?<!\\d)${year}(?!\\d)`).test(words)) ||
    (documentNumber !== undefined && words.includes(documentNumber)) ||
    words.includes(title)
  );
}

function citedIn({ reading, corpus, misnamed }: RuleContext): (sentence: Span, source: Source) => boolean {
  const { citations } = reading;
  const meant = sourcesCited(reading, corpus, misnamed);
  const spans = citations.map(({ span }) => span);
  return (sentence, source) => {
    for (let i = countUpTo(spans, sentence.start - 1); i < citations.length; i++) {
      const citation = citations[i] as Reading['citations'][number];
      if (citation.span.start >= sentence.end) return false;
      if (meant(citation).some(({ id }) => id === source.id)) return true;
    }
    return false;
  };
}

function findingOf({ pair, span, newer }: OldWording, corpus: Corpus): Finding {
  const { source, address, text } = pair.newer;
  const at = corpus.edition(source)?.text.indexOf(text) ?? -1;
  const isKnown = at >= 0;
  const args = { newer, ...(isKnown ? { source: nameOf(corpus, source), address } : {}) };
  const found = report(meta, span, isKnown ? 'superseded.wording' : 'superseded.wording.own', args, {
    // The author may mean to keep the older wording.
    fixes: [fix('superseded.fix.adopt', { newer }, [edit(span.start, span.end, newer)], false)],
  });
  if (!isKnown) return found;
  const start = at + Math.max(0, text.indexOf(newer));
  return {
    ...found,
    evidence: { source, address, edition: { start, end: start + newer.length }, reading: newer },
  };
}
