import type { Formula, FormulaForm } from '../../corpus/derived.ts';
import type { Span } from '../../text/span.ts';
import { conjunctions, isClean, isJoined, type Separator, separatorBefore, unitsOf } from './beside.ts';
import type { Bend, BendKind, Draft, Exact } from './model.ts';
import { isNear, isSlip } from './near.ts';

/** An enumeration's form, its members as folded content. */
export interface Pattern {
  readonly formula: Formula;
  readonly form: FormulaForm;
  readonly members: readonly string[];
  readonly written: readonly string[];
  readonly marked: boolean;
  /** Each member is a phrase of its own, so that those left tell that one is lost. */
  readonly firm: boolean;
  /** Whether the sources themselves have it with fewer members. */
  readonly shortens: boolean;
}

export interface Piece {
  /** Index of the member; -1 for something else between two members. */
  readonly member: number;
  /** Units of the key. */
  readonly start: number;
  readonly end: number;
}

/** Members of one form that stand close together. */
interface Cluster {
  readonly pattern: Pattern;
  /** In order; two known members at least. */
  readonly pieces: readonly Piece[];
  readonly draft: Draft;
  /** True where a changed member counts even between other marks. */
  readonly lenient: boolean;
}

interface Out {
  readonly bends: Bend[];
  readonly exact: Exact[];
}

/** Says whether members that stand together are the formula, the formula bent, or neither. */
export function judgeCluster(cluster: Cluster, out: Out): void {
  const { pattern, pieces, draft } = cluster;
  const known = pieces.filter((p) => p.member >= 0);
  const size = pattern.members.length;
  if (known.length === size) {
    const kind = wholeBend(cluster, known);
    const span = spanOf(draft, first(pieces).start, last(pieces).end);
    if (kind === 'exact') out.exact.push({ formula: pattern.formula, span });
    else if (kind) out.bends.push(bendOf(cluster, kind, isSure(pattern, kind)));
    return;
  }
  if (known.length !== size - 1 || !isAscending(known)) return;
  const missing = pattern.members.findIndex((_, i) => !known.some((p) => p.member === i));
  const changed = changedMember(cluster, known, missing);
  if (changed === 'elsewhere') return;
  if (changed) out.bends.push(nearBend(cluster, changed, missing));
  else if (isClean(draft, first(pieces).start, last(pieces).end))
    out.bends.push(bendOf(cluster, 'lost', pattern.firm && !pattern.shortens));
}

/** All members together leave no doubt, unless they are few and short; 、 added to a form without them is a matter of style. */
const isSure = ({ firm, marked, members }: Pattern, kind: 'order' | 'marks'): boolean =>
  kind === 'marks' ? marked : firm || members.join('').length >= leastWhole;

const leastWhole = 9;

const first = (pieces: readonly Piece[]): Piece => pieces[0] as Piece;
const last = (pieces: readonly Piece[]): Piece => pieces[pieces.length - 1] as Piece;

const styleOf = ({ pattern }: Cluster): Separator => (pattern.marked ? 'mark' : 'none');

const separatorsOf = ({ pieces, draft }: Cluster): readonly Separator[] =>
  pieces.slice(1).map((p) => separatorBefore(draft, p.start));

const isAscending = (known: readonly Piece[]): boolean =>
  known.every((p, i) => i === 0 || p.member > (known[i - 1] as Piece).member);

/** All members are there: in order or not, with the marks of the form or others, or with 和 before the last. */
function wholeBend(cluster: Cluster, known: readonly Piece[]): 'exact' | 'order' | 'marks' | undefined {
  const { pieces, draft } = cluster;
  const [other, another] = pieces.filter((p) => p.member < 0);
  if (other) {
    const isConjunction = !another && conjunctions.test(unitsOf(draft, other.start, other.end));
    return isConjunction && isAscending(known) ? 'exact' : undefined;
  }
  const separators = separatorsOf(cluster);
  const isStyled = separators.every((s) => s === styleOf(cluster));
  if (!isAscending(known))
    return isStyled && isClean(draft, first(pieces).start, last(pieces).end) ? 'order' : undefined;
  if (isStyled) return 'exact';
  return separators.every((s) => s !== 'other') ? 'marks' : undefined;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the one member that is not there stands changed; `elsewhere` where something else stands in its place, so that
 * this is another enumeration; undefined where nothing does.
 */
function changedMember(
  cluster: Cluster,
  known: readonly Piece[],
  missing: number,
): Stretch | 'elsewhere' | undefined {
  const { pattern, pieces, draft, lenient } = cluster;
  const style = styleOf(cluster);
  const separators = separatorsOf(cluster);
  const isStyled = separators.every((s) => s === style);
  const wanted = pattern.members[missing] as string;
  const [other, another] = pieces.filter((p) => p.member < 0);
  if (other) {
    const isInPlace = !another && known.filter((p) => p.start < other.start).length === missing;
    const fits = isStyled || (lenient && separators.every((s) => s !== 'other'));
    return isInPlace && fits && isChanged(draft, other, wanted) ? other : 'elsewhere';
  }
  if (!isStyled) return 'elsewhere';
  const { start } = first(pieces);
  const { end } = last(pieces);
  // One character too many before one that is changed: 劳模模精神 is not 劳 and 模模精神.
  const sizes = [wanted.length + 1, wanted.length, wanted.length - 1];
  const before = pattern.marked ? undefined : kinOf(draft, start - wanted.length, start, pattern);
  const behind = pattern.marked ? undefined : kinOf(draft, end, end + wanted.length, pattern);
  if (missing === 0 && separatorBefore(draft, start) === style) {
    const found = sizes.map((n) => ({ start: start - n, end: start }));
    return (
      found.find((s) => isChanged(draft, s, wanted)) ??
      (pattern.marked ? 'elsewhere' : (before ?? (behind && 'elsewhere')))
    );
  }
  if (missing === pattern.members.length - 1 && separatorBefore(draft, end) === style) {
    const found = sizes.map((n) => ({ start: end, end: end + n }));
    return (
      found.find((s) => isChanged(draft, s, wanted)) ??
      (pattern.marked ? 'elsewhere' : (behind ?? (before && 'elsewhere')))
    );
  }
  return before || behind ? 'elsewhere' : undefined;
}

function isChanged(draft: Draft, { start, end }: Stretch, wanted: string): boolean {
  const found = unitsOf(draft, start, end);
  return found !== '' && isNear(found, wanted) && isJoined(draft, start, end);
}

/**
 * Another member right beside the known ones, with the character that all of them have in one place: 安全感 stands for the last one behind
 * 成就感获得感, and makes another enumeration behind 获得感幸福感.
 */
function kinOf(draft: Draft, start: number, end: number, { members }: Pattern): Stretch | undefined {
  const found = unitsOf(draft, start, end);
  if (found === '' || members.includes(found) || !isJoined(draft, start, end)) return undefined;
  const areAlike = (i: number): boolean => members.every((m) => m.at(i) === found.at(i));
  return areAlike(0) || areAlike(-1) ? { start, end } : undefined;
}

const spanOf = ({ key }: Draft, start: number, end: number): Span => ({
  start: key.offsets[start] as number,
  end: (key.offsets[end - 1] as number) + 1,
});

function bendOf({ pattern, pieces, draft }: Cluster, kind: BendKind, sure: boolean): Bend {
  const { formula, form } = pattern;
  const whole = spanOf(draft, first(pieces).start, last(pieces).end);
  return { formula, form, kind, whole, span: whole, expected: form.text, sure };
}

function nearBend({ pattern, pieces, draft }: Cluster, { start, end }: Stretch, member: number): Bend {
  const { formula, form, firm, members, written } = pattern;
  const found = unitsOf(draft, start, end);
  const wanted = members[member] as string;
  const isTakenFor = isSlip(found, wanted);
  return {
    formula,
    form,
    kind: 'near',
    whole: spanOf(draft, Math.min(start, first(pieces).start), Math.max(end, last(pieces).end)),
    span: spanOf(draft, start, end),
    expected: written[member] as string,
    sure: isTakenFor || (firm && isNear(found, wanted)),
  };
}
