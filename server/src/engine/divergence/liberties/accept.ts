import type { Paragraph, Reading } from '../../document/model.ts';
import { unitSet } from '../../text/characters.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Change } from '../change.ts';
import { holdsTitleOf, isTitleOf } from '../frames/titlesBorne.ts';
import { isSameAmount } from '../kinds/amounts.ts';
import { isLocalisation } from '../locality/localisation.ts';
import type { Manner, Texts } from '../passageInput.ts';
import { isCredit } from '../sides/credit.ts';
import { clauseBegins, clauseEnds, isWholeClauses } from '../sides/rims.ts';
import {
  contentAfter,
  contentBefore,
  contentOf,
  countUnits,
  hasLacuna,
  type Side,
  unitAfter,
  unitBefore,
} from '../sides/side.ts';
import { formsOf, signsIn } from '../sides/signs.ts';
import { beginsLine, endsLine } from '../sides/sourceLines.ts';
import { tokensOf } from '../sides/tokens.ts';
import { isBeforeLacuna } from '../wording/beforeLacuna.ts';
import { isMarkup } from '../wording/dissect.ts';
import { isOneOfTwo } from './alternatives.ts';
import { isBlank } from './blanks.ts';
import { isEncouragement } from './encouragement.ts';
import { isDatedNote, isOwnAct } from './issuing.ts';
import { isListed, isRunTogether } from './listed.ts';
import { isOneOfBodies } from './oneBody.ts';
import { isOwnLevel } from './ownLevel.ts';
import { isNamedSelf, isOwnName } from './ownName.ts';
import { isOwnReference } from './ownReference.ts';
import { isNoteMark, isPageMark } from './pageMarks.ts';
import { isLaterSession } from './sessions.ts';

/** Whether a difference is no divergence in this frame, though the texts differ. */
export function isAccepted(c: Change, manner: Manner, texts: Texts): boolean {
  const { draft, source } = texts;
  if (hasLacuna(source, c.core.edition))
    return !(manner.marked && isBeforeLacuna(c.core.draft, c.core.edition, draft, source));
  if (isLayout(c, manner, texts) || isElided(c, texts) || isHeadingCut(c, texts)) return true;
  if (isEditorsNote(c, texts) || isNoteMark(c, texts) || isBlank(c, texts)) return true;
  if (manner.frame === 'reprint')
    return (
      isInterleaved(c, texts) ||
      isFrameMatter(c, texts) ||
      isInTitle(c, texts) ||
      (manner.abridged && isCut(c, texts))
    );
  if (isPageMark(c, texts)) return true;
  if (manner.marked) return false;
  if (!manner.whole && isOwnEmphasis(c, texts)) return true;
  if (isNamedSelf(c, texts) || isRunTogether(c, texts)) return true;
  if (c.kind === 'punctuation') return isJoin(c, manner, texts) || isBehindYear(c, texts);
  if (isSameAmount(c, draft, source) || isSaidDuty(c, texts) || isOwnLevel(c, texts)) return true;
  if (isSameNegation(c, texts)) return true;
  if (isCut(c, texts) || isBracketCut(c, texts)) return true;
  if (isOwnClause(c, texts) || isListed(c, texts)) return true;
  if (isBesideQuotation(c, manner, texts)) return true;
  if (manner.frame === 'plain')
    return (
      isLocalisation(c, draft, source, manner.local) ||
      isFunctionWord(c, texts) ||
      isSpeakersVerb(c, texts) ||
      isEncouragement(c, texts) ||
      isSubject(c, texts) ||
      isOwnName(c, texts) ||
      isOwnAct(c, texts) ||
      isDatedNote(c, texts) ||
      isIssuerNamedBefore(c, texts) ||
      isLaterSession(c, texts) ||
      isOwnReference(c, texts)
    );
  return (
    isReportingWord(c, texts) ||
    isLongCut(c, manner, texts) ||
    isOneOfTwo(c, texts) ||
    isOneOfBodies(c, texts)
  );
}

/** Whether an accepted difference is no liberty taken with the source's wording either. */
export const isNoLiberty = (c: Change, texts: Texts): boolean =>
  isBlank(c, texts) ||
  isPageMark(c, texts) ||
  isOwnEmphasis(c, texts) ||
  isNamedSelf(c, texts) ||
  isOwnLevel(c, texts) ||
  (c.kind === 'punctuation' && isBehindYear(c, texts)) ||
  isSameAmount(c, texts.draft, texts.source) ||
  isOneOfBodies(c, texts) ||
  isSaidDuty(c, texts) ||
  isSameNegation(c, texts);

/** 没有造成人员伤亡 for 未造成人员伤亡. */
const isSameNegation = (c: Change, { draft, source }: Texts): boolean =>
  denials.has(contentOf(draft, c.core.draft)) && denials.has(contentOf(source, c.core.edition));

const denials: ReadonlySet<string> = new Set(['未', '没有']);

/** Lines of something else between two halves of one of the source's sentences. */
function isInterleaved(c: Change, { draft, source }: Texts): boolean {
  const { draft: d, edition: e } = c.core;
  if (contentOf(source, e) !== '' || countUnits(draft, d, 8) < 8) return false;
  const broken = (from: number, to: number): boolean => /[\n\r]/.test(draft.text.slice(from, to));
  const alone = broken(unitBefore(draft, d.start) + 1, d.start) && broken(d.end, unitAfter(draft, d.end));
  return (
    alone &&
    !/[。！？\n]/.test(source.text.slice(unitBefore(source, e.start) + 1, unitAfter(source, e.start)))
  );
}

/** Between the title and the text every medium puts its own lines; a slip within a line that it has in common is one. */
function isFrameMatter(c: Change, { draft, source, reading, edition }: Texts): boolean {
  if (!isInNote(edition.reading, c.edition)) return false;
  const { draft: d, edition: e } = c.core;
  // A line that is a medium's as a whole: 工人日报 2024年10月21日 19:02 北京.
  const own = reading.paragraphs[firstEndingAfter(reading.paragraphs, d.start)];
  if (own?.kind === 'furniture' && own.span.start <= d.start && !isInNote(reading, d)) return true;
  const small = countUnits(draft, d, 9) <= 8 && countUnits(source, e, 9) <= 8;
  const around = 6;
  return !(
    small &&
    contentBefore(draft, d.start, around) === contentBefore(source, e.start, around) &&
    contentAfter(draft, d.end, around) === contentAfter(source, e.end, around)
  );
}

/** 国务院于2007年3月28日第172次常务会议通过了《…》: who tells how a source came about names first who made it, where its note does so later. */
function isIssuerNamedBefore(c: Change, { draft, source, edition }: Texts): boolean {
  const { draft: d, edition: e } = c.core;
  if (contentOf(draft, d) !== '' || !isInNote(edition.reading, c.edition)) return false;
  const named = contentOf(source, e);
  return named.length >= 2 && contentBefore(draft, d.start, longestBeforeIssuer).includes(named);
}

const longestBeforeIssuer = 32;

/** Whether a stretch touches the note below a title that says when the text was issued. */
const isInNote = ({ elements }: Reading, { start, end }: Span): boolean =>
  elements.some((e) => e.kind === 'datedNote' && e.span.start <= end && start <= e.span.end);

/**
 * The title may be another name of the source: without its issuers, with （节选）. A line may say more than the title: 中共中央 国务院印发《…》,
 * 现将《…》转发如下.
 */
function isInTitle(c: Change, { draft: { text }, reading, edition }: Texts): boolean {
  const { source, reading: theirs } = edition;
  const { title, paragraphs } = reading;
  if (title && c.draft.start >= title.start && c.draft.end <= title.end)
    if (isTitleOf(text.slice(title.start, title.end), source)) return true;
  if (!theirs.title || c.core.edition.start < theirs.title.start || c.core.edition.end > theirs.title.end)
    return false;
  const line = paragraphs[firstEndingAfter(paragraphs, c.core.draft.start)]?.span;
  if (!line || c.core.draft.end > line.end || line.end - line.start > longestTitleLine) return false;
  return holdsTitleOf(text.slice(line.start, line.end), source);
}

const longestTitleLine = 200;

/** So much left out of so short an attribution is a choice, not a slip. */
function isLongCut(c: Change, { matched }: Manner, { draft, source }: Texts): boolean {
  if (contentOf(draft, c.core.draft) !== '') return false;
  const n = countUnits(source, c.core.edition, 400);
  return n >= 8 && n >= 0.5 * matched;
}

/** Page make-up, bookmarks, a lead such as 导语： before the text, a run-in lead that became a heading of its own. */
function isLayout(c: Change, { frame }: Manner, { draft, source, reading }: Texts): boolean {
  const { text } = draft;
  const { start, end } = c.core.draft;
  if (start < end) {
    const added = isEmpty(c.core.edition);
    if (added && isMarkup(text, start, end)) return true;
    if (startsParagraph(text, start)) {
      if (added && isCredit(text, c.core.draft)) return true;
      if (
        contentOf(source, c.core.edition) === '' &&
        /^[^，。；]{1,10}$/.test(text.slice(start, end)) &&
        /^\s*[:：]/.test(text.slice(end, end + 2))
      )
        return true;
    }
  }
  if (!breaksAt(text, c.draft.end) || !startsShortParagraph(text, c.draft.start)) return false;
  const e = source.text.slice(c.core.edition.start, c.core.edition.end);
  // A line that ends with the mark in the source as well is no lead that was broken off.
  if (frame !== 'plain' && e !== '' && endsLine(c.core.edition.end, source)) return false;
  if (text.slice(start, end).trim() === '' && /^(?:是|如下|包括|为|有|主要是|主要有)?[：:。]?$/.test(e))
    return true;
  return (
    c.kind === 'punctuation' &&
    /^[。：:]?$/.test(e) &&
    contentOf(draft, c.draft) === '' &&
    headingAt(reading, c.draft.start)
  );
}

/** White space as a regular expression has it, invisible characters excluded. */
const isSpace = unitSet(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** Whether a line ends at `at`, white space aside. */
function breaksAt(text: string, at: number): boolean {
  const end = Math.min(text.length, at + 8);
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) return true;
    if (!isSpace(unit)) return false;
  }
  return false;
}

/** Headings that stand between two paragraphs of the source and that a passage over both leaves out. */
function isHeadingCut(c: Change, { draft, source, edition }: Texts): boolean {
  if (c.kind !== 'content' || contentOf(draft, c.core.draft) !== '') return false;
  const { start, end } = c.core.edition;
  if (!endsLine(end, source) || !beginsLine(start, source)) return false;
  const { paragraphs } = edition.reading;
  let covered = false;
  for (let i = firstEndingAfter(paragraphs, start); i < paragraphs.length; i++) {
    const p = paragraphs[i] as Paragraph;
    if (p.span.start >= end) break;
    if (p.kind === 'blank') continue;
    const first = unitAfter(source, p.label ? p.label.span.end : p.span.start);
    if (p.kind !== 'heading' || start > first || unitBefore(source, p.span.end) >= end) return false;
    covered = true;
  }
  return covered;
}

/** Whether a line begins at `at`, white space aside; so much white space as this looks at is a line's beginning too. */
function startsParagraph(text: string, at: number): boolean {
  const start = Math.max(0, at - 12);
  for (let i = at - 1; i >= start; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) return true;
    if (!isSpace(unit)) return false;
  }
  return true;
}

function startsShortParagraph(text: string, at: number): boolean {
  const line =
    text
      .slice(Math.max(0, at - 42), at)
      .split('\n')
      .at(-1) ?? '';
  return line.length <= 40 && !/[。，；]/.test(line);
}

function headingAt(reading: Texts['reading'], at: number): boolean {
  const { paragraphs } = reading;
  for (let i = firstEndingAfter(paragraphs, at - 1); i < paragraphs.length; i++) {
    const { kind, span } = paragraphs[i] as Paragraph;
    if (span.start > at) return false;
    if (kind !== 'body') return true;
  }
  return false;
}

/** （编者注：…）, （…——引者注） and （略）: words that say of themselves that they are not the source's. */
function isEditorsNote(c: Change, { draft }: Texts): boolean {
  const { start, end } = c.core.draft;
  if (start === end || !isEmpty(c.core.edition)) return false;
  const { text } = draft;
  const from = unitBefore(draft, start) + 1;
  return (
    /[（(〔[【［]\s*$/.test(text.slice(from, start)) &&
    /^\s*[）)〕\]】］]/.test(text.slice(end, unitAfter(draft, end))) &&
    editorsNote.test(text.slice(start, end))
  );
}

const editorsNote =
  /^(?:[前中后上下]文?|以[上下]|此处|其余)?(?:省略|从略|略)$|^(?:编者|引者|笔者|作者|记者|译者|本报)[注按](?=[:：，。\s])|[—–-]\s*(?:编者|引者|笔者|作者|记者|译者)(?:[注按])?$/;

/** …… in the draft marks that something was left out. */
function isElided(c: Change, { draft }: Texts): boolean {
  const from = Math.max(0, c.draft.start - 8);
  const to = Math.min(draft.text.length, c.draft.end + 8);
  let dots = 0;
  for (let i = from; i < to; i++) if (isDot(draft.text.charCodeAt(i))) dots++;
  return (
    dots > 0 &&
    contentOf(draft, c.core.draft) === '' &&
    /…|\.{3}/.test(draft.text.slice(from, to)) &&
    formsOf(signsIn(draft, Math.max(0, c.core.draft.start - 8), c.core.draft.end + 8)).includes('…')
  );
}

const isDot = unitSet('….');

/** Whole clauses of the source that are left out. */
function isCut(c: Change, { draft, source }: Texts): boolean {
  if (contentOf(draft, c.core.draft) !== '') return false;
  return isWholeClauses(source, c.core.edition) && countUnits(source, c.core.edition, 5) >= 4;
}

/** （含技工院校，下同）: what the source says in brackets, left out as a whole. */
function isBracketCut(c: Change, { draft, source }: Texts): boolean {
  if (contentOf(draft, c.core.draft) !== '') return false;
  const { start, end } = c.core.edition;
  const words = source.text.slice(unitBefore(source, start) + 1, unitAfter(source, end));
  return /^\s*[（(][^（()）]*[）)][，。；、]?\s*$/u.test(words);
}

/** Words that lead from one clause to the next. */
const leadingOver =
  /^(?:并且?|同时|还|也|且|从而?|以及|要|进一步|特别是?|尤其是?|此外|另外|首先|其次|再次|最后|一是|二是|三是|四是|五是)+(?:要|从|对)?$/;

/** Whole clauses of the draft's own, in addition to the source's or in place of some of them. */
function isOwnClause(c: Change, { draft, source }: Texts): boolean {
  const own = countUnits(draft, c.core.draft, 60);
  if (own === 0) return false;
  if (!isWholeClauses(draft, c.core.draft)) {
    // 并从…, 并专门对…: words of the writer's own that lead over to a clause further on.
    if (own > 6 || !clauseBegins(draft, c.core.draft.start)) return false;
    if (movesMeaning(contentOf(draft, c.core.draft))) return false;
    const skipped = countUnits(source, c.core.edition, 8);
    if (skipped >= 8) return clauseBegins(source, c.core.edition.end);
    return skipped === 0 && leadingOver.test(contentOf(draft, c.core.draft));
  }
  return isEmpty(c.core.edition) || isWholeClauses(source, c.core.edition);
}

/** 不再, 不得: words that lead to no clause but turn it round. */
const movesMeaning = (content: string): boolean =>
  tokensOf(content).some((t) => t.kind === 'negation' || /^(?:不[得能可应宜准许]|严?禁止?)/u.test(t.word));

/** A full stop that became a comma because two sentences were run together, or the other way round. */
function isJoin(c: Change, manner: Manner, { draft, source }: Texts): boolean {
  const d = formsOf(signsIn(draft, c.draft.start, c.draft.end));
  const e = formsOf(signsIn(source, c.edition.start, c.edition.end));
  const pauses = manner.frame === 'plain' ? '，。；：！' : '，。；';
  const pause = (forms: string): boolean => forms.length === 1 && pauses.includes(forms);
  return pause(d) && pause(e);
}

/** 到2035年，培养… and 到2035年培养…: the writer may pause behind a time or not. */
function isBehindYear(c: Change, { draft, source }: Texts): boolean {
  const d = formsOf(signsIn(draft, c.draft.start, c.draft.end));
  const e = formsOf(signsIn(source, c.edition.start, c.edition.end));
  if ((d !== '' || e !== '，') && (d !== '，' || e !== '')) return false;
  const before = contentBefore(draft, c.draft.start, 10);
  return time.test(before) && contentBefore(source, c.edition.start, 10).endsWith(before.slice(-5));
}

const time = /[0-9]{4}年(?:[0-9]{1,2}月)?[底末初]?$/u;

/** Quotation marks, or brackets as of an answer, that the writer puts around some of the source's words. */
function isOwnEmphasis(c: Change, { draft, source }: Texts): boolean {
  if (c.kind !== 'punctuation') return false;
  const d = formsOf(signsIn(draft, c.draft.start, c.draft.end));
  const own = d.replace(/（([^（）]*)）/g, '$1').replaceAll('”', '');
  return (
    own !== d &&
    own === formsOf(signsIn(source, c.edition.start, c.edition.end)).replaceAll('”', '') &&
    !loses(d, c, source)
  );
}

/** 在“多劳者多得、技高者多得”之外增加了“创新者多得”: the writer's own words between two pieces that he quotes, or before the first one. */
function isBesideQuotation({ draft: d, core }: Change, { frame }: Manner, { draft, source }: Texts): boolean {
  const words = draft.text.slice(d.start, d.end);
  if (/^[”』」][^“”『』「」]*[“『「]$/.test(words)) return contentOf(source, core.edition) === '';
  return (
    frame === 'plain' &&
    /^[^“”『』「」]+[“『「]$/.test(words) &&
    clauseBegins(draft, d.start) &&
    !/[“”]/.test(source.text.slice(core.edition.start, core.edition.end)) &&
    !movesMeaning(contentOf(draft, core.draft))
  );
}

/** Whether the source has more quotation marks there than the draft. */
const loses = (forms: string, { edition: { start, end } }: Change, source: Side): boolean =>
  formsOf(signsIn(source, start, end)).split('”').length > forms.split('”').length;

/** What 要 is a part of beside these units. */
const endsInDuty = unitSet('重主需必纲摘紧首次概机简不只非须提还就');
const beginsWithDuty = unitSet('求素点件闻领害塞么是');

/** 各地要加强… for 各地加强…: who tells what a document says puts 要 before what is to be done, or lets it be said by 要求. */
function isSaidDuty(c: Change, { draft, source }: Texts): boolean {
  const [side, span, other] = isEmpty(c.core.draft)
    ? [source, c.core.edition, c.core.draft]
    : [draft, c.core.draft, c.core.edition];
  if (!isEmpty(other) || contentOf(side, span) !== '要') return false;
  const { text } = side;
  const at = text.indexOf('要', span.start);
  return !endsInDuty(text.charCodeAt(at - 1)) && !beginsWithDuty(text.charCodeAt(at + 1));
}

/** 的, 了 and the like where the writer built the words into his own sentence, and 为 before a clause that is no purpose there. */
function isFunctionWord(c: Change, { draft, source }: Texts): boolean {
  if (c.kind !== 'content') return false;
  const d = contentOf(draft, c.core.draft);
  const e = contentOf(source, c.core.edition);
  if (/^为了?$/.test(d + e))
    return clauseBegins(draft, c.core.draft.start) && clauseBegins(source, c.core.edition.start);
  return d.length <= 1 && e.length <= 1 && '的了地得着'.includes(d) && '的了地得着'.includes(e);
}

/** 强调 and the like: who says himself what the source tells of somebody's words leaves out that they were said. */
const isSpeakersVerb = (c: Change, { draft, source }: Texts): boolean =>
  c.kind === 'content' &&
  contentOf(draft, c.core.draft) === '' &&
  /^(?:强调|指出|提出|明确|认为)$/.test(contentOf(source, c.core.edition)) &&
  clauseBegins(draft, c.core.draft.start);

/** 各单位要… : who is to act, put before the source's clause, or left out where the draft names it elsewhere. */
function isSubject(c: Change, { draft, source }: Texts): boolean {
  if (isEmpty(c.core.draft)) {
    const e = contentOf(source, c.core.edition);
    if (!clauseBegins(draft, c.core.draft.start) || !e.endsWith('要')) return false;
    return e === '要' || (e.length <= 12 && clauseBegins(source, c.core.edition.start));
  }
  if (!isEmpty(c.core.edition) || !clauseBegins(draft, c.core.draft.start)) return false;
  const d = contentOf(draft, c.core.draft);
  return (
    d.length >= 2 &&
    d.length <= 14 &&
    /^(?:各|全|有关|相关|我|本)\p{Script=Han}+$|\p{Script=Han}(?:要|应|应当|须|将|会)$/u.test(d)
  );
}

/** 等 at the end of a shortened quotation, 要 at its beginning. */
function isReportingWord(c: Change, { draft }: Texts): boolean {
  const d = contentOf(draft, c.core.draft);
  if (!isEmpty(c.core.edition)) return false;
  return (
    (/^等+$/.test(d) && clauseEnds(draft, c.core.draft.end)) ||
    (/^(?:要|应|应当|必须|将|须|需|需要|着力|切实|进一步)$/.test(d) &&
      clauseBegins(draft, c.core.draft.start))
  );
}
