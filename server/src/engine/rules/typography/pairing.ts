import type { Reading } from '../../document/model.ts';
import { type Finding, mostOfOneRule } from '../../findings/model.ts';
import { lineBreaks } from '../../text/lineBreaks.ts';
import { span } from '../../text/span.ts';
import { edit, type FindingExtras, fix, report } from '../report.ts';
import { type Pause, pausing, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';
import { pairedMarks } from './marks.ts';
import { besideMark, pairMarks, pairsStand, type Unmatched } from './pairs.ts';

const meta: RuleMeta = {
  id: 'typography/pairing',
  severity: 'warning',
  norm: { authority: 'GB/T 15834—2011', clause: '4.8.2、4.9.2、4.15.2', strength: 'standard' },
};

/** Quotation marks, brackets and title marks come in pairs. */
export const pairing: Rule = {
  meta,
  stands: pairsStand,
  *check({ reading }: RuleContext): Iterable<Finding | Pause> {
    const { text } = reading;
    const { unmatched } = yield* pausing(pairMarks.inSteps(reading));
    let made = 0;
    let found: Finding | undefined;
    for (let index = 0; index < unmatched.at.length; index++) {
      const at = unmatched.at[index] as number;
      const words = wordsOf.get(text.charCodeAt(at));
      if (!words) continue;
      const isLed = isSameWay(text, unmatched, index - 1);
      const isFollowed = isSameWay(text, unmatched, index);
      if ((words.opens ? isFollowed : isLed) || isReversed(text, unmatched, index - 1)) continue;
      if (isReversed(text, unmatched, index)) {
        if (!found || made++ <= mostOfOneRule) found = reversal(text, at, unmatched.at[index + 1] as number);
        yield found;
        continue;
      }
      // Behind the first that is not listed they are counted only.
      if (!found || made++ <= mostOfOneRule)
        found = findingOf(
          text,
          at,
          words,
          (words.opens ? isLed : isFollowed) ? 'turned' : partnerOf(reading, unmatched, index),
        );
      yield found;
    }
  },
};

/**
 * Whether a half and the next are the same mark. “…“ and ”…”: one mark turned the wrong way makes two unmatched halves; it is
 * reported once, at the wrong one.
 */
function isSameWay(text: string, { at, paragraphs }: Unmatched, index: number): boolean {
  if (index < 0 || index + 1 >= at.length) return false;
  const a = at[index] as number;
  const b = at[index + 1] as number;
  return (
    text.charCodeAt(a) === text.charCodeAt(b) &&
    paragraphs[index] === paragraphs[index + 1] &&
    b > a + 1 &&
    !(isDouble(text, a) && text.slice(a, b).includes('"'))
  );
}

/** Longer words, or those of several clauses, may be between the rests of two pairs. Within reach of `besideMark` from both ends. */
const longestReversed = 2 * besideMark;

/** Whether a half and the next are a pair the wrong way round: ”治本攻坚“. */
function isReversed(text: string, unmatched: Unmatched, index: number): boolean {
  const { at, paragraphs } = unmatched;
  if (index < 0 || index + 1 >= at.length || paragraphs[index] !== paragraphs[index + 1]) return false;
  const a = at[index] as number;
  const b = at[index + 1] as number;
  if (text[a] !== '”' || text[b] !== '“' || b - a > longestReversed || b - a < 3) return false;
  if (/[，。；：！？,;:“”"\n]/.test(text.slice(a + 1, b))) return false;
  return !isSameWay(text, unmatched, index - 1) && !isSameWay(text, unmatched, index + 1);
}

function reversal(text: string, a: number, b: number): Finding {
  const args = { bad: text.slice(a, b + 1), good: `“${text.slice(a + 1, b)}”` };
  const edits = [edit(a, a + 1, '“'), edit(b, b + 1, '”')];
  return report(meta, span(a, b + 1), 'typography/pairing/reversed', args, {
    fixes: [fix('fix/replace', args, edits, false)],
  });
}

const isDouble = (text: string, at: number): boolean => text[at] === '“' || text[at] === '”';

/**
 * Where the only half-width mark stands in the paragraph between a “ and the next half without a partner, or before a ”:
 * “厕所革命". Undefined where there is none or more than one.
 */
function partnerOf(
  { text, paragraphs }: Reading,
  { at, paragraphs: indices }: Unmatched,
  index: number,
): number | undefined {
  const own = at[index] as number;
  const paragraph = paragraphs[indices[index] as number]?.span;
  if (!paragraph || !isDouble(text, own)) return undefined;
  const opens = text[own] === '“';
  const from = opens ? own : Math.max(paragraph.start, at[index - 1] ?? 0);
  const to = opens ? Math.min(paragraph.end, at[index + 1] ?? text.length) : own;
  const found = text.slice(from, to).indexOf('"');
  return found >= 0 && !text.slice(from + found + 1, to).includes('"') ? from + found : undefined;
}

/** @param partner how its partner is there all the same: the mark itself, or at an offset as a half-width one */
function findingOf(
  text: string,
  start: number,
  words: Words,
  partner: 'turned' | number | undefined,
): Finding {
  const at = span(start, start + 1);
  if (partner === undefined)
    return report(meta, at, words.key, words.args, completion(text, start) ?? deletion(text, start, words));
  if (partner !== 'turned') {
    const args = { bad: '"', good: words.args.other };
    const exchange = fix('fix/replace', args, [edit(partner, partner + 1, args.good)]);
    return report(meta, at, words.key, words.args, { fixes: [exchange] });
  }
  const turn = fix('fix/replace', words.turn, [edit(at.start, at.end, words.turn.good)]);
  return report(meta, at, 'typography/pairing/turned', words.args, { fixes: [turn] });
}

/** What is said of a mark without its partner; the same of all its kind. */
interface Words {
  readonly opens: boolean;
  readonly key: string;
  readonly args: { readonly mark: string; readonly other: string };
  readonly turn: { readonly bad: string; readonly good: string };
  readonly double: { readonly bad: string };
}

/** By the mark's unit. */
const wordsOf: ReadonlyMap<number, Words> = new Map(
  [...pairedMarks].map(([mark, { opens, other }]) => [
    mark.charCodeAt(0),
    {
      opens,
      key: opens ? 'typography/pairing/unclosed' : 'typography/pairing/unopened',
      args: { mark, other },
      turn: { bad: mark, good: other },
      double: { bad: mark },
    },
  ]),
);

const beginsLine = new RegExp(`(?:^|[${lineBreaks}])[ \\t\\u3000]*$`);

/** （三 at the beginning of a line: the label of an item whose bracket is not closed, which a number in running text may be too. */
function completion(text: string, at: number): FindingExtras | undefined {
  const label = /^[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})/.exec(text.slice(at, at + 4))?.[0];
  if (!label || !beginsLine.test(text.slice(Math.max(0, at - 8), at))) return undefined;
  const good = label + (label.startsWith('（') ? '）' : ')');
  const end =
    at + label.length + (/^[ \u3000]*/.exec(text.slice(at + label.length, at + besideMark))?.[0].length ?? 0);
  return { fixes: [fix('fix/replace', { bad: label, good }, [edit(at, end, good)], false)] };
}

/** A mark typed twice (》》) loses its double. */
function deletion(text: string, at: number, { double }: Words): FindingExtras {
  const char = text[at];
  if (text[at - 1] !== char && text[at + 1] !== char) return nothing;
  return { fixes: [fix('fix/delete', double, [edit(at, at + 1, '')])] };
}

const nothing: FindingExtras = {};
