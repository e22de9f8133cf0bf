import { unitGroups } from '../../text/characters.ts';
import { IntList } from '../../text/intList.ts';
import { type Marked, Marks } from '../../text/marks.ts';
import { bySpanOutermostFirst, inOrder, type Span, shift } from '../../text/span.ts';
import { Pace, paragraphsPerStep, type Steps } from '../../text/steps.ts';
import { QUOTE, unitClasses } from '../../text/unitClasses.ts';
import type { Paragraph, Quotation } from '../model.ts';

/** A quotation may run over this many further paragraphs before a missing closing mark is given up. */
export const maxParagraphs = 12;
const deepest = 16;

/** Where a mark stands; which one it is, the text says. Many drafts are full of them, so that they are mere numbers. */
type Sign = number;

interface Kind {
  readonly characters: string;
  readonly mark: Quotation['mark'];
  /** `straight` marks open and close with the same character; their role follows from the place. */
  readonly role: 'open' | 'close' | 'straight';
}

/** The marks of quotations by what they are; what is in none of the groups is no mark. */
const kinds: readonly Kind[] = [
  { characters: '“„〝', mark: 'double', role: 'open' },
  { characters: '”〞', mark: 'double', role: 'close' },
  { characters: '‘', mark: 'single', role: 'open' },
  { characters: '’', mark: 'single', role: 'close' },
  { characters: '「『﹁﹃｢', mark: 'corner', role: 'open' },
  { characters: '」』﹂﹄｣', mark: 'corner', role: 'close' },
  { characters: '"＂', mark: 'double', role: 'straight' },
  { characters: "'＇", mark: 'single', role: 'straight' },
];
const kindOf = unitGroups(kinds.map(({ characters }) => characters));
const kindAt = (text: string, at: Sign): Kind => kinds[(kindOf[text.charCodeAt(at)] as number) - 1] as Kind;

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
 * Only those from paragraph `from` on, where none is open.
 */
export function* findQuotations(
  text: string,
  bodies: readonly Quoting[],
  from: number,
): Steps<readonly Quotation[]> {
  const found: Quotation[] = [];
  const signs = signsByParagraph(text, bodies);
  /** The signs of quotations that are open, each nested in the one before. */
  const open: Sign[] = [];
  const pace = new Pace(paragraphsPerStep);
  for (let index = from; index < bodies.length; index++) {
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
    const resumes = outer !== undefined && first === paragraph.span.start && text[first] === text[outer];
    for (let n = resumes ? 1 : 0; n < own.length; n++) take(text, open, own[n] as Sign);
    let kept = 0;
    while (kept < open.length && goesOn(text, open[kept] as Sign, bodies, signs, index)) kept++;
    leaveOpen(open, kept, paragraph.span.end);
    addEnded(text, found);
  }
  return inOrder(found, bySpanOutermostFirst);
}

/**
 * The quotations of a paragraph before which none is open; undefined where one is open at its end, so that it depends on the
 * paragraphs that follow.
 */
export function ownQuotations(marked: Marked): readonly Quotation[] | undefined {
  if ((marked.held & QUOTE) === 0) return none;
  const open: Sign[] = [];
  for (const sign of signsIn(marked)) take(marked.text, open, sign);
  if (open.length > 0) {
    ended.clear();
    return undefined;
  }
  const found: Quotation[] = [];
  addEnded(marked.text, found);
  return inOrder(found, bySpanOutermostFirst);
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
    if (((unitClasses[text.charCodeAt(at)] as number) & QUOTE) === 0) continue;
    const { mark, role } = kindAt(text, at);
    // An apostrophe, a minute or an inch is no quotation mark.
    if (mark === 'single' && role !== 'open' && latin.test(text[at - 1] ?? ''))
      if (role === 'straight' || latin.test(text[at + 1] ?? '')) continue;
    signs.push(at);
  }
  return signs;
}

/**
 * Quotations that have ended, by start, end and twice the depth, one more where they are closed: only of those that count are
 * objects made. One for all, since it is empty between any two steps.
 */
const ended = new IntList();

/** Adds them to `out`, and forgets them. */
function addEnded(text: string, out: Quotation[]): void {
  for (let i = 0; i < ended.length; i += 3) {
    const span = { start: ended.at(i), end: ended.at(i + 1) };
    const depth = ended.at(i + 2);
    out.push(new FoundQuotation(span, kindAt(text, span.start).mark, depth >> 1, (depth & 1) === 1));
  }
  ended.clear();
}

/** Takes one more sign: what it opens is added to `open`, what it closes goes from there to `ended`. */
function take(text: string, open: Sign[], sign: Sign): void {
  const { role } = kindAt(text, sign);
  const partner = role === 'open' ? -1 : lastOpen(text, open, sign);
  if (partner >= 0) {
    leaveOpen(open, partner + 1, sign);
    ended.push3(open.pop() as Sign, sign + 1, 2 * partner + 1);
    return;
  }
  if (role === 'close') return; // a closing mark that nothing opened
  if (role === 'straight' && afterClose.test(text[sign + 1] ?? '，')) return;
  // Nobody nests so deep: marks before this one have lost their partners.
  if (open.length === deepest) leaveOpen(open, 0, sign);
  open.push(sign);
}

/** The index of the last open sign that a closing or straight one may close, -1 where there is none. */
function lastOpen(text: string, open: readonly Sign[], sign: Sign): number {
  const { mark, role } = kindAt(text, sign);
  for (let i = open.length - 1; i >= 0; i--) {
    const at = open[i] as Sign;
    if (role === 'straight') {
      if (text[at] === text[sign]) return i;
      continue;
    }
    const kind = kindAt(text, at);
    if (kind.mark === mark && kind.role === 'open') return i;
  }
  return -1;
}

/** The quotations from number `from` on are not closed: they end at `end`. */
function leaveOpen(open: Sign[], from: number, end: number): void {
  for (let i = from; i < open.length; i++) ended.push3(open[i] as Sign, end, 2 * i);
  while (open.length > from) open.pop();
}

/** Whether a quotation that is open at the end of paragraph `index` is closed in one that follows. */
function goesOn(text: string, sign: Sign, bodies: readonly Quoting[], signs: Signs, index: number): boolean {
  const { mark, role } = kindAt(text, sign);
  if (role === 'straight') return false;
  let bare = false;
  for (let i = index + 1; i < bodies.length && i <= index + maxParagraphs; i++) {
    const { kind, span } = (bodies[i] as Quoting).paragraph;
    if (kind === 'furniture') continue;
    if (kind === 'title') return false;
    let count = 0;
    let depth = 0;
    /** In the last paragraph of a long quotation its own mark is the first sign and also the last one closed. */
    let closedBy = 0;
    let closes = false;
    for (const at of signs(i)) {
      const kind = kindAt(text, at);
      if (kind.mark !== mark || kind.role === 'straight') continue;
      const opens = kind.role === 'open';
      if (count++ === 0) {
        if (!opens) return true;
        // The mark is repeated at the beginning of every paragraph or of none.
        if (bare || at !== span.start) return false;
      }
      closes ||= !opens;
      depth += opens ? 1 : -1;
      if (depth === 0 && closedBy === 0) closedBy = count;
    }
    if (count === 0) bare = true;
    else if (closes && depth <= 0) return closedBy === count;
  }
  return false;
}

/** What stands inside of the marks is told when somebody asks: there are drafts of little else than quotations. */
class FoundQuotation implements Quotation {
  readonly span: Span;
  readonly mark: Quotation['mark'];
  readonly depth: number;
  readonly closed: boolean;

  constructor(span: Span, mark: Quotation['mark'], depth: number, closed: boolean) {
    this.span = span;
    this.mark = mark;
    this.depth = depth;
    this.closed = closed;
  }

  get inner(): Span {
    const { start, end } = this.span;
    return { start: start + 1, end: this.closed ? end - 1 : end };
  }

  toJSON(): Quotation {
    const { span, inner, mark, depth, closed } = this;
    return { span, inner, mark, depth, closed };
  }
}

/** The same quotation `by` units further on. */
export const shiftQuotation = ({ span, mark, depth, closed }: Quotation, by: number): Quotation =>
  new FoundQuotation(shift(span, by), mark, depth, closed);
