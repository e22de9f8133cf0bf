import { isEmpty, type Span, textOf } from '../text/span.ts';
import { causeOf } from './cause.ts';
import type { Change } from './change.ts';
import type { Divergence, DivergenceKind } from './model.ts';
import { insideDocumentNumber, insideTitle, touchesOrgan } from './organs.ts';
import { contentAfter, contentBefore, contentOf, type Side } from './side.ts';
import { isNegation, type Token, tokensOf } from './tokens.ts';

const numeral = /^[0-9〇零○一二三四五六七八九十百千万亿兆两半%‰.]+$/;
const unit =
  /^(?:年|月|日|号|周|季度?|小时|分钟|天|元|成|倍|个百分点|个|名|项|条|件|次|种|类|万|亿|%|‰|人)+$/;

/** One change as a divergence: what kind it is, whether it moves the meaning, and how it probably came about. */
export function classify(c: Change, draft: Side, edition: Side): Divergence {
  const { kind, critical } = kindOf(c, draft, edition);
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

interface Named {
  readonly kind: DivergenceKind;
  readonly critical: boolean;
}

const critical = (kind: DivergenceKind): Named => ({ kind, critical: true });

function kindOf(c: Change, draft: Side, edition: Side): Named {
  if (c.kind === 'typography') return { kind: 'typography', critical: false };
  if (c.kind === 'punctuation') return { kind: 'punctuation', critical: false };
  if (c.kind === 'transposition') return { kind: 'transposition', critical: c.list ?? false };
  const d = contentOf(draft, c.core.draft);
  const e = contentOf(edition, c.core.edition);
  if (d === '' && e === '') return critical('number'); // a decimal point
  const base: DivergenceKind = d === '' ? 'omission' : e === '' ? 'insertion' : 'substitution';
  if (insideDocumentNumber(edition.text, c.edition) || insideDocumentNumber(draft.text, c.draft))
    return critical('name');
  if (isNumber(c, d, e, draft, edition)) return critical('number');
  if (/^等等?$/.test(d + e)) return critical(base);
  if (insideTitle(edition.text, c.edition) || (e === '' && insideTitle(draft.text, c.draft)))
    return critical('name');
  if (base !== 'substitution' && isNegation(d + e) && !inPlainWord(c, draft, edition))
    return critical(pureNegation(c, draft, edition));
  const long = Math.max(d.length, e.length) > 12;
  if (c.list && (!long || bothRimsAreSigns(c, draft, edition))) return critical('list');
  const moved = long ? undefined : movedToken(c, draft, edition);
  if (moved) return critical(moved);
  const joined =
    base !== 'substitution' &&
    /^(?:和|与|及|以及|或|或者)|(?:和|与|及|以及|或|或者)$/.test(d + e) &&
    d.length + e.length > 1;
  if (joined && !long && inList(c, draft, edition)) return critical('list');
  if (
    !long &&
    (touchesOrgan(edition.text, c.edition) || (base !== 'omission' && touchesOrgan(draft.text, c.draft))) &&
    nameLike(d, e)
  )
    return critical('name');
  return { kind: base, critical: long && /[0-9]/.test(e) };
}

/** A very short change beside an organ's name is no other name. */
const nameLike = (d: string, e: string): boolean => !/^[的和与及、]?$/.test(d) || !/^[的和与及、]?$/.test(e);

function isNumber(c: Change, d: string, e: string, draft: Side, edition: Side): boolean {
  if (/[0-9]/.test(d) || /[0-9]/.test(e)) {
    if (d.length <= 8 && e.length <= 8 && d !== '' && e !== '') return true;
    return numeral.test(d + e) || /^[0-9.%‰]+[年月日号名个项条人次倍万亿元%]*$/.test(d + e);
  }
  if (d !== '' && e !== '') {
    if (numeral.test(d) && numeral.test(e)) return true;
    const before = contentBefore(draft, c.core.draft.start, 1);
    return unit.test(d) && unit.test(e) && /[0-9〇一二三四五六七八九十百千万亿两%]/.test(before);
  }
  const only = d + e;
  if (!numeral.test(only)) return false;
  const side = d === '' ? edition : draft;
  const at = d === '' ? c.core.edition : c.core.draft;
  const before = contentBefore(side, at.start, 1);
  const after = contentAfter(side, at.end, 1);
  return (
    /[第0-9〇一二三四五六七八九十百千万亿两]/.test(before) ||
    /[0-9个名项条年月日次倍成类种批级家人件万亿元〇一二三四五六七八九十百千%分]/.test(after)
  );
}

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

/** What kind of critical token came, went or was exchanged. */
function movedToken(c: Change, draft: Side, edition: Side): DivergenceKind | undefined {
  const d = touched(windowOf(draft, c.core.draft));
  const e = touched(windowOf(edition, c.core.edition));
  const has = (tokens: readonly Token[], kind: Token['kind']): boolean => tokens.some((t) => t.kind === kind);
  const words = (tokens: readonly Token[], kind: Token['kind']): string =>
    tokens
      .filter((t) => t.kind === kind)
      .map((t) => t.word)
      .join(' ');
  const differ = (kind: Token['kind']): boolean => words(d, kind) !== words(e, kind);
  const size = Math.max(contentOf(draft, c.core.draft).length, contentOf(edition, c.core.edition).length);
  const weigh = (kind: 'modality' | 'negation' | 'qualifier'): boolean =>
    differ(kind) && [...d, ...e].some((t) => t.kind === kind && t.word.length * 2 + 1 >= size);
  const fits = (t: Token): boolean => t.word.length >= 2 || size === 1;
  const strong = (tokens: readonly Token[], kind: Token['kind']): boolean =>
    tokens.some((t) => t.kind === kind && fits(t));
  if (differ('modality') && has(d, 'modality') && has(e, 'modality') && weigh('modality')) return 'modality';
  if (weigh('negation') && (has(d, 'negation') || has(e, 'negation'))) return 'negation';
  if (weigh('modality') && (strong(d, 'modality') || strong(e, 'modality'))) return 'modality';
  if (weigh('qualifier') && (strong(d, 'qualifier') || strong(e, 'qualifier'))) return 'qualifier';
  return undefined;
}

/** A lone 不 or 非 inside a word such as 不断 or 非常 is a slip of the pen, not a negation. */
function inPlainWord(c: Change, draft: Side, edition: Side): boolean {
  const [side, at] = isEmpty(c.core.draft) ? [edition, c.core.edition] : [draft, c.core.draft];
  return touched(windowOf(side, at)).some((t) => t.kind === 'plain');
}

function pureNegation(c: Change, draft: Side, edition: Side): DivergenceKind {
  const [side, at] = isEmpty(c.core.draft) ? [edition, c.core.edition] : [draft, c.core.draft];
  return touched(windowOf(side, at)).some((t) => t.kind === 'qualifier') ? 'qualifier' : 'negation';
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
