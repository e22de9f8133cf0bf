import type { Corpus, Source } from '../../corpus/model.ts';
import { sourcesCited } from '../../divergence/cited.ts';
import type { OldWording } from '../../divergence/supersession/detect.ts';
import { supersessionIndexOf } from '../../divergence/supersession/set.ts';
import type { Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { makeKey } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { nameOf } from '../divergence/wording.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'superseded/wording',
  severity: 'information',
  norm: { authority: '循章', clause: '提法以新文献为准', strength: 'practice' },
  fixable: true,
};

/** Wording of an older source in whose place a newer one has other words. */
export const supersededWording: Rule = {
  meta,
  *check(context: RuleContext): Iterable<Finding> {
    const { reading, corpus, as } = context;
    // A reprint gives the words of its source, whatever became of them.
    if (as === 'reprint') return;
    const found = supersessionIndexOf(corpus).scan(reading.text, makeKey(reading.text));
    for (const old of found) {
      if (!isAnothers(old.span, context) && !namesOlder(old, context)) yield findingOf(old, corpus);
    }
  },
};

/** Whether a place is presented as another text's words: in quotation marks, or attributed. */
function isAnothers(span: Span, { reading, passages }: RuleContext): boolean {
  const meets = (a: Span): boolean => a.start < span.end && span.start < a.end;
  return (
    reading.quotations.some(({ inner }) => inner.start <= span.start && span.end <= inner.end) ||
    passages.some(({ frame }) => frame.kind !== 'plain' && meets(frame.span))
  );
}

/** Whether the sentence names the older document: by its year, its number, its title or a short name. */
function namesOlder({ pair, span }: OldWording, { reading, corpus }: RuleContext): boolean {
  const older = corpus.edition(pair.older.source)?.source;
  if (!older) return false;
  const sentence = sentenceAt(reading, span);
  const words = reading.text.slice(sentence.start, sentence.end);
  return namesByWords(words, older) || cites(sentence, reading, corpus, older);
}

function namesByWords(words: string, { date, documentNumber, title }: Source): boolean {
  const year = date?.slice(0, 4);
  return (
    (year !== undefined && new RegExp(`(?<!\\d)${year}(?!\\d)`).test(words)) ||
    (documentNumber !== undefined && words.includes(documentNumber)) ||
    words.includes(title)
  );
}

function cites(sentence: Span, reading: Reading, corpus: Corpus, older: Source): boolean {
  const within = reading.citations.filter(
    ({ span }) => span.start >= sentence.start && span.end <= sentence.end,
  );
  if (within.length === 0) return false;
  const meant = sourcesCited(reading, corpus);
  return within.some((citation) => meant(citation).some(({ id }) => id === older.id));
}

function sentenceAt({ sentences, text }: Reading, { start, end }: Span): Span {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sentences[mid]?.span.end ?? 0) <= start) low = mid + 1;
    else high = mid;
  }
  const found = sentences[low]?.span;
  return found && found.start <= start ? found : { start, end: Math.min(end, text.length) };
}

function findingOf({ pair, span, newer }: OldWording, corpus: Corpus): Finding {
  const { source, address, text } = pair.newer;
  const at = corpus.edition(source)?.text.indexOf(text) ?? -1;
  const own = at < 0 ? '.own' : '';
  const args = { newer, ...(own ? {} : { source: nameOf(corpus, source), address }) };
  const found = report(meta, span, `superseded.wording${own}`, args, {
    fixes: [fix('superseded.fix.adopt', { newer }, [edit(span.start, span.end, newer)])],
  });
  if (at < 0) return found;
  const start = at + Math.max(0, text.indexOf(newer));
  return {
    ...found,
    evidence: { source, address, edition: { start, end: start + newer.length }, reading: newer },
  };
}
