import { unitGroups } from '../text/characters.ts';
import { type Marked, Marks } from '../text/marks.ts';
import { bySpanOutermostFirst, inOrder } from '../text/span.ts';
import { Pace, paragraphsPerStep, type Steps } from '../text/steps.ts';
import { QUOTE, unitClasses } from '../text/unitClasses.ts';
import type { Paragraph, Quotation } from './model.ts';

/** A quotation may run over this many further paragraphs before a missing closing mark is given up. */
const maxParagraphs = 12;
const deepest = 16;

interface Sign {
  readonly at: number;
  readonly mark: Quotation['mark'];
  /** `straight` marks open and close with the same character; their role follows from the place. */
  readonly role: 'open' | 'close' | 'straight';
  readonly char: string;
}

interface Open {
  readonly sign: Sign;
  readonly depth: number;
}

/** The marks of quotations by what they are; what is in none of the groups is no mark. */
const kinds: readonly (readonly [string, Sign['mark'], Sign['role']])[] = [
  ['“„〝', 'double', 'open'],
  ['”〞', 'double', 'close'],
  ['‘', 'single', 'open'],
  ['’', 'single', 'close'],
  ['「『﹁﹃｢', 'corner', 'open'],
  ['」』﹂﹄｣', 'corner', 'close'],
  ['"＂', 'double', 'straight'],
  ["'＇", 'single', 'straight'],
];
const kindOf = unitGroups(kinds.map(([characters]) => characters));

const latin = /[A-Za-z0-9]/;
/** What may stand right behind a closing mark but never right behind an opening one. */
const afterClose = /[，。；：、！？,;:!?)）》\]］的]/;

/** A paragraph and, where they are its own affair, the quotations in it. */
interface Quoting {
  readonly paragraph: Paragraph;
  readonly inside: { readonly quotations: readonly Quotation[] | undefined };
}

/**
 * All quotations of a text in the order of their opening marks, nested ones behind the one that holds them. Spans are
 * UTF-16 offsets into `text`. Straight marks alternate within their paragraph. A quotation goes on over a paragraph's
 * end where the next paragraphs repeat the opening mark or close it; else it ends with the paragraph, `closed: false`.
 */
export function* findQuotations(text: string, bodies: readonly Quoting[]): Steps<readonly Quotation[]> {
  const found: Quotation[] = [];
  const signs = signsByParagraph(text, bodies);
  const open: Open[] = [];
  const pace = new Pace(paragraphsPerStep);
  for (let index = 0; index < bodies.length; index++) {
    if (pace.isDue()) yield;
    const { paragraph, inside } = bodies[index] as Quoting;
    const { quotations } = inside;
    if (open.length === 0 && quotations) {
      for (const quotation of quotations) found.push(quotation);
      continue;
    }
    const own = signs(index);
    const [first] = own;
    const [outer] = open;
    const resumes = outer && first?.at === paragraph.span.start && first.char === outer.sign.char;
    for (let n = resumes ? 1 : 0; n < own.length; n++) take(text, open, own[n] as Sign, found);
    let kept = 0;
    while (kept < open.length && goesOn(open[kept] as Open, bodies, signs, index)) kept++;
    for (let i = kept; i < open.length; i++) found.push(unclosed(open[i] as Open, paragraph.span.end));
    open.length = kept;
  }
  return inOrder(found, bySpanOutermostFirst);
}

/**
 * The quotations of a paragraph before which none is open; undefined where one is open at its end, so that it depends on the
 * paragraphs that follow.
 */
export function ownQuotations(marked: Marked): readonly Quotation[] | undefined {
  if ((marked.held & QUOTE) === 0) return none;
  const found: Quotation[] = [];
  const open: Open[] = [];
  for (const sign of signsIn(marked)) take(marked.text, open, sign, found);
  return open.length > 0 ? undefined : inOrder(found, bySpanOutermostFirst);
}

const none: readonly Quotation[] = [];

type Signs = (index: number) => readonly Sign[];

/** The signs of each paragraph, looked for when they are first asked for. */
function signsByParagraph(text: string, bodies: readonly Quoting[]): Signs {
  const marks = new Marks(QUOTE);
  const known = new Map<number, Sign[]>();
  return (index) => {
    const before = known.get(index);
    if (before) return before;
    const { start, end } = (bodies[index] as Quoting).paragraph.span;
    marks.scan(text, start, end);
    const signs = signsIn({ text, start, end, marks, first: 0, held: marks.held });
    known.set(index, signs);
    return signs;
  };
}

function signsIn({ text, end, marks, first }: Marked): Sign[] {
  const signs: Sign[] = [];
  for (let k = first; k < marks.count; k++) {
    const at = marks.at[k] as number;
    if (at >= end) break;
    const unit = text.charCodeAt(at);
    if (((unitClasses[unit] as number) & QUOTE) === 0) continue;
    const [, mark, role] = kinds[(kindOf[unit] as number) - 1] as (typeof kinds)[number];
    const char = text[at] as string;
    // An apostrophe, a minute or an inch is no quotation mark.
    if (char === '’' && latin.test(text[at - 1] ?? '') && latin.test(text[at + 1] ?? '')) continue;
    if (mark === 'single' && role === 'straight' && latin.test(text[at - 1] ?? '')) continue;
    signs.push({ at, char, mark, role });
  }
  return signs;
}

/** Takes one more sign: what it opens is added to `open`, what it closes goes from there to `found`. */
function take(text: string, open: Open[], sign: Sign, found: Quotation[]): void {
  const closes =
    sign.role === 'close' || (sign.role === 'straight' && open.some((o) => o.sign.char === sign.char));
  if (closes) {
    const at = findLastOpen(open, sign);
    if (at < 0) return; // a closing mark that nothing opened
    for (let i = at + 1; i < open.length; i++) found.push(unclosed(open[i] as Open, sign.at));
    const { sign: first, depth } = open[at] as Open;
    found.push({
      span: { start: first.at, end: sign.at + 1 },
      inner: { start: first.at + 1, end: sign.at },
      mark: first.mark,
      depth,
      closed: true,
    });
    open.length = at;
    return;
  }
  if (sign.role === 'straight' && afterClose.test(text[sign.at + 1] ?? '，')) return;
  if (open.length === deepest) {
    // Nobody nests so deep: marks before this one have lost their partners.
    for (const lost of open) found.push(unclosed(lost, sign.at));
    open.length = 0;
  }
  open.push({ sign, depth: open.length });
}

function findLastOpen(open: readonly Open[], sign: Sign): number {
  for (let i = open.length - 1; i >= 0; i--) {
    const o = (open[i] as Open).sign;
    if (sign.role === 'straight' ? o.char === sign.char : o.mark === sign.mark && o.role === 'open') return i;
  }
  return -1;
}

/** Whether a quotation that is open at the end of paragraph `index` is closed in one that follows. */
function goesOn({ sign }: Open, bodies: readonly Quoting[], signs: Signs, index: number): boolean {
  if (sign.role === 'straight') return false;
  let bare = false;
  for (let i = index + 1; i < bodies.length && i <= index + maxParagraphs; i++) {
    const { kind, span } = (bodies[i] as Quoting).paragraph;
    if (kind === 'furniture') continue;
    if (kind === 'title') return false;
    const own = signs(i).filter((s) => s.mark === sign.mark && s.role !== 'straight');
    const first = own[0];
    if (!first) {
      bare = true;
      continue;
    }
    if (first.role === 'close') return true;
    // The mark is repeated at the beginning of every paragraph or of none.
    if (bare || first.at !== span.start) return false;
    if (own.find((s) => s.role === 'close') && balance(own) <= 0) return i > index && openedAgain(own);
  }
  return false;
}

const balance = (signs: readonly Sign[]): number =>
  signs.reduce((n, s) => n + (s.role === 'open' ? 1 : -1), 0);

/** In the last paragraph of a long quotation its own mark is the first sign and also the last one closed. */
function openedAgain(signs: readonly Sign[]): boolean {
  let depth = 0;
  for (const [i, s] of signs.entries()) {
    depth += s.role === 'open' ? 1 : -1;
    if (depth === 0) return i === signs.length - 1;
  }
  return false;
}

const unclosed = ({ sign, depth }: Open, end: number): Quotation => ({
  span: { start: sign.at, end },
  inner: { start: sign.at + 1, end },
  mark: sign.mark,
  depth,
  closed: false,
});
