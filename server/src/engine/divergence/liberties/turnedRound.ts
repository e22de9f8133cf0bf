import type { Match } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { clauseAround } from '../sides/rims.ts';
import { contentBefore, contentOf, type Side } from '../sides/side.ts';
import { formsOf, signsIn } from '../sides/signs.ts';
import { tokensOf } from '../sides/tokens.ts';

/** What puts an object, or who acts, before the verb. */
const turns = /^(?:对|对于|将|把|由|被|就)$/u;
/** What such words stand for, where the source has a word there. */
const fits = /^(?:经|对|将|把|由|被)?$/u;
/** What a turned clause needs besides. */
const small = /^(?:为|的|地)$/u;
/** 加强 behind its object: 要加强, 予以加强. */
const toldBehind = /^(?:要|应当?|须|被|予以|加以|进行|得到|持续|切实)*(?<verb>\p{Script=Han}{2,4})$/u;
const longestVerb = 4;
/** A clause is read no further to either side, in UTF-16 units. */
const longestClause = 60;

/**
 * Leaves out what turns the source's clauses round, of the differences of words without quotation marks: 对…事项，必须…由…审议 for …事项必须…经…审议,
 * …的党建工作要加强 for 加强…党建工作. Who tells what a document says has it in the order of his own sentence.
 */
export function withoutTurned(
  changes: readonly Change[],
  texts: Texts,
  { draft: own, edition: match }: Pick<Match, 'draft' | 'edition'>,
): readonly Change[] {
  if (changes.length === 0) return changes;
  const behind = new Set(changes.filter((c, i) => isVerbBehind(c, changes, i, texts, match)));
  const turned = new Set(
    changes.filter(
      (c, i) =>
        behind.has(c) ||
        isTurning(c, changes[i + 1], behind, texts) ||
        isVerbBefore(c, texts, match) ||
        isLead(c, texts, own.start) ||
        isSaidFirst(c, texts.draft, texts.source),
    ),
  );
  if (turned.size === 0) return changes;
  const { text } = texts.draft;
  const clauses = new Set([...turned].map((c) => clauseOf(text, c.core.draft.start)));
  return changes.filter(
    (c) => !turned.has(c) && !isPauseBehind(c, clauses, texts) && !isSmallWord(c, clauses, texts),
  );
}

/** @param next the change behind it, which may be the verb that its words stand before */
function isTurning(
  { kind, core }: Change,
  next: Change | undefined,
  behind: ReadonlySet<Change>,
  { draft, source }: Texts,
): boolean {
  if (kind !== 'content') return false;
  const [d, e] = [contentOf(draft, core.draft), contentOf(source, core.edition)];
  if (turns.test(d))
    return (
      fits.test(e) ||
      (next !== undefined && behind.has(next) && contentOf(draft, next.core.draft).endsWith(e))
    );
  const agent = e === '' ? byWhom.exec(d)?.groups?.['agent'] : undefined;
  const { start } = core.edition;
  return agent !== undefined && source.text.slice(Math.max(0, start - longestClause), start).includes(agent);
}

/** 企业要将职工教育经费…, 确保经费…: what leads to the source's words, told from the middle of its clause on. */
const lead = /^[^不未无非]{0,6}(?:将|把|对|由|使|让|确保|保证)$/u;

function isLead({ kind, core }: Change, { draft, source }: Texts, start: number): boolean {
  if (kind !== 'content' || core.draft.start > start) return false;
  const words = contentOf(draft, core.draft);
  return lead.test(words) && bindsNoMore(words) && bindsNothing(contentOf(source, core.edition));
}

/** No number, negation, duty or bound that the sentence would be another one without. */
const bindsNothing = (words: string): boolean =>
  !/\d/.test(words) && tokensOf(words).every(({ kind }) => kind === 'plain');
/** Who tells what is to be done may say so. */
const bindsNoMore = (words: string): boolean =>
  tokensOf(words).every(({ kind, word }) => kind === 'plain' || /^(?:要|应当?|将)$/u.test(word));

/** 确保经费60%以上… for 经费，确保60%以上…: the clause begins with the words that it lacks further on. */
function isSaidFirst({ kind, core }: Change, draft: Side, source: Side): boolean {
  if (kind !== 'content' || contentOf(draft, core.draft) !== '') return false;
  const words = contentOf(source, core.edition);
  if (!lead.test(words)) return false;
  const start = clauseOf(draft.text, core.draft.start);
  return words.length >= 2 && start + words.length < core.draft.start && draft.text.startsWith(words, start);
}

/** …由各地纳入… for 支持各地将…纳入…: who acts, as the source's sentence has named him. */
const byWhom = /^(?:要|应当?|须)?[由被](?<agent>\p{Script=Han}{2,8})$/u;

/** 不断壮大…队伍 for …队伍不断壮大: a verb that the source has behind the words. */
function isVerbBefore({ kind, core }: Change, { draft, source }: Texts, match: Span): boolean {
  if (kind !== 'content') return false;
  const verb = contentOf(draft, core.draft);
  if (!verbAlone.test(verb)) return false;
  const { end } = clauseAround(source.text, { start: match.end, end: match.end }, { most: longestClause });
  const next = contentOf(source, { start: match.end, end });
  if (!bindsNothing(contentOf(source, core.edition))) return false;
  return next.startsWith(verb) || (adverb.test(next) && next.startsWith(verb, 2));
}

const verbAlone = /^\p{Script=Han}{2,4}$/u;
const adverb = /^(?:不断|持续|更加|逐步|切实)/u;

/** A verb that the source has at the clause's beginning, where the draft has nothing or a word that turns it. */
function isVerbBehind(
  { kind, core }: Change,
  changes: readonly Change[],
  index: number,
  { draft, source }: Texts,
  match: Span,
): boolean {
  if (kind !== 'content' || contentOf(source, core.edition) !== '') return false;
  const verb = toldBehind.exec(contentOf(draft, core.draft))?.groups?.['verb'];
  if (verb === undefined) return false;
  if (contentBefore(source, match.start, longestVerb).endsWith(verb)) return true;
  for (let i = index - 1; i >= 0; i--) {
    const before = (changes[i] as Change).core;
    if (core.draft.start - before.draft.end > longestClause) return false;
    if (contentOf(source, before.edition) === verb) return true;
  }
  return false;
}

function isSmallWord(
  { kind, core }: Change,
  clauses: ReadonlySet<number>,
  { draft, source }: Texts,
): boolean {
  return (
    kind === 'content' &&
    small.test(contentOf(draft, core.draft)) &&
    contentOf(source, core.edition) === '' &&
    clauses.has(clauseOf(draft.text, core.draft.start))
  );
}

/** The pause behind what was put first. */
function isPauseBehind(
  { kind, draft: at, edition }: Change,
  clauses: ReadonlySet<number>,
  { draft, source }: Texts,
): boolean {
  return (
    kind === 'punctuation' &&
    formsOf(signsIn(draft, at.start, at.end)) === '，' &&
    formsOf(signsIn(source, edition.start, edition.end)) === '' &&
    clauses.has(clauseOf(draft.text, at.start))
  );
}

const clauseOf = (text: string, at: number): number =>
  clauseAround(text, { start: at, end: at }, { most: longestClause }).start;
