import type { Corpus, Source } from '../corpus/model.ts';
import { sourcesCited } from '../divergence/frames/cited.ts';
import { nothingMisnamed } from '../divergence/model.ts';
import { headingText } from '../document/address.ts';
import type { OutlineNode, Paragraph, Reading } from '../document/model.ts';
import { runOn } from '../document/references/runOn.ts';
import { outlineOf } from '../document/sectionOutline.ts';
import { lineStartBefore } from '../text/lineBreaks.ts';
import { formatNumeral } from '../text/numerals.ts';
import { countBefore } from '../text/search.ts';
import { type Span, span } from '../text/span.ts';

/** A part, article or item of a source that may be named behind its title. */
export interface PlaceOffer {
  /** As it is cited: 第四部分, 第（十八）条, 第三十六条, behind an article 第二款 and 第（三）项. */
  readonly name: string;
  /** How it begins, on one line. */
  readonly words: string;
}

export interface PlaceOffers {
  /** 第 and what is written of the number, with the bracket behind the cursor that closes it; UTF-16 offsets into the draft. */
  readonly replaces: Span;
  readonly source: Source;
  /** In the order of the source; those that begin with what is written, a hundred at most. */
  readonly offers: readonly PlaceOffer[];
}

/** UTF-16 units before the cursor that are looked at. */
const longestBefore = 160;
const mostOffers = 100;
/** UTF-16 units behind the cursor that are looked at. */
const longestClosing = 8;
/** UTF-16 units of how a place begins. */
const longestWords = 60;

const number = '[（(]?[〇零一二三四五六七八九十百千\\d]{0,7}[）)]?';
/** 《意见》第, 《意见》（中发〔2024〕8号）的第四部分第（十: the place around the one that is being written, and what is written of it. */
const behindName = new RegExp(
  `^[）)]?(?:\\s*[（(][^（()）\\n]{0,40}[）)])?\\s*(?:的|中的?|之)?\\s*((?:第${number}(?:编|部分|章|条|款))*)(第${number})$`,
);
/** What ends a name and may have a place behind it, cheaply told; brackets are those of its number. */
const mayBeBehindName = new RegExp(
  `[》号）)](?:的|中的?|之)?\\s*(?:第${number}(?:编|部分|章|条|款))*第${number}$`,
);

/**
 * Whether a place of a document that is cited may be being written at `offset` (UTF-16, into `text`). Cheap; a text of which it is
 * so need not name any document that the corpus has.
 */
export const mayNamePlace = (text: string, offset: number): boolean =>
  mayBeBehindName.test(lineBefore(text, offset));

/** The places of the source that is named right before 第 and the part of a number before `offset`, a UTF-16 offset. */
export function placeOffers(reading: Reading, offset: number, corpus: Corpus): PlaceOffers | undefined {
  const { text, citations } = reading;
  const citation = citations[countBefore(citations, ({ span }) => span.end < offset) - 1];
  if (!citation || offset - citation.span.end > longestBefore) return undefined;
  // The number of a document stands behind its title, and names it as well.
  const found = behindName.exec(text.slice(citation.span.end, offset));
  const [source] = found ? sourcesCited(reading, corpus, nothingMisnamed)(citation) : [];
  const edition = source && corpus.edition(source.id);
  if (!found || !edition) return undefined;
  const [, around = '', written = ''] = found;
  const all = placesBelow(edition.reading, around);
  const offers: PlaceOffer[] = [];
  for (const place of all) {
    const name = /\d/.test(written) ? place.inDigits : place.name;
    if (!beginsWith(name, written)) continue;
    if (offers.length === mostOffers) break;
    offers.push({ name, words: place.words() });
  }
  const end = offset + closingBehind(text, offset, written);
  return { replaces: span(offset - written.length, end), source, offers };
}

/**
 * UTF-16 units behind the cursor that close the bracket of what is written: editors put them there by themselves. One that is
 * needed for a bracket before the name, as in （见《意见》第（十）, stays.
 */
function closingBehind(text: string, offset: number, written: string): number {
  const behind = /^[）)]+/.exec(text.slice(offset, offset + longestClosing))?.[0].length ?? 0;
  if (behind === 0 || !/[（(][^）)]*$/.test(written)) return 0;
  let open = 0;
  for (const sign of lineBefore(text, offset))
    if (sign === '（' || sign === '(') open++;
    else if (sign === '）' || sign === ')') open = Math.max(0, open - 1);
  return behind >= open ? 1 : 0;
}

const lineBefore = (text: string, offset: number): string =>
  text.slice(lineStartBefore(text, offset, Math.max(0, offset - longestBefore)), offset);

/** Brackets may be of either width. */
const beginsWith = (name: string, written: string): boolean =>
  name.startsWith(written.replace(/\(/g, '（').replace(/\)/g, '）'));

interface NamedPlace {
  readonly name: string;
  /** With the number in Arabic numerals: 第36条. */
  readonly inDigits: string;
  words(): string;
  readonly node?: OutlineNode;
}

/** What a place can be named by within the one that is named already, in the source's order. */
function placesBelow(reading: Reading, around: string): readonly NamedPlace[] {
  let rest = around;
  let places = topPlaces(reading);
  while (rest !== '') {
    const outer = places.find(({ name, inDigits }) => rest.startsWith(name) || rest.startsWith(inDigits));
    if (!outer?.node) return [];
    rest = rest.slice(rest.startsWith(outer.name) ? outer.name.length : outer.inDigits.length);
    places = placesWithin(reading, outer.node);
  }
  return places;
}

function topPlaces(reading: Reading): readonly NamedPlace[] {
  const out: NamedPlace[] = [];
  const collect = (nodes: readonly OutlineNode[]) => {
    for (const node of nodes) {
      // What is attached has articles of its own.
      if (node.label?.form === 'annex') continue;
      const place = placeOf(reading, node);
      if (place) out.push(place);
      if (node.label?.form !== 'article') collect(node.children);
    }
  };
  collect(outlineOf(reading));
  return distinct(out);
}

/** A number that is there twice names neither. */
const distinct = (places: readonly NamedPlace[]): readonly NamedPlace[] => {
  const counts = new Map<string, number>();
  for (const { name } of places) counts.set(name, (counts.get(name) ?? 0) + 1);
  return places.filter(({ name }) => counts.get(name) === 1);
};

function placeOf(reading: Reading, node: OutlineNode): NamedPlace | undefined {
  const { label, level } = node;
  if (!label || label.sub !== undefined) return undefined;
  const { form, value, unit = '' } = label;
  if (form === 'part' || form === 'chapter' || form === 'article') return named(reading, node, value, unit);
  if (form === 'han' && level === 0) return named(reading, node, value, '部分');
  const runs = (form === 'hanParen' || form === 'arabic') && runOn(reading).has(form);
  return runs ? named(reading, node, value, '条', form === 'hanParen') : undefined;
}

const named = (
  reading: Reading,
  node: OutlineNode,
  value: number,
  unit: string,
  bracketed = false,
): NamedPlace => ({ ...nameOf(value, unit, bracketed), words: () => wordsOf(reading, node), node });

function nameOf(value: number, unit: string, bracketed: boolean): Pick<NamedPlace, 'name' | 'inDigits'> {
  const [before, behind] = bracketed ? ['（', '）'] : ['', ''];
  return {
    name: `第${before}${formatNumeral(value, 'han')}${behind}${unit}`,
    inDigits: `第${before}${value}${behind}${unit}`,
  };
}

/** Items of a part or an article, and the article's paragraphs where it has several. */
function placesWithin(reading: Reading, node: OutlineNode): readonly NamedPlace[] {
  const clauses = node.label?.form === 'article' ? clausesOf(reading, node) : [];
  const ofClauses = clauses.map((paragraph, i) => ({
    ...nameOf(i + 1, '款', false),
    words: () => shortened(textOf(reading, paragraph, i === 0 ? node.label?.span.end : 0)),
  }));
  const items = node.children.flatMap((child) => {
    const { label } = child;
    if (label?.form === 'article') return placeOf(reading, child) ?? [];
    return label?.form === 'hanParen' ? named(reading, child, label.value, itemUnit(reading), true) : [];
  });
  return distinct([...(clauses.length > 1 ? ofClauses : []), ...items]);
}

const itemUnit = (reading: Reading): string => (runOn(reading).has('hanParen') ? '条' : '项');

/** 款: the article's own paragraph and every further one without a label. */
function clausesOf({ paragraphs }: Reading, { paragraph, span: { end } }: OutlineNode): readonly Paragraph[] {
  const out: Paragraph[] = [];
  for (let i = paragraph; i < paragraphs.length; i++) {
    const p = paragraphs[i] as Paragraph;
    if (p.span.start >= end) break;
    if (i === paragraph || (p.kind === 'body' && !p.label)) out.push(p);
  }
  return out;
}

/** The heading, else its paragraph without the label, else how what stands below it begins. */
function wordsOf(reading: Reading, { heading, label, paragraph, span: own }: OutlineNode): string {
  const from = label?.span.end ?? own.start;
  const words = headingText(reading, heading) || textOf(reading, reading.paragraphs[paragraph], from);
  return shortened(words || reading.text.slice(from, Math.min(own.end, from + 2 * longestWords)));
}

const textOf = ({ text }: Reading, paragraph: Paragraph | undefined, from = 0): string =>
  (paragraph?.pieces ?? [])
    .map(({ start, end }) => text.slice(Math.max(start, from), Math.max(end, from)))
    .join('');

function shortened(words: string): string {
  const line = words.trim().replace(/\s+/g, '');
  return line.length <= longestWords ? line : `${line.slice(0, longestWords - 1)}…`;
}
