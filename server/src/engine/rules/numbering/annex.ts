import { type AnnexBody, type AnnexNoteEntry, findAnnexes } from '../../document/frame/annexes.ts';
import { bareWords } from '../../document/frame/bareWords.ts';
import type { Paragraph, Reading } from '../../document/model.ts';
import { renumber, takeAlong } from '../../document/numbering/renumbering.ts';
import { paragraphAt } from '../../document/paragraphAt.ts';
import type { Finding, Fix, Message, TextEdit } from '../../findings/model.ts';
import { keyString } from '../../text/key.ts';
import { lineStartBefore, withoutLineBreaks } from '../../text/lineBreaks.ts';
import { bySpan, type Span, span } from '../../text/span.ts';
import { edit, fix, message, report, reportLazily } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { numberingStands } from './standing.ts';

const meta: RuleMeta = {
  id: 'numbering/annex',
  severity: 'error',
  norm: { authority: 'GB/T 9704—2012', clause: '7.3.4、7.3.7', strength: 'standard' },
};

/** 附件说明 and attachments agree in number, order and title; several attachments are numbered. */
export const annex: Rule = {
  meta,
  stands: (change) => numberingStands(change) && !comparesTitles(change.now),
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { notes } = findAnnexes(reading);
    const bodies = numberedBodies(reading);
    const misnumbered = [...noteNumbers(reading, notes, bodies.length)];
    if (misnumbered.length === 0 && isListed(reading, notes, bodies)) yield* order(reading, bodies);
    else misnumbered.push(...bodyNumbers(reading, bodies));
    yield* misnumbered;
    // Which attachment a name belongs to is known only by right numbers.
    if (misnumbered.length === 0 && notes.length > 0 && bodies.length > 0)
      yield* agreement(reading, wholeNames(reading, notes, bodies), bodies);
  },
};

/** Names without numbers before a single attachment are the lines of one long name, unless one of them is its title. */
function wholeNames(
  reading: Reading,
  notes: readonly AnnexNoteEntry[],
  bodies: readonly AnnexBody[],
): readonly AnnexNoteEntry[] {
  const [first] = notes;
  const last = notes.at(-1);
  if (!first || !last || bodies.length > 1 || notes.some((n) => n.value !== undefined)) return notes;
  if (notes.some((n) => bodies.some((b) => hasTitle(reading, b, n)))) return notes;
  return [{ ...first, name: span(first.name.start, last.name.end), tail: last.tail }];
}

const hasTitle = (reading: Reading, { title }: AnnexBody, { name }: AnnexNoteEntry): boolean =>
  title !== undefined && sameTitle(reading, name, title);

const numberedBodies = (reading: Reading): readonly AnnexBody[] =>
  findAnnexes(reading).bodies.filter((b) => (b.label.unit ?? '附件') === '附件');

/** Whether every attachment whose number is not that of its place has the title that the note gives for that number. */
const isListed = (
  reading: Reading,
  notes: readonly AnnexNoteEntry[],
  bodies: readonly AnnexBody[],
): boolean => {
  const places = placesOf(bodies.map(({ label }) => label));
  return bodies.every(({ label, title }, i) => {
    if (label.value === places[i]) return true;
    const note = notes.find((n) => n.value === label.value);
    return note !== undefined && title !== undefined && sameTitle(reading, note.name, title);
  });
};

/** The number that each should have by its place; 2-1 and 2-2 are parts of 2. */
function placesOf(numbers: readonly { readonly value?: number; readonly sub?: number }[]): number[] {
  let place = 0;
  let whole: number | undefined;
  return numbers.map(({ value, sub }) => {
    if (sub === undefined || value !== whole) place++;
    whole = value;
    return place;
  });
}

/** Attachments with right numbers stand in the order of these. */
function* order({ text }: Reading, bodies: readonly AnnexBody[]): Iterable<Finding> {
  for (const [i, { label }] of bodies.entries()) {
    const first = bodies[i + 1]?.label;
    if (!first || first.value >= label.value) continue;
    const args = {
      bad: text.slice(label.span.start, label.span.end),
      good: text.slice(first.span.start, first.span.end),
    };
    const related = [{ span: first.span, message: message('numbering/annex/listed', args) }];
    yield report(meta, label.span, 'numbering/annex/order', args, { related });
    return;
  }
}

/** Whether the names in the note are held against the titles of attachments, which may be any paragraphs. */
const comparesTitles = ({ elements, labels }: Reading): boolean =>
  elements.some((e) => e.kind === 'annexNote') && labels.some((label) => label.form === 'annex');

/** The note counts 1. 2. 3. without a hole. */
function* noteNumbers(reading: Reading, notes: readonly AnnexNoteEntry[], bodies: number): Iterable<Finding> {
  if (notes.length < 2) return;
  const unnumbered = notes.every((n) => n.value === undefined);
  if (unnumbered && bodies < 2) return; // one long name on several lines
  const places = placesOf(notes);
  for (const [i, { value, sub, label, name }] of notes.entries()) {
    const place = places[i] as number;
    if (value === place) continue;
    const args = { bad: reading.text.slice(label.start, label.end), good: entryLabel(place, sub) };
    const kind = value === undefined ? 'note-unnumbered' : 'note-order';
    yield reportLazily(
      report(meta, value === undefined ? name : label, `numbering/annex/${kind}`, args),
      (now) => [numberingOf(now, findAnnexes(now).notes, args)],
      reading,
    );
    return;
  }
}

/** Gives every name in the note the number of its place, references to it included. */
function numberingOf(reading: Reading, notes: readonly AnnexNoteEntry[], args: Message['args']): Fix {
  const places = placesOf(notes);
  const wrong = notes.flatMap(({ value, sub, label }, k) => {
    const place = places[k] as number;
    if (value === place) return [];
    return [{ form: 'annex' as const, label, value: place, sub, isNumbered: value !== undefined }];
  });
  const { edits, left } = takeAlong(
    reading,
    wrong.filter(({ isNumbered }) => isNumbered),
  );
  const own = wrong.map(({ label, value, sub }) => edit(label.start, label.end, entryLabel(value, sub)));
  return annexFix([...edits, ...own].sort(byPlace), left, args);
}

const entryLabel = (value: number, sub: number | undefined): string =>
  sub === undefined ? `${value}.` : `${value}-${sub}.`;

const byPlace = (a: TextEdit, b: TextEdit): number => bySpan(a.span, b.span);

/** Not the preferred one where it leaves references as they are. */
const annexFix = (edits: readonly TextEdit[], left: number, args: Message['args']): Fix =>
  left === 0
    ? fix('fix/annex-number', args, edits)
    : fix('fix/annex-number/left', { ...args, left }, edits, false);

/** The attachments count 附件1, 附件2, …; a single one needs no number. */
function* bodyNumbers(reading: Reading, bodies: readonly AnnexBody[]): Iterable<Finding> {
  if (bodies.length < 2) return;
  const places = placesOf(bodies.map(({ label }) => label));
  for (const [i, { label }] of bodies.entries()) {
    const place = places[i] as number;
    if (label.value === place) continue;
    const part = label.sub === undefined ? '' : `-${label.sub}`;
    const args = {
      bad: reading.text.slice(label.span.start, label.span.end),
      good: `附件${place}${part}`,
    };
    const key = label.value === 0 ? 'numbering/annex/body-unnumbered' : 'numbering/annex/body-order';
    yield reportLazily(
      report(meta, label.span, key, args),
      (now) => [renumberingOf(now, numberedBodies(now), args)],
      reading,
    );
    return;
  }
}

/** Gives every attachment the number of its place, references to it included. */
function renumberingOf(reading: Reading, bodies: readonly AnnexBody[], args: Message['args']): Fix {
  const places = placesOf(bodies.map(({ label }) => label));
  const numbers = new Map(bodies.map(({ label }, i) => [label, places[i] as number]));
  const { edits, left } = renumber(reading, numbers);
  return annexFix(edits, left, args);
}

/** 任务一览表（略）, 报名表（涉密，另发）, 汇总表（电子版） */
const elsewhere =
  /[（(](?:[^（()）]{0,16}[，,；;：:])?(?:[此从]?略|另[发附行寄]|单[独行]|电子[版表档文]|涉密|密件|内部|不(?:予)?公开|依申请公开)[^（()）]{0,16}[）)]$/;

function* agreement(
  reading: Reading,
  notes: readonly AnnexNoteEntry[],
  bodies: readonly AnnexBody[],
): Iterable<Finding> {
  const written = ({ start, end }: Span): string => reading.text.slice(start, end);
  const isOnly = (b: AnnexBody, note: AnnexNoteEntry): boolean =>
    bodies.length === 1 && (notes.length === 1 || (b.label.value === 0 && hasTitle(reading, b, note)));
  for (const [i, note] of notes.entries()) {
    if (note.name.start === note.name.end) continue; // still to be written
    const value = note.value ?? i + 1;
    const number = note.sub === undefined ? value : `${value}-${note.sub}`;
    const like = bodies.filter((b) => b.label.value === value);
    const body = like.find((b) => b.label.sub === note.sub) ?? bodies.find((b) => isOnly(b, note));
    const at = span(note.label.start, note.name.end);
    if (!body) {
      const hasParts = like.some((b) => note.sub === undefined || b.label.sub === undefined);
      const isElsewhere = elsewhere.test(reading.text.slice(note.name.start, note.name.end));
      if (bodies.length !== notes.length && !hasParts && !isElsewhere)
        yield report(meta, at, 'numbering/annex/no-body', { number });
      continue;
    }
    if (body.untitled) yield untitled(reading, note, number, body.label.span, body.untitled);
    if (!body.title || sameTitle(reading, note.name, body.title)) continue;
    const title = written(body.title).replace(/\s+/g, '');
    const name = withoutLineBreaks(written(note.name));
    const args = { name, title };
    yield report(meta, note.name, 'numbering/annex/title', args, {
      fixes: [
        fix('fix/annex-title', { good: title }, [edit(note.name.start, note.name.end, title)], false),
        fix('fix/annex-body-title', { good: name }, [edit(body.title.start, body.title.end, name)], false),
      ],
      related: [{ span: body.title, message: message('numbering/annex/here') }],
    });
  }
  if (bodies.length > notes.length)
    for (const { label } of bodies)
      if (!notes.some((n, i) => (n.value ?? i + 1) === label.value && belongTogether(n.sub, label.sub)))
        yield report(meta, label.span, 'numbering/annex/no-note', { number: label.regular.slice(2) });
}

/** 附件2 may be listed as a whole where 附件2-1 and 附件2-2 follow, and the other way round. */
const belongTogether = (a: number | undefined, b: number | undefined): boolean =>
  a === b || a === undefined || b === undefined;

/** An attachment begins with the title that the note gives it, on a line of its own. */
function untitled(
  { text }: Reading,
  { name }: AnnexNoteEntry,
  number: number | string,
  label: Span,
  { start }: Span,
): Finding {
  const good = text.slice(name.start, name.end);
  const lineBreak = /\r?\n/.exec(text.slice(label.end, start))?.[0] ?? '\n';
  const at = beforeMarks(text, start);
  const added = at === start ? good + lineBreak : good + lineBreak + lineBreak;
  return report(
    meta,
    label,
    'numbering/annex/untitled',
    { number, name: good },
    {
      fixes: [fix('fix/annex-add-title', { good }, [edit(at, at, added)], false)],
      related: [{ span: name, message: message('numbering/annex/name') }],
    },
  );
}

/** Where the line begins whose words begin at `start` behind marks of a Markdown heading; `start` where there are none. */
function beforeMarks(text: string, start: number): number {
  const lineStart = lineStartBefore(text, start);
  return /^#{1,6}[ \t]/.test(text.slice(lineStart, Math.min(start, lineStart + 8))) ? lineStart : start;
}

/**
 * Titles agree when their words do; brackets of a title and spaces of its layout are nothing. A title may stand on several lines.
 */
function sameTitle({ text, paragraphs }: Reading, name: Span, title: Span): boolean {
  const wanted = keyString(text.slice(name.start, name.end));
  let words = '';
  for (let i = paragraphAt(paragraphs, title.start)?.index ?? paragraphs.length; i < paragraphs.length; i++) {
    const { span: s, kind } = paragraphs[i] as Paragraph;
    const { start, end } = bareWords(text, span(Math.max(s.start, title.start), s.end));
    words += keyString(text.slice(start, end));
    if (words === wanted) return true;
    if (words.length >= wanted.length || kind === 'body') return false;
  }
  return false;
}
