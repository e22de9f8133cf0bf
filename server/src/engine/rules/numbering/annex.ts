import { paragraphAt } from '../../document/address.ts';
import { type AnnexBody, type AnnexNoteEntry, findAnnexes } from '../../document/annexes.ts';
import type { Paragraph, Reading } from '../../document/model.ts';
import { labelWith } from '../../document/relabel.ts';
import type { Finding } from '../../findings/model.ts';
import { keyString } from '../../text/key.ts';
import { type Span, span } from '../../text/span.ts';
import { edit, fix, message, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { numberingStands } from './standing.ts';

const meta: RuleMeta = {
  id: 'numbering/annex',
  severity: 'error',
  norm: { authority: 'GB/T 9704—2012', clause: '7.3.4、7.3.7', strength: 'standard' },
  fixable: true,
};

/** 附件说明 and attachments agree in number, order and title; several attachments are numbered. */
export const annex: Rule = {
  meta,
  stands: (change) => numberingStands(change) && !comparesTitles(change.now),
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { notes, bodies } = findAnnexes(reading);
    const numbered = bodies.filter((b) => (b.label.unit ?? '附件') === '附件');
    const misnumbered = [...noteNumbers(reading, notes, numbered.length), ...bodyNumbers(reading, numbered)];
    yield* misnumbered;
    // Which attachment a name belongs to is known only by right numbers.
    if (misnumbered.length === 0 && notes.length > 0 && numbered.length > 0)
      yield* agreement(reading, notes, numbered);
  },
};

/** Whether the names in the note are held against the titles of attachments, which may be any paragraphs. */
const comparesTitles = ({ elements, labels }: Reading): boolean =>
  elements.some((e) => e.kind === 'annexNote') && labels.some((label) => label.form === 'annex');

/** The note counts 1. 2. 3. without a hole. */
function* noteNumbers(
  { text }: Reading,
  notes: readonly AnnexNoteEntry[],
  bodies: number,
): Iterable<Finding> {
  if (notes.length < 2) return;
  const unnumbered = notes.every((n) => n.value === undefined);
  if (unnumbered && bodies < 2) return; // one long name on several lines
  for (const [i, note] of notes.entries()) {
    if (note.value === i + 1) continue;
    const good = `${i + 1}.`;
    const at = note.value === undefined ? note.name : note.label;
    const args = { bad: text.slice(note.label.start, note.label.end), good };
    const edits = notes.flatMap((n, k) =>
      n.value === k + 1 ? [] : [edit(n.label.start, n.label.end, `${k + 1}.`)],
    );
    yield report(
      meta,
      at,
      note.value === undefined ? 'numbering/annex/note-unnumbered' : 'numbering/annex/note-order',
      args,
      {
        fixes: [fix('fix/annex-number', args, edits)],
      },
    );
    return;
  }
}

/** The attachments count 附件1, 附件2, …; a single one needs no number. */
function* bodyNumbers(reading: Reading, bodies: readonly AnnexBody[]): Iterable<Finding> {
  if (bodies.length < 2) return;
  for (const [i, { label }] of bodies.entries()) {
    if (label.value === i + 1) continue;
    const good = `附件${i + 1}`;
    const args = { bad: reading.text.slice(label.span.start, label.span.end), good };
    const edits = bodies.flatMap((b, k) =>
      b.label.value === k + 1 ? [] : [edit(b.label.span.start, b.label.span.end, named(reading, b, k + 1))],
    );
    yield report(
      meta,
      label.span,
      label.value === 0 ? 'numbering/annex/body-unnumbered' : 'numbering/annex/body-order',
      args,
      {
        fixes: [fix('fix/annex-number', args, edits)],
      },
    );
    return;
  }
}

const named = ({ text }: Reading, { label }: AnnexBody, value: number): string =>
  label.value === 0
    ? text.slice(label.span.start, label.span.end).replace(/[：:]?\s*$/, `${value}`)
    : labelWith(text, label, value);

function* agreement(
  reading: Reading,
  notes: readonly AnnexNoteEntry[],
  bodies: readonly AnnexBody[],
): Iterable<Finding> {
  const { text } = reading;
  for (const [i, note] of notes.entries()) {
    const value = note.value ?? i + 1;
    const body =
      bodies.find((b) => b.label.value === value) ??
      (bodies.length === 1 && notes.length === 1 ? bodies[0] : undefined);
    const at = span(note.label.start, note.name.end);
    if (!body) {
      if (bodies.length !== notes.length)
        yield report(meta, at, 'numbering/annex/no-body', { number: value });
      continue;
    }
    if (!body.title || sameTitle(reading, note.name, body.title)) continue;
    const title = text.slice(body.title.start, body.title.end).replace(/\s+/g, '');
    const name = text.slice(note.name.start, note.name.end);
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
      if (!notes.some((n, i) => (n.value ?? i + 1) === label.value))
        yield report(meta, label.span, 'numbering/annex/no-note', { number: label.value });
}

/**
 * Titles agree when their words do; brackets of a title and spaces of its layout are nothing. A title may stand on several lines.
 */
function sameTitle({ text, paragraphs }: Reading, name: Span, title: Span): boolean {
  const wanted = keyString(text.slice(name.start, name.end));
  let words = '';
  for (let i = paragraphAt(paragraphs, title.start)?.index ?? paragraphs.length; i < paragraphs.length; i++) {
    const { span: s, kind } = paragraphs[i] as Paragraph;
    words += keyString(text.slice(Math.max(s.start, title.start), s.end));
    if (words === wanted) return true;
    if (words.length >= wanted.length || kind === 'body') return false;
  }
  return false;
}
