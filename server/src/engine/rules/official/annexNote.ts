import { type AnnexBody, type AnnexNoteEntry, findAnnexes } from '../../document/frame/annexes.ts';
import type { Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { lineStartBefore } from '../../text/lineBreaks.ts';
import { type Span, span } from '../../text/span.ts';
import { numberingStands } from '../numbering/standing.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'official/annex-note',
  severity: 'warning',
  norm: { authority: 'GB/T 9704—2012', clause: '7.3.4', strength: 'standard' },
};

/** 附件：1.名称 — a full-width colon, Arabic numbers with a point, no mark after the name. */
export const annexNote: Rule = {
  meta,
  stands: numberingStands,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { text } = reading;
    const { opening, notes, bodies } = findAnnexes(reading);
    // Where the attachment has no number, its note has none.
    const isSole = notes.length === 1 && bodies.length === 1 && bodies[0]?.label.value === 0;
    const worded = wordedEntries(text, opening, notes, isSole);
    const [first] = worded;
    if (first) {
      const key = notes.length === 1 ? 'opening' : 'repeated';
      const args = { bad: text.slice(first.at.start, first.at.end), good: first.good.trim() };
      const edits = worded.map(({ at, name, good }) => edit(at.start, name, good));
      yield report(meta, first.at, `official/annex-note/${key}`, args, {
        fixes: [
          edits.length === 1
            ? fix('fix/replace', args, edits)
            : fix('fix/annex-note', { ...args, count: edits.length }, edits),
        ],
      });
    }
    if (opening && notes.length > 0 && first?.at.start !== opening.start) {
      const bad = text.slice(opening.start, opening.end);
      if (bad.replace(/[ \u3000]/g, '') !== '附件：' && !isHeading(text, opening)) {
        const args = { bad, good: '附件：' };
        yield report(meta, opening, 'official/annex-note/opening', args, {
          fixes: [fix('fix/replace', args, [edit(opening.start, opening.end, '附件：')])],
        });
      }
    }
    for (const { label, value, sub, tail } of notes) {
      if (isSole && value === 1 && sub === undefined && worded.length === 0) {
        const args = { bad: text.slice(label.start, label.end) };
        yield report(meta, label, 'official/annex-note/sole', args, {
          fixes: [fix('fix/delete', args, [edit(label.start, label.end, '')])],
        });
      } else if (value !== undefined && sub === undefined && !worded.some(({ at }) => at.end === label.end)) {
        const bad = text.slice(label.start, label.end);
        const good = `${value}.`;
        if (bad !== good && bad !== `${value}．`) {
          const args = { bad, good };
          yield report(meta, label, 'official/annex-note/number', args, {
            fixes: [fix('fix/replace', args, [edit(label.start, label.end, good)])],
          });
        }
      }
      if (tail.end > tail.start) {
        const args = { bad: text.slice(tail.start, tail.end) };
        yield report(meta, span(tail.start, tail.end), 'official/annex-note/tail', args, {
          fixes: [fix('fix/delete', args, [edit(tail.start, tail.end, '')])],
        });
      }
    }
    yield* hanBodies(reading, bodies, notes);
  },
};

const hanNumber = /[一二三四五六七八九十]{1,3}(?=[：:]?\s*$)/;

/**
 * 附件一 above the attachment itself, which is numbered as its note numbers it: in Arabic digits. Reported once, in papers that are addressed,
 * numbered or have such a note; contracts and laws number otherwise.
 */
function* hanBodies(
  { text, elements, profile }: Reading,
  bodies: readonly AnnexBody[],
  notes: readonly AnnexNoteEntry[],
): Iterable<Finding> {
  const isPaper =
    notes.length > 0 || elements.some(({ kind }) => kind === 'addressee' || kind === 'documentNumber');
  if (!isPaper || profile === 'statute') return;
  const numbers = bodies.flatMap(({ label }) => {
    const found = hanNumber.exec(text.slice(label.span.start, label.span.end));
    if (!found || label.sub !== undefined) return [];
    const start = label.span.start + found.index;
    return [{ at: span(start, start + found[0].length), label, good: String(label.value) }];
  });
  const [first] = numbers;
  if (!first) return;
  const args = { bad: text.slice(first.label.span.start, first.at.end), good: `附件${first.good}` };
  const edits = numbers.map(({ at, good }) => edit(at.start, at.end, good));
  const isNoted = notes.some(
    ({ value, label }) => value !== undefined && /\d/.test(text.slice(label.start, label.end)),
  );
  yield report(meta, span(first.label.span.start, first.at.end), 'official/annex-note/body', args, {
    ...(isNoted ? {} : { severity: 'information' as const }),
    fixes: [
      edits.length === 1
        ? fix('fix/replace', args, edits)
        : fix('fix/annex-note', { ...args, count: edits.length }, edits),
    ],
  });
}

interface WordedEntry {
  readonly at: Span;
  /** Where the name begins, behind white space. */
  readonly name: number;
  readonly good: string;
}

/** As wide as 附件：, below which further names stand. */
const indent = '\u3000\u3000\u3000';

/** The entries whose number belongs to the word 附件 before it, from that word on: 附件1：, 附件2：. */
function wordedEntries(
  text: string,
  opening: Span | undefined,
  notes: readonly AnnexNoteEntry[],
  isSole: boolean,
): WordedEntry[] {
  const out: WordedEntry[] = [];
  for (const [i, note] of notes.entries()) {
    const { word, label, value, sub } = note;
    const name = note.name.start;
    if (value === undefined) continue;
    const number = sub === undefined ? `${value}.` : `${value}-${sub}.`;
    const opens = i === 0 && opening !== undefined && isBare(text, opening) && opening.end >= label.start - 1;
    if (opens)
      out.push({ at: span(opening.start, label.end), name, good: isSole ? '附件：' : `附件：${number}` });
    else if (word) out.push({ at: span(word.start, label.end), name, good: `${indent}${number}` });
  }
  return out;
}

/** `### 附件` and `**附件**`: a heading of Markdown needs no colon. */
function isHeading(text: string, opening: Span): boolean {
  const lineStart = lineStartBefore(text, opening.start);
  return isBare(text, opening) && (text[lineStart] === '#' || text.startsWith('**', opening.end));
}

const isBare = (text: string, { start, end }: Span): boolean =>
  !'：:'.includes(text[end - 1] as string) && end > start;
