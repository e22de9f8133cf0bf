import type { Marked } from '../../text/marks.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { PAREN, unitClasses } from '../../text/unitClasses.ts';
import type { Citation, ShortName } from '../model.ts';
import { cleanName } from './cleanName.ts';
import { namedBefore } from './namedBefore.ts';

/** （以下简称《意见》）; which document is meant depends on what stands before it. */
export interface Declaration {
  readonly span: Span;
  readonly name: string;
}

/** A paragraph with the short names that it declares. */
interface Declaring {
  readonly inside: { readonly declarations: readonly Declaration[] };
}

/** Of a paragraph that declares no name. */
export const noDeclarations: readonly Declaration[] = [];

const declaration =
  /^[（(]\s*(?:[^（）()]{0,12}[，,])?\s*(?:以下|下文)?(?:简称|统称|合称|称|称为|称之为)(?:为)?\s*[：:]?\s*[《〈<＜“"'‘]*([^《》〈〉<>＜＞“”"'‘’（）()，,。；;]{1,30})[》〉>＞”"'’]*\s*[）)]/;

/** The short names that a paragraph declares: （以下简称《意见》）, （下文称“规划”）. */
export function declarationsIn({ text, end, marks, first }: Marked): readonly Declaration[] {
  let out: Declaration[] | undefined;
  let bracket = -1;
  for (let k = first; k < marks.count; k++) {
    const at = marks.at[k] as number;
    if (at >= end) break;
    if (((unitClasses[text.charCodeAt(at)] as number) & PAREN) !== 0) bracket = at;
    if (text[at] !== '称' || bracket < 0) continue;
    const found = declaration.exec(text.slice(bracket, end));
    if (found && /简称|统称|合称|下称|下文称/.test(found[0])) {
      const span = { start: bracket, end: bracket + found[0].length };
      out ??= [];
      out.push({ span, name: cleanName(found[1] as string) });
    }
    bracket = -1;
  }
  return out ?? noDeclarations;
}

/** The documents that the short names stand for. */
export function resolveShortNames(
  text: string,
  paragraphs: readonly Declaring[],
  citations: readonly Citation[],
): readonly ShortName[] {
  const out: ShortName[] = [];
  let next = 0;
  let before: Citation | undefined;
  let nested: Citation[] = [];
  for (const { inside } of paragraphs) {
    for (const { span, name } of inside.declarations) {
      while (next < citations.length && (citations[next] as Citation).span.end <= span.start) {
        const c = citations[next++] as Citation;
        if (c.kind !== 'title') continue;
        if (before && c.span.end <= before.span.end) nested.push(c);
        else {
          before = c;
          nested = [];
        }
      }
      if (!before || span.start - before.span.end > 40) continue;
      // Only a document number, an issue date or the like may stand between the title and its short name.
      if (/[。；！？]/.test(text.slice(before.span.end, span.start))) continue;
      if (collective.test(text.slice(span.start, span.end)))
        for (const { title } of namedBefore(
          { text, citations },
          before.span.start - longestList,
          span.start,
        ).reverse())
          out.push({ span, name, full: title.name });
      else out.push({ span, name, full: namedBy(name, before, nested).name });
    }
  }
  return out;
}

/** （以下统称“两个文件”）. */
const collective = /统称|合称/;
/** What is named together begins no further before its last name, in UTF-16 units. */
const longestList = 240;

/** Of a title and those within it the one that ends like a short name: 《关于印发〈…方案〉的通知》 is both 《通知》 and 《方案》. */
function namedBy(name: string, outer: Citation, nested: readonly Citation[]): Citation {
  const ending = name.slice(-2);
  if (outer.name.endsWith(ending)) return outer;
  return nested.find((inner) => inner.name.endsWith(ending)) ?? outer;
}

/** Uses of a declared short name without 《》, where a verb of saying or a preposition shows that it is meant. */
export function shortNameUses(
  text: string,
  names: readonly ShortName[],
  citations: readonly Citation[],
): readonly Citation[] {
  // A name is in force from where it is first declared.
  const since = new Map<string, number>();
  for (const { name, span } of names)
    if (name.length > 1) since.set(name, Math.min(span.end, since.get(name) ?? span.end));
  const [first] = since.values();
  if (first === undefined) return [];
  // By first unit the lengths of the names that begin so: one pass over the text finds them all.
  const lengths = new Map<number, number[]>();
  const opens = new Uint8Array(0x100); // whether any name begins with a unit that ends in this byte
  for (const name of since.keys()) {
    const unit = name.charCodeAt(0);
    const known = lengths.get(unit);
    opens[unit & 0xff] = 1;
    if (!known) lengths.set(unit, [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  const out: Citation[] = [];
  const inCitation = covering(citations);
  const used = new Map<string, number>();
  for (let at = first; at < text.length; at++) {
    if (opens[text.charCodeAt(at) & 0xff] === 0) continue;
    for (const length of lengths.get(text.charCodeAt(at)) ?? []) {
      const end = at + length;
      const name = text.slice(at, end);
      if (at < Math.max(since.get(name) ?? text.length, used.get(name) ?? 0)) continue;
      used.set(name, end);
      if (isMeant(text, at, end) && !inCitation(at))
        out.push({ span: { start: at, end }, kind: 'shortName', name });
    }
  }
  return out;
}

const saying = /^(?:明确)?(?:要求|指出|强调|提出|规定|明确|部署|[第”"])/;
const leadingTo = /(?:根据|按照|依据|依照|贯彻|落实|执行|《|“|")$/;

const isMeant = (text: string, start: number, end: number): boolean =>
  saying.test(text.slice(end, end + 6)) || leadingTo.test(text.slice(Math.max(0, start - 3), start));

/** Whether a citation stands over a place; those that may are nested, and no more than four deep. */
const covering =
  (citations: readonly Citation[]) =>
  (offset: number): boolean => {
    const begun = countBefore(citations, ({ span }) => span.start <= offset);
    return citations.slice(Math.max(0, begun - 4), begun).some(({ span }) => span.end > offset);
  };
