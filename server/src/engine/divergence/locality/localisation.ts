import builtin from '../../../../../corpus/derived/localisation.json' with { type: 'json' };
import type { Localisation } from '../../corpus/localisation.ts';
import type { Change } from '../change.ts';
import { contentAfter, contentBefore, contentOf, type Side } from '../sides/side.ts';
import { tokensOf } from '../sides/tokens.ts';
import { rankOf } from './areas.ts';
import { type Locality, nowhere } from './locality.ts';
import { levelNames } from './spokenLevels.ts';

/** A table made ready, for the draft of one locality. */
export interface Localiser {
  readonly locality: Locality;
  readonly tables: readonly Compiled[];
}

interface Compiled {
  /** By their plain source wording, those that begin with the same unit together. */
  readonly pairs: ReadonlyMap<number, readonly PlainPair[]>;
  /** Pairs whose source names something ({名}). */
  readonly named: readonly NamedPair[];
  readonly inserted: RegExp | undefined;
  readonly dropped: ReadonlySet<string>;
}

interface PlainPair {
  readonly source: string;
  readonly local: RegExp;
}

interface NamedPair {
  /** What stands before the name, and behind it. */
  readonly head: string;
  readonly tail: string;
  /** Matches the source's wording, a zero character, the local wording. */
  readonly pattern: RegExp;
}

const signs = /[^\p{L}\p{N}{}]/gu;
/** Stands for a place of the draft's own. */
const own = '\uE000';
const area = `(?:${levelNames})`;
const below =
  '(?:设区|省|市|州|盟|县|区|旗|镇|乡|自治州|自治县|街道|地|园区|开发区|功能区|村|社区|直属|单位|部门|企业){1,6}';
const place = `(?:[\\u4e00-\\u9fff]{1,6}|${own})`;

function compileOne(wording: string): string {
  return wording
    .replace(signs, '')
    .replaceAll('{地}{级}', `${place}${area}`)
    .replaceAll('{地}', own)
    .replaceAll('{级}', area)
    .replaceAll('{下}', below);
}

const anyOf = (wordings: readonly string[]): string => wordings.map(compileOne).join('|');

function compile({ pairs, inserted, dropped }: Localisation): Compiled {
  const plain = pairs.filter(({ source }) => !source.includes('{'));
  return {
    pairs: byFirstUnit(plain.map(plainPair)),
    named: pairs.filter(({ source }) => source.includes('{名}')).map(namedPair),
    inserted: inserted.length > 0 ? new RegExp(`^(?:${anyOf(inserted)})$`, 'u') : undefined,
    dropped: new Set(dropped.map((w) => w.replace(signs, ''))),
  };
}

function plainPair({ source, local }: Localisation['pairs'][number]): PlainPair {
  const pattern = lazy(() => new RegExp(`^(?:${anyOf(local)})$`, 'u'));
  return {
    source: source.replace(signs, ''),
    get local() {
      return pattern();
    },
  };
}

function byFirstUnit(pairs: readonly PlainPair[]): ReadonlyMap<number, readonly PlainPair[]> {
  const out = new Map<number, PlainPair[]>();
  for (const pair of pairs) {
    const first = pair.source.charCodeAt(0);
    const alike = out.get(first);
    if (alike) alike.push(pair);
    else out.set(first, [pair]);
  }
  return out;
}

function namedPair({ source, local }: Localisation['pairs'][number]): NamedPair {
  const [head = '', tail = ''] = source.split('{名}').map(compileOne);
  const pattern = lazy(() => {
    const locals = local.map((l) => l.split('{名}').map(compileOne).join('\\k<n>')).join('|');
    return new RegExp(`^${head}(?<n>[\\u4e00-\\u9fff]{2,12})${tail}\\0(?:${locals})$`, 'u');
  });
  return {
    head,
    tail,
    get pattern() {
      return pattern();
    },
  };
}

/** Few drafts need any of the patterns, which take longer to make than a page to read. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const compiled = new WeakMap<Localisation, Compiled>();

function compiledOnce(table: Localisation): Compiled {
  const found = compiled.get(table);
  if (found) return found;
  const made = compile(table);
  compiled.set(table, made);
  return made;
}

/** The built-in table and those of the workspace, for one draft. */
export function localiser(locality: Locality, additions: readonly Localisation[] = []): Localiser {
  const tables = [builtin, ...additions].map(compiledOnce);
  // While a draft is typed in its locality stays what it is, and with it all that was decided for it.
  if (
    lately?.tables.length === tables.length &&
    lately.tables.every((t, i) => t === tables[i]) &&
    lately.locality.local === locality.local &&
    lately.locality.levels.join() === locality.levels.join() &&
    lately.locality.places.join() === locality.places.join()
  )
    return lately;
  lately = { locality, tables };
  return lately;
}

let lately: Localiser | undefined;

const anywhere = localiser(nowhere);
const reach = 14;

/** Whether a change only puts the local wording in the place of the higher document's: 全国 → 全省. */
export function isLocalisation(
  c: Change,
  draft: Side,
  edition: Side,
  localiser: Localiser = anywhere,
): boolean {
  const d = contentOf(draft, c.core.draft);
  if (d === '' && !localiser.locality.local) return false;
  const e = contentOf(edition, c.core.edition);
  if (d.length > 24 || e.length > 24) return false;
  const before = contentBefore(edition, c.core.edition.start, reach);
  const after = contentAfter(edition, c.core.edition.end, reach);
  return isLocal(d, e, before, after, localiser);
}

function isLocal(
  d: string,
  e: string,
  before: string,
  after: string,
  { locality, tables }: Localiser,
): boolean {
  if (d === '' && (!locality.local || !tables.some((t) => isDropped(e, before, after, t.dropped))))
    return false;
  if (d === '') return true;
  const marked = withOwn(d, locality);
  if (e === '' && tables.some((t) => t.inserted?.test(marked))) return true;
  if (isOwnName(d, marked, e) || isOwnLevel(d, e, before, locality)) return true;
  // Any stretch of the two readings that holds the change may be the pair, with the same words around it on both sides.
  return tables.some((t) => isPair(t, d, e, before, after, locality));
}

const isDropped = (e: string, before: string, after: string, dropped: ReadonlySet<string>): boolean => {
  // An omission may stand one unit off: 家发挥国 of 发挥国家.
  for (let shift = -2; shift <= 2; shift++) {
    const all = before + e + after;
    const at = before.length + shift;
    if (
      at >= 0 &&
      dropped.has(all.slice(at, at + e.length)) &&
      isRotation(all, before.length, e.length, shift)
    )
      return true;
  }
  return false;
};

/** Whether leaving out the stretch `shift` units further on leaves the same text. */
const isRotation = (all: string, at: number, size: number, shift: number): boolean =>
  all.slice(0, at) + all.slice(at + size) === all.slice(0, at + shift) + all.slice(at + shift + size);

function isPair(
  table: Compiled,
  d: string,
  e: string,
  before: string,
  after: string,
  locality: Locality,
): boolean {
  const readE = before + e + after;
  const core = before.length + e.length;
  for (let at = 0; at <= before.length; at++)
    for (const { source, local } of table.pairs.get(readE.charCodeAt(at)) ?? none) {
      const end = at + source.length;
      if (end < core || !readE.startsWith(source, at)) continue;
      const reading = before.slice(at) + d + after.slice(0, end - core);
      if (local.test(reading) || local.test(withOwn(reading, locality))) return true;
    }
  if (!organ.test(d + e + after)) return false;
  for (const { head, tail, pattern } of table.named)
    for (let at = readE.indexOf(tail, core - tail.length); at >= 0; at = nextOf(readE, tail, at)) {
      const right = after.slice(0, at + tail.length - core);
      for (let i = 0; i <= before.length; i++) {
        if (!readE.startsWith(head, i)) continue;
        const left = before.slice(i);
        if (pattern.test(`${left}${e}${right}\0${left}${d}${right}`)) return true;
      }
    }
  return false;
}

/** Where `part` stands next behind `at`; below zero where it does not. */
const nextOf = (text: string, part: string, at: number): number =>
  at >= text.length ? -1 : text.indexOf(part, at + 1);

const none: readonly PlainPair[] = [];
/** What the names of organs end with. */
const organ = /[部局署委厅办]/u;

const selfNamed = new RegExp(`^[本全我](${levelNames})$`, 'u');

/** 本县 for 本市, 全县 for 我市, in the document of a county: whose level it is. A higher one follows no lower one's. */
function isOwnLevel(d: string, e: string, before: string, { levels }: Locality): boolean {
  if (levels.length === 0) return false;
  const self = before.slice(-1);
  for (const shared of ['', self]) {
    const own = selfNamed.exec(shared + d)?.[1];
    const theirs = selfNamed.exec(shared + e)?.[1];
    if (own !== undefined && theirs !== undefined)
      return rankOf(own) > rankOf(theirs) && levels.includes(own);
  }
  return false;
}

function withOwn(content: string, { places }: Locality): string {
  let out = content;
  for (const name of places) out = out.replaceAll(name, own);
  return out;
}

/** The draft's own place in a short wording of its own; a number or a word of duty in it is no matter of place. */
function isOwnName(d: string, marked: string, e: string): boolean {
  if (!marked.includes(own) || d.length > 10 || e.length > 10 || /[0-9]/u.test(d + e)) return false;
  return ![...tokensOf(d), ...tokensOf(e)].some((t) => t.kind !== 'plain');
}
