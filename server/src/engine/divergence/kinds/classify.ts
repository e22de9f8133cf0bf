import { numeralWords } from '../../text/numerals.ts';
import { isEmpty, type Span, textOf } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Divergence, DivergenceKind } from '../model.ts';
import { insideDocumentNumber, insideTitle, isOrgan, touchesOrgan } from '../sides/organs.ts';
import { isWholeClauses } from '../sides/rims.ts';
import { withoutLineMarks } from '../sides/setOff.ts';
import { contentAfter, contentBefore, contentOf, type Side } from '../sides/side.ts';
import { isNegation, type Token, tokensOf } from '../sides/tokens.ts';
import { boundedIn, isSameAmount } from './amounts.ts';
import { causeOf } from './cause.ts';
import { looksAlike } from './lookAlike.ts';

const numeral = new RegExp(`^[0-9${numeralWords}兆半%‰.]+$`);
const endsNumeral = new RegExp(`[第0-9${numeralWords}%]`);
const counts = new RegExp(`[0-9${numeralWords}%分个名项条年月日次倍成类种批级家人件元]`);
const unit =
  /^(?:年|月|日|号|周|季度?|小时|分钟|天|元|成|倍|个百分点|个|名|项|条|件|次|种|类|万|亿|%|‰|人)+$/;

/** ①, [1], 〔1〕: a mark that leads to a note is no number of the text. */
const noteMark = /^(?:[①-⑳㉑-㉟]|[［[〔【]\d{1,3}[］\]〕】])+$/;

/**
 * One change as a divergence: what kind it is, whether it moves the meaning, and how it probably came about.
 * @param isPresented whether the words are presented as the source's: then a word of duty, a negation or a bound counts that lies within a
 *   larger change, which of the writer's own prose is a rewording
 */
export function classify(found: Change, draft: Side, edition: Side, isPresented = false): Divergence {
  const c = withoutMarks(found, draft);
  const { kind, critical } = kindOf(c, draft, edition, isPresented);
  const cause = causeOf(c, draft, edition);
  return {
    kind,
    critical,
    draft: c.draft,
    edition: c.edition,
    draftText: textOf(draft.text, c.draft),
    editionText: textOf(edition.text, c.edition),
    ...(cause ? { cause } : {}),
  };
}

/** A change without the > of a quoted line at either end; with a whole line of its own goes its mark. */
function withoutMarks(c: Change, { text }: Side): Change {
  if (isEmpty(c.edition)) return c;
  const inner = (at: Span): Span => {
    const parts = withoutLineMarks(text, at);
    return parts.length === 1 && parts[0] === at
      ? at
      : { start: (parts[0] as Span).start, end: (parts.at(-1) as Span).end };
  };
  const own = inner(c.draft);
  return own === c.draft ? c : { ...c, draft: own, core: { ...c.core, draft: inner(c.core.draft) } };
}

interface Named {
  readonly kind: DivergenceKind;
  readonly critical: boolean;
}

const critical = (kind: DivergenceKind): Named => ({ kind, critical: true });

function kindOf(c: Change, draft: Side, edition: Side, isPresented: boolean): Named {
  if (c.kind === 'punctuation') return { kind: 'punctuation', critical: false };
  if (c.kind === 'transposition') return { kind: 'transposition', critical: c.list };
  const d = contentOf(draft, c.core.draft);
  const e = contentOf(edition, c.core.edition);
  if (d === '' && e === '') return critical('number'); // a decimal point
  const base: DivergenceKind = d === '' ? 'omission' : e === '' ? 'insertion' : 'substitution';
  if (insideDocumentNumber(edition.text, c.edition) || insideDocumentNumber(draft.text, c.draft))
    return critical('name');
  if (e === '' && noteMark.test(textOf(draft.text, c.draft))) return { kind: base, critical: false };
  if (isNumber(c, d, e, draft, edition))
    return isSameAmount(c, draft, edition) ? { kind: 'substitution', critical: false } : critical('number');
  if (areAlike(d, e)) return { kind: 'substitution', critical: weighty.test(d + e) };
  if (/^等等?$/.test(d + e)) return critical(base);
  if (insideTitle(edition.text, c.edition) || (e === '' && insideTitle(draft.text, c.draft)))
    return critical('name');
  if (base !== 'substitution' && isNegation(d + e)) return critical(pureNegation(c, draft, edition));
  const long = Math.max(d.length, e.length) > 12;
  if (c.list && (!long || bothRimsAreSigns(c, draft, edition))) return critical('list');
  const moved = long ? undefined : (movedToken(c, draft, edition) ?? exchangedDuty(d, e));
  if (moved) return critical(moved);
  if (arePolar(c, draft, edition)) return critical('substitution');
  const joined =
    base !== 'substitution' &&
    /^(?:和|与|及|以及|或|或者)|(?:和|与|及|以及|或|或者)$/.test(d + e) &&
    d.length + e.length > 1;
  if (joined && !long && inList(c, draft, edition)) return critical('list');
  if ((!long || areBodies(c, draft, edition)) && isName(c, d, e, draft, edition)) return critical('name');
  const hidden = isPresented ? hiddenToken(c, draft, edition) : undefined;
  if (hidden && !long) return critical(hidden);
  return {
    kind: base,
    critical: (long && /[0-9]/.test(e)) || (hidden !== undefined && base === 'substitution'),
  };
}

/** Whether either text has nothing but names of organs, whatever their length: 中共中央办公厅 国务院办公厅 for 中共中央 国务院. */
const areBodies = (c: Change, draft: Side, edition: Side): boolean =>
  [textOf(draft.text, c.core.draft), textOf(edition.text, c.core.edition)].every(
    (names) =>
      names.trim() !== '' &&
      names
        .trim()
        .split(/[\s、]+/)
        .every(isOrgan),
  );

/** One organ's name for another's, or a part of it that leaves another organ's name. A garbled name is no other name. */
function isName(c: Change, d: string, e: string, draft: Side, edition: Side): boolean {
  const inSource = (): boolean => touchesOrgan(edition.text, c.edition);
  const inDraft = (): boolean => touchesOrgan(draft.text, c.draft);
  // Whether an organ is near takes far longer to tell than the rest.
  if (d.length <= 1 && e.length <= 1) return endsOrgan.test(d + e) && (inSource() || inDraft());
  if (/^[的和与及、]*$/.test(d + e)) return false;
  if (d !== '' && e !== '') return inSource() && inDraft();
  if (!inSource() && !inDraft()) return false;
  return d === '' ? coversOrgan(edition, c, 'edition') : coversOrgan(draft, c, 'draft');
}

const endsOrgan = /^[省市县区州盟旗乡镇国部局厅委署院办处科总]+$/;

/** Whether what came or went is an organ's name, or the rest of it still is one. */
function coversOrgan(side: Side, c: Change, which: 'draft' | 'edition'): boolean {
  const { start, end } = c.core[which];
  const own = side.text.slice(start, end);
  const around = side.text.slice(Math.max(0, start - 10), start) + side.text.slice(end, end + 10);
  const at = Math.min(10, start);
  return (
    isOrgan(own) ||
    (touchesOrgan(side.text, { start, end }) &&
      touchesOrgan(around, { start: at, end: at + 1 }) &&
      touchesOrgan(around, { start: Math.max(0, at - 1), end: at }))
  );
}

function isNumber(c: Change, d: string, e: string, draft: Side, edition: Side): boolean {
  if (boundedIn(d) && boundedIn(e)) return true;
  if (/[0-9]/.test(d) || /[0-9]/.test(e)) {
    if (d.length <= 8 && e.length <= 8 && d !== '' && e !== '') return true;
    return numeral.test(d + e) || /^[0-9.%‰]+[年月日号名个项条人次倍万亿元%]*$/.test(d + e);
  }
  if (d !== '' && e !== '') {
    if (numeral.test(d) && numeral.test(e)) return true;
    const before = contentBefore(draft, c.core.draft.start, 1);
    return unit.test(d) && unit.test(e) && endsNumeral.test(before);
  }
  const only = d + e;
  if (!numeral.test(only)) return false;
  const side = d === '' ? edition : draft;
  const at = d === '' ? c.core.edition : c.core.draft;
  const before = contentBefore(side, at.start, 1);
  const after = contentAfter(side, at.end, 1);
  return endsNumeral.test(before) || counts.test(after);
}

/** 末 for 未: a slip of the pen, whatever the word means; that it stands in a critical word makes it no smaller. */
function areAlike(d: string, e: string): boolean {
  return d.length === 1 && e.length === 1 && looksAlike(d, e) && !digits.test(d + e);
}

/** Pairs of words that say the opposite: to put one for the other turns the sentence round. */
const polar =
  '扩大缩小 增强减弱 强化弱化 提高降低 增加减少 增长下降 保障限制 加快放缓 加快延缓 提升降低 上升下降 加大减小 放宽收紧 放开限制 有利不利 公开保密 统一分散 集中分散 支持反对 同意反对 批准否决 有效无效 合法非法 优先靠后 从严从宽 最高最低 最大最小 最多最少 高于低于 多于少于 大于小于 早于晚于 之前之后 以前以后 国内国外 境内境外 内部外部 主动被动 直接间接 定期不定 全部部分 或者并且 或者以及 或和 或并 或及 或与'
    .split(' ')
    .map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)] as const);

function arePolar(c: Change, draft: Side, edition: Side): boolean {
  const own = contentOf(draft, c.core.draft);
  const theirs = contentOf(edition, c.core.edition);
  if (own === '' || theirs === '' || own.length > 4 || theirs.length > 4) return false;
  const d = contentBefore(draft, c.core.draft.start, 1) + own + contentAfter(draft, c.core.draft.end, 1);
  const e =
    contentBefore(edition, c.core.edition.start, 1) + theirs + contentAfter(edition, c.core.edition.end, 1);
  const holds = (word: string, core: string, around: string): boolean =>
    word.length === 1 ? core === word : around.includes(word) && (word.includes(core) || core.includes(word));
  return polar.some(
    ([a, b]) => (holds(a, own, d) && holds(b, theirs, e)) || (holds(b, own, d) && holds(a, theirs, e)),
  );
}

const weighty = /[不未非无必须应可能]/;
const digits = new RegExp(`[0-9${numeralWords}]`);

interface Window {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

const reach = 5;

function windowOf(side: Side, { start, end }: Span): Window {
  const before = contentBefore(side, start, reach);
  const own = contentOf(side, { start, end });
  return {
    tokens: tokensOf(before + own + contentAfter(side, end, reach)),
    start: before.length,
    end: before.length + own.length,
  };
}

/** The tokens that a change touches: those that share a character with it, or hold its empty place inside. */
const touched = ({ tokens, start, end }: Window): readonly Token[] =>
  tokens.filter((t) =>
    start === end ? t.at < start && t.at + t.word.length > start : t.at < end && t.at + t.word.length > start,
  );

/** Words of encouragement are words of duty among their like; put for another word they are simply another word. */
const mild = /^(?:鼓励|支持|引导|提倡|倡导|需要|需|要|应|可|能|宜|自愿|允许)$/;

/** Qualifiers that bound a quantity or a scope; the others, put for another word, are simply another word. */
const scope =
  /^(?:以[上下内外]|不.+|左右|至[少多]|最[多少低高]|全部|所有|一律|原则上|一般|超过|低于|高于|少于|多于)$/;

/** What a mild word of duty is sharpened or blunted to. */
const duty = /^(?:要求|强制|责令|督促|推动|组织|命令|迫使|劝导|建议|希望|号召)$/;

/** What kind of critical token came, went or was exchanged. */
function movedToken(c: Change, draft: Side, edition: Side): DivergenceKind | undefined {
  const dw = windowOf(draft, c.core.draft);
  const ew = windowOf(edition, c.core.edition);
  const d = touched(dw);
  const e = touched(ew);
  if (d.length === 0 && e.length === 0) return undefined;
  const of = (tokens: readonly Token[], kind: Token['kind']): readonly Token[] =>
    tokens.filter((t) => t.kind === kind);
  const words = (tokens: readonly Token[]): string => tokens.map((t) => t.word).join(' ');
  // A token that came or went stands in the change as a whole; half a word of it is a slip of the pen.
  const whole = ({ start, end }: Window, t: Token): boolean => t.at >= start && t.at + t.word.length <= end;
  const size = Math.max(contentOf(draft, c.core.draft).length, contentOf(edition, c.core.edition).length);
  const fits = (t: Token): boolean => (t.word.length >= 2 || size === 1) && t.word.length * 2 + 1 >= size;
  const moved = (kind: Token['kind']): 'both' | 'one' | undefined => {
    const a = of(d, kind);
    const b = of(e, kind);
    if (words(a) === words(b)) return undefined;
    if (a.some(fits) && b.some(fits)) return 'both';
    const exchanged = contentOf(draft, c.core.draft) !== '' && contentOf(edition, c.core.edition) !== '';
    if (exchanged && kind === 'modality' && duty.test(contentOf(draft, c.core.draft))) return 'both';
    if (exchanged && kind === 'modality' && [...a, ...b].every((t) => mild.test(t.word))) return undefined;
    if (exchanged && kind === 'qualifier' && ![...a, ...b].some((t) => scope.test(t.word))) return undefined;
    return a.some((t) => fits(t) && whole(dw, t)) || b.some((t) => fits(t) && whole(ew, t))
      ? 'one'
      : undefined;
  };
  // 无须 for 必须: what has to be need not be.
  const turns = (a: readonly Token[], b: readonly Token[]): boolean =>
    of(a, 'negation').some((t) => t.word.length > 1 && fits(t)) && of(b, 'modality').some(fits);
  if (turns(d, e) || turns(e, d)) return 'negation';
  if (moved('modality') === 'both') return 'modality';
  if (moved('qualifier') === 'both') return 'qualifier';
  for (const kind of ['negation', 'modality', 'qualifier'] as const) if (moved(kind)) return kind;
  return undefined;
}

const strict = /^(?:应当|应该|应|必须|须|务必|可以|可|不得|不能|不可|不应|禁止|严禁)$/u;

/** 可以 for 必须依法依章程: one word of duty in the place of another with what is said of it. */
function exchangedDuty(d: string, e: string): DivergenceKind | undefined {
  if (d === '' || e === '') return undefined;
  const [a, b] = [tokensOf(d)[0], tokensOf(e)[0]];
  if (a?.at !== 0 || b?.at !== 0 || a.word === b.word) return undefined;
  const isWhole = a.word === d || b.word === e;
  return isWhole && strict.test(a.word) && strict.test(b.word) ? 'modality' : undefined;
}

/** Whether a change puts one word of duty in the place of another. */
export const isDutyExchanged = (c: Change, draft: Side, edition: Side): boolean =>
  c.kind === 'content' &&
  exchangedDuty(contentOf(draft, c.core.draft), contentOf(edition, c.core.edition)) !== undefined;

/** Words that turn a clause round or bound it wherever they stand; the single ones are parts of many other words. */
const weightyWord = /^(?:不|未|不再|没有|并非|尚未|未经|无须|无需|不必|不予|不是)$/;

/** What kind of critical token a larger change has on one side only: 可以 for 必须依法依章程. Whole clauses that came or went are that. */
function hiddenToken(c: Change, draft: Side, edition: Side): DivergenceKind | undefined {
  const isCut = (side: Side, span: Span, other: Span): boolean =>
    isEmpty(other) && isWholeClauses(side, span);
  const { draft: own, edition: theirs } = c.core;
  if (isCut(edition, theirs, own) || isCut(draft, own, theirs)) return undefined;
  const d = wholeTokens(windowOf(draft, own));
  const e = wholeTokens(windowOf(edition, theirs));
  const differ = (kind: Token['kind'], counts: (t: Token) => boolean): boolean => {
    const words = (tokens: readonly Token[]): string =>
      tokens
        .filter((t) => t.kind === kind && counts(t))
        .map((t) => t.word)
        .sort()
        .join(' ');
    return words(d) !== words(e);
  };
  if (differ('modality', (t) => t.word.length > 1 && !mild.test(t.word))) return 'modality';
  if (differ('negation', (t) => weightyWord.test(t.word))) return 'negation';
  return differ('qualifier', (t) => t.word.length > 1 && scope.test(t.word)) ? 'qualifier' : undefined;
}

const wholeTokens = ({ tokens, start, end }: Window): readonly Token[] =>
  tokens.filter((t) => t.at >= start && t.at + t.word.length <= end);

function pureNegation(c: Change, draft: Side, edition: Side): DivergenceKind {
  const [side, at] = isEmpty(c.core.draft) ? [edition, c.core.edition] : [draft, c.core.draft];
  return touched(windowOf(side, at)).some((t) => /^不[^得]/.test(t.word) && t.kind === 'qualifier')
    ? 'qualifier'
    : 'negation';
}

function bothRimsAreSigns(c: Change, draft: Side, edition: Side): boolean {
  const [side, at] = isEmpty(c.core.draft) ? [edition, c.core.edition] : [draft, c.core.draft];
  const rim = /[、，；：。和与及]/;
  return rim.test(side.text[at.start - 1] ?? '。') && rim.test(side.text[at.end] ?? '。');
}

/** Whether a 、 stands in the same clause before the change. */
function inList(c: Change, draft: Side, edition: Side): boolean {
  const [side, at] = isEmpty(c.core.draft) ? [edition, c.core.edition] : [draft, c.core.draft];
  const around =
    side.text
      .slice(Math.max(0, at.start - 30), at.start)
      .split(/[，。；：！？\n]/)
      .at(-1) ?? '';
  return around.includes('、');
}
