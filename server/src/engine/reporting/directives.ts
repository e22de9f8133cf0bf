import type { Reading } from '../document/model.ts';
import { profileNamed } from '../document/profile.ts';
import type { Finding } from '../findings/model.ts';
import { flatMap } from '../text/flatMap.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { isRest } from './rest.ts';
import { namesRule } from './suppression.ts';

/**
 * 文内批注: Markdown comments by which a writer ignores findings inside the text.
 *
 *     <!-- xunzhang-ignore divergence/substitution: 引用会议口头表述 -->      the next paragraph (or the one it stands in)
 *     <!-- xunzhang-ignore-start typography --> … <!-- xunzhang-ignore-end -->  everything between
 *     <!-- xunzhang-ignore-file numbering/gap numbering/duplicate -->           the whole file
 *
 * Rules are ids or areas, separated by spaces or commas; none means all. What follows a colon is the reason.
 */
export interface Directive {
  readonly form: 'next' | 'range' | 'file';
  /** Rule ids and areas; empty for all. */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** The comment itself, UTF-16 offsets into the text; for a range its first comment. */
  readonly comment: Span;
  /** Where it applies, UTF-16 offsets into the text. */
  readonly scope: Span;
}

export interface Directives {
  readonly directives: readonly Directive[];
  /** Every control comment, ends of ranges included: no rule reports anything inside one. */
  readonly comments: readonly Span[];
  /** Starts without an end (they reach the end of the text) and ends without a start. */
  readonly unpaired: readonly Span[];
  /** Comments that look like those above and are none. */
  readonly unknown: readonly UnknownComment[];
}

/** A comment that nothing is made of: `name` is none of the control comments, or the `profile` none that there is. */
export interface UnknownComment {
  readonly comment: Span;
  readonly name: string;
  readonly profile?: string;
}

/** What control comments are called. */
export const commentNames: readonly string[] = [
  'xunzhang-ignore',
  'xunzhang-ignore-start',
  'xunzhang-ignore-end',
  'xunzhang-ignore-file',
  'xunzhang-profile',
];

/** A comment never reaches past the next `<!--`, so that unclosed ones cost no more than closed ones. */
const comment = /<!--\s*(xunzhang-[^\s:：<>]*?)(?=[\s:：]|-->)((?:(?!-->|<!--)[\s\S])*)-->/gi;
const anyComment = /<!--(?:(?!-->|<!--)[\s\S])*-->/g;

const noDirectives: Directives = { directives: [], comments: [], unpaired: [], unknown: [] };

/** Finds the control comments of a draft. Linear in its length. */
export function readDirectives(reading: Reading): Directives {
  const { text } = reading;
  if (!text.includes('<!--')) return noDirectives;
  const directives: Directive[] = [];
  const comments: Span[] = [];
  const unpaired: Span[] = [];
  const unknown: UnknownComment[] = [];
  const open: { comment: Span; body: Body }[] = [];
  let blocks: readonly Span[] | undefined;
  const wordless = new Map<number, boolean>();
  for (const found of text.matchAll(comment)) {
    const at = { start: found.index, end: found.index + found[0].length };
    const [, name = '', words = ''] = found;
    comments.push(at);
    if (name === 'xunzhang-profile') {
      const profile = words.replace(/^[\s:：]+/, '').trimEnd();
      if (!profileNamed(profile)) unknown.push({ comment: at, name, profile });
      continue;
    }
    if (!commentNames.includes(name)) {
      unknown.push({ comment: at, name });
      continue;
    }
    const body = parseBody(words);
    if (name === 'xunzhang-ignore-start') open.push({ comment: at, body });
    else if (name === 'xunzhang-ignore-end') {
      const start = open.pop();
      if (start) directives.push(range(start, at.start));
      else unpaired.push(at);
    } else if (name === 'xunzhang-ignore-file')
      directives.push({ form: 'file', ...body, comment: at, scope: { start: 0, end: text.length } });
    else {
      blocks ??= flatMap(reading.paragraphs, (paragraph) => blocksOf(text, paragraph.span));
      const scope = nextParagraph(text, blocks, at, wordless);
      directives.push({ form: 'next', ...body, comment: at, scope });
    }
  }
  for (const start of open) {
    directives.push(range(start, text.length));
    unpaired.push(start.comment);
  }
  directives.sort((a, b) => a.comment.start - b.comment.start);
  return { directives, comments, unpaired, unknown };
}

/**
 * For each finding the directive that ignores it, or undefined: one whose scope covers the finding and that names its
 * rule. `findings` in order of place.
 */
export function matchDirectives(
  findings: readonly Finding[],
  directives: readonly Directive[],
): readonly (Directive | undefined)[] {
  const waiting = [...directives].sort((a, b) => a.scope.start - b.scope.start);
  let live: Directive[] = [];
  let next = 0;
  return findings.map((finding) => {
    const { rule, span } = finding;
    const before = next;
    while (next < waiting.length && (waiting[next] as Directive).scope.start <= span.start) next++;
    live = [...live, ...waiting.slice(before, next)].filter(({ scope }) => scope.end >= span.start);
    return live.find(
      ({ form, rules, scope }) =>
        span.end <= scope.end &&
        (form === 'file' || !isRest(finding)) &&
        (rules.length === 0 || rules.some((r) => namesRule(r, rule))),
    );
  });
}

/** Whether a span lies inside one of the comments, which are in order and apart from each other. */
export function insideComment(comments: readonly Span[], { start, end }: Span): boolean {
  const comment = comments[firstEndingAfter(comments, start)];
  return comment !== undefined && comment.start <= start && end <= comment.end;
}

interface Body {
  readonly rules: readonly string[];
  readonly reason?: string;
}

function parseBody(body: string): Body {
  const colon = body.search(/[:：]/);
  const names = colon < 0 ? body : body.slice(0, colon);
  const rules = names.split(/[\s,，、]+/).filter((name) => name !== '');
  const reason = colon < 0 ? '' : body.slice(colon + 1).trim();
  return reason === '' ? { rules } : { rules, reason };
}

const range = (start: { comment: Span; body: Body }, end: number): Directive => ({
  form: 'range',
  ...start.body,
  comment: start.comment,
  scope: { start: start.comment.end, end },
});

/** The paragraph that the comment stands in where that has words of its own, else the next one that has any. */
function nextParagraph(text: string, spans: readonly Span[], at: Span, wordless: Map<number, boolean>): Span {
  for (let i = firstEndingAfter(spans, at.start); i < spans.length; i++) {
    const span = spans[i] as Span;
    const empty = wordless.get(i) ?? text.slice(span.start, span.end).replace(anyComment, '').trim() === '';
    wordless.set(i, empty);
    if (!empty) return span;
  }
  return { start: at.end, end: at.end };
}

/** A paragraph's parts between blank lines: a wrapped paragraph may go on behind one, a comment's reach does not. */
function blocksOf(text: string, { start, end }: Span): Span[] {
  const blocks: Span[] = [];
  let from = start;
  for (const blank of text.slice(start, end).matchAll(/\r?\n[ \t\u3000]*(?:\r?\n[ \t\u3000]*)+/g)) {
    blocks.push({ start: from, end: start + blank.index });
    from = start + blank.index + blank[0].length;
  }
  return [...blocks, { start: from, end }];
}

const firstEndingAfter = (spans: readonly Span[], offset: number): number =>
  countBefore(spans, ({ end }) => end <= offset);
