import type picocolors from 'picocolors';
import type { Finding, LineIndex, Severity } from '../../engine/index.ts';
import { renderMessage } from '../../messages/index.ts';
import type { FileResult, FormatContext } from '../results.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { printable } from './printable.ts';
import { markUnder, widthOf } from './width.ts';

type Colors = ReturnType<typeof picocolors.createColors>;
type Paint = (text: string) => string;

/** Columns that the words at the left of an excerpt's lines take, with the indentation. */
const gutter = 9;
const margin = ' '.repeat(gutter);
/** Longer lines are hard to read, however wide the terminal is. */
const widest = 140;
/** Columns before the marked words that a source shows at least, where it has them. */
const leastLead = 12;
/** Part of the line that stands before the marked words at most, so that what follows is seen in the source. */
const mostLead = 0.55;

/** One finding: what and where, the line of the draft, under it that of the source, its address. */
export function findingText(
  finding: Finding,
  { analysis: { text }, corpus }: FileResult,
  lines: LineIndex,
  { voice, columns }: FormatContext,
  colors: Colors,
): string {
  const { evidence, fixes, message, related = [], rule, severity, span } = finding;
  const say = (what: Finding['message']) => printable(renderMessage(what, voice.locale));
  const placeAt = (offset: number) => {
    const { line, character } = lines.positionAt(offset);
    return colors.dim(`${line + 1}:${character + 1}`);
  };
  const room = Math.max(20, Math.min(columns, widest) - gutter);
  const edition = evidence && corpus.edition(evidence.source);
  const [draft, source] = inStep(
    { text, span },
    edition && { text: edition.text, span: evidence.edition },
    room,
  );

  const name = severityPaint(colors, severity)(voice.say(`severity.${severity}`));
  const out = [`  ${placeAt(span.start)}  ${name}  ${say(message)}  ${colors.dim(rule)}`];
  out.push(...excerptLines(voice.say('cli.draft'), draft, (part) => colors.bold(colors.red(part)), colors));
  if (source && edition) {
    out.push(
      ...excerptLines(voice.say('cli.reading'), source, (part) => colors.bold(colors.green(part)), colors),
    );
    out.push(margin + colors.dim(`《${printable(edition.source.title)}》${evidence.address}`));
  }
  for (const other of related)
    out.push(`${margin}${placeAt(other.span.start)}  ${colors.dim(say(other.message))}`);
  const [fix] = evidence ? [] : fixes;
  if (fix) out.push(margin + colors.dim(voice.say('cli.fix', { title: say(fix.title) })));
  return out.join('\n');
}

export function severityPaint(colors: Colors, severity: Severity): Paint {
  if (severity === 'error') return (text) => colors.bold(colors.red(text));
  if (severity === 'warning') return (text) => colors.bold(colors.yellow(text));
  return severity === 'information' ? colors.cyan : colors.dim;
}

type Place = { readonly text: string; readonly span: Finding['span'] };

/** The two excerpts, cut and indented so that the marked words stand under each other. */
function inStep(draft: Place, source: Place | undefined, room: number): [Excerpt, Excerpt?] {
  const free = excerptOf(draft.text, draft.span, room);
  if (!source) return [free];
  const upper =
    widthOf(free.before) <= room * mostLead
      ? free
      : excerptOf(draft.text, draft.span, room, Math.floor(room * mostLead));
  const lead = Math.max(leastLead, widthOf(upper.before));
  const lower = excerptOf(source.text, source.span, room, lead);
  const step = Math.max(widthOf(upper.before), widthOf(lower.before));
  return [indented(draft, upper, step, room), indented(source, lower, step, room)];
}

function indented({ text, span }: Place, excerpt: Excerpt, step: number, room: number): Excerpt {
  const lead = widthOf(excerpt.before);
  if (lead === step) return excerpt;
  const narrower = excerptOf(text, span, room - (step - lead), lead);
  return { ...narrower, before: ' '.repeat(step - widthOf(narrower.before)) + narrower.before };
}

function excerptLines(
  name: string,
  { before, marked, after }: Excerpt,
  paint: Paint,
  colors: Colors,
): string[] {
  const label = `${margin.slice(0, Math.max(2, gutter - 1 - widthOf(name)))}${colors.dim(name)} `;
  const marks = marked === '' ? '^' : markUnder(marked, 'caret');
  return [
    `${label}${before}${paint(marked)}${after}`,
    `${margin}${markUnder(before, 'blank')}${paint(marks)}`,
  ];
}
