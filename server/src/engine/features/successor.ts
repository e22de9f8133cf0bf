import { labelWith } from '../document/labels/relabel.ts';
import type { Label, OutlineNode, Reading } from '../document/model.ts';
import type { TextEdit } from '../findings/model.ts';
import { lineBreakAfter, lineStartBefore } from '../text/lineBreaks.ts';
import { outlinePathAt } from './place.ts';

/**
 * What Enter does behind an item of a list, as word processors do: a new line gets the next label; Enter on a line that has
 * nothing but that label takes it away again. `offset` (UTF-16, into the text as it is after Enter) is on the new line.
 * Nothing where the new line has words, where the item above is no finished sentence, has parts of its own, or is one of a
 * series whose items are longer than a paragraph, and where the next label stands already further down.
 */
export function editsAfterEnter(reading: Reading, offset: number): readonly TextEdit[] {
  const { text } = reading;
  const line = lineAt(text, offset);
  if (text.slice(line.start, line.end).trim() !== '' || line.start === 0) return [];
  const above = lineAt(text, line.start - 1);
  const written = text.slice(above.start, above.end).trim();
  if (written === '') return [];
  const before = above.start > 0 ? lineAt(text, above.start - 1) : undefined;
  if (before && written === successorOf(reading, before, above.end)?.trim())
    return [{ span: { start: above.start, end: line.start }, newText: '' }];
  const successor = successorOf(reading, above, line.end);
  return successor === undefined ? [] : [{ span: { start: line.start, end: line.end }, newText: successor }];
}

/** The next label for an empty line at `offset`, with the white space that belongs to it; for offering it unasked. */
export function successorAt(reading: Reading, offset: number): string | undefined {
  const { text } = reading;
  const line = lineAt(text, offset);
  if (text.slice(line.start, line.end).trim() !== '' || line.start === 0) return undefined;
  return successorOf(reading, lineAt(text, line.start - 1), line.end)?.slice(offset - line.start);
}

interface TextLine {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
}

/** The line with the offset; of an offset between CR and LF the line before. */
function lineAt(text: string, offset: number): TextLine {
  const at = offset > 0 && text.startsWith('\r\n', offset - 1) ? offset - 1 : offset;
  return { start: lineStartBefore(text, at), end: lineBreakAfter(text, at) };
}

const finished = /[。；！？;!?][”’」』）]*$/;

/**
 * Indentation and label for a line below `line`, which must be a whole item. What is there of the series up to `until` is what
 * the answer is about.
 */
function successorOf(reading: Reading, line: TextLine, until: number): string | undefined {
  const { text } = reading;
  const words = text.slice(line.start, line.end).trimEnd();
  const indent = /^\s*/.exec(words)?.[0] ?? '';
  const start = line.start + indent.length;
  if (!finished.test(words)) return undefined;
  const path = outlinePathAt(reading, start);
  const node = path.at(-1);
  const { label } = node ?? {};
  if (!node || !label || label.span.start !== start || !counts(label)) return undefined;
  const siblings = path.at(-2)?.children ?? reading.outline;
  const at = siblings.indexOf(node);
  const previous = siblings[at - 1];
  if (!isPlain(reading, node, until)) return undefined;
  if (previous && isOf(previous, label) && !isPlain(reading, previous, until)) return undefined;
  if (
    siblings.slice(at + 1).some((next) => next.span.start >= until && isOf(next, label)) ||
    isFollowed(reading, until, label)
  )
    return undefined;
  const space = /^[ \t\u3000]*/.exec(text.slice(label.span.end, line.end))?.[0] ?? '';
  const next = labelWith(text, model(label, siblings), label.value + 1).replace(
    /之[一二三四五六七八九十]+(?=\s*$)/,
    '',
  );
  return indent + next.trimEnd() + space;
}

/** The label whose shape is taken: of an irregular one among regular ones, the latest of those. */
const model = (label: Label, siblings: readonly OutlineNode[]): Label =>
  (label.defects.length > 0 &&
    siblings.findLast((s) => isOf(s, label) && s.label?.defects.length === 0)?.label) ||
  label;

const counts = (label: Label): boolean =>
  label.value > 0 &&
  !label.inline &&
  !label.quoted &&
  (label.form !== 'circled' || label.value < 50) &&
  label.form !== 'annex';

const isOf = (node: OutlineNode, { form }: Label): boolean => node.label?.form === form;

/** One paragraph and nothing below, as far as `until`. */
function isPlain(reading: Reading, node: OutlineNode, until: number): boolean {
  const end = reading.paragraphs[node.paragraph]?.span.end ?? node.span.end;
  return node.children.length === 0 && reading.text.slice(end, Math.min(node.span.end, until)).trim() === '';
}

/** Whether the next label of the same form stands right below already, whatever outline it belongs to. */
function isFollowed(reading: Reading, until: number, { form, value }: Label): boolean {
  const next = reading.labels.find((label) => label.span.start >= until && !label.inline);
  return next?.form === form && next.value > value;
}
