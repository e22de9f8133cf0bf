import type { Edition } from '../../../corpus/model.ts';
import { extractWords } from '../../../divergence/sides/extracts.ts';
import { articlesIn } from '../../../document/address.ts';
import type { OutlineNode, Reading } from '../../../document/model.ts';
import { type Pointer, resolveIn } from '../../../document/references/foreignReference.ts';

/** What a source does not have of what pointers name. */
export interface Missing {
  /** Which of the pointers names it. */
  readonly pointer: number;
  /** The greatest number of its kind that there is. */
  readonly last: number;
}

/** An edition with fewer articles may be an excerpt, or no statute. */
const fewest = 5;
/** So many articles of several paragraphs show that an edition keeps its paragraphs apart. */
const fewestParagraphed = 3;
/** What an excerpt says of itself. */
const excerpt = new RegExp(`${extractWords}|摘要`);
const headLength = 200;

interface Articles {
  /** The number of the last one; undefined where the edition may not have all of them, or has some twice. */
  readonly last: number | undefined;
  /** Whether its 款 can be counted. */
  readonly paragraphed: boolean;
  readonly known: Map<string, Missing | undefined>;
}

const articles = new WeakMap<Edition, Articles>();

function articlesOf(edition: Edition): Articles {
  const known = articles.get(edition);
  if (known) return known;
  const { reading, text, lacunae, source } = edition;
  const nodes = articlesIn(reading.outline);
  const names = new Set(nodes.map(({ label }) => `${label?.value} ${label?.sub ?? ''}`));
  const numbers = new Set(nodes.map(({ label }) => label?.value ?? 0));
  const isWhole =
    nodes.length >= fewest &&
    lacunae.length === 0 &&
    names.size === nodes.length &&
    Math.max(...numbers) === numbers.size &&
    !excerpt.test(`${source.title}${text.slice(0, headLength)}`);
  const made = {
    last: isWhole ? numbers.size : undefined,
    paragraphed: nodes.filter((node) => isParagraphed(node, reading)).length >= fewestParagraphed,
    known: new Map<string, Missing | undefined>(),
  };
  articles.set(edition, made);
  return made;
}

function isParagraphed({ paragraph, span }: OutlineNode, { paragraphs }: Reading): boolean {
  const next = paragraphs[paragraph + 1];
  return next !== undefined && next.kind === 'body' && !next.label && next.span.start < span.end;
}

/**
 * What an edition certainly does not have of what pointers name, from an article in: an article behind the last one, a 款 or 项 that its
 * article has too few of. Undefined where it has all of it, or where that cannot be told. Looked up once.
 */
export function missingIn(edition: Edition, pointers: readonly Pointer[]): Missing | undefined {
  if (!pointers.some(({ unit }) => unit === '条')) return undefined;
  const own = articlesOf(edition);
  if (own.last === undefined) return undefined;
  const key = pointers
    .map(({ unit, values, bracket, sub }) => `${unit}${values.join()}${bracket}${sub ?? ''}`)
    .join(' ');
  if (own.known.has(key)) return own.known.get(key);
  const found = look(edition, pointers, own.last, own.paragraphed);
  if (own.known.size >= mostKnown) own.known.clear();
  own.known.set(key, found);
  return found;
}

const mostKnown = 4096;

function look(
  edition: Edition,
  pointers: readonly Pointer[],
  last: number,
  paragraphed: boolean,
): Missing | undefined {
  const at = pointers.findIndex(({ unit }) => unit === '条');
  const article = pointers[at] as Pointer;
  if (article.relative !== undefined || article.bracket !== 'none') return undefined;
  if (article.values.some((value) => value > last)) return { pointer: at, last };
  // An article that was put in between may have been put in later.
  if (article.sub !== undefined || article.values.length > 1) return undefined;
  const { missing, existing } = resolveIn(edition.reading, pointers.slice(at), '', 0);
  const [first] = missing;
  if (!first) return undefined;
  const greatest = existing.length;
  const isCounted = greatest > 1 && existing.every((value, i) => value === i + 1) && first.value > greatest;
  const { unit } = first.pointer;
  const isSure = unit === '项' ? isCounted : unit === '款' && paragraphed && first.value > greatest;
  return isSure ? { pointer: pointers.indexOf(first.pointer), last: greatest } : undefined;
}
