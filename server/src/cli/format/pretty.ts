import picocolors from 'picocolors';
import { type Finding, LineIndex, type Severity } from '../../engine/index.ts';
import { renderMessage } from '../../messages/index.ts';
import type { FileResult, FormatContext, Formatter, Totals } from '../results.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { markUnder, widthOf } from './width.ts';

type Colors = ReturnType<typeof picocolors.createColors>;
type Paint = (text: string) => string;

/** Output for people: the line of the draft, the line of the source under it, what differs marked in both. */
export function prettyFormatter(context: FormatContext): Formatter {
  const colors = picocolors.createColors(context.color);
  return {
    begin: () => '',
    file: (result) => fileText(result, context, colors),
    end: (totals) => `${totalsLine(totals, context, colors)}\n`,
  };
}

function fileText(result: FileResult, context: FormatContext, colors: Colors): string {
  const { analysis, findings, path } = result;
  if (findings.length === 0 && !analysis.completeness) return '';
  const lines = new LineIndex(analysis.text);
  const blocks = findings.map((finding) => findingText(finding, result, lines, context, colors));
  const reprint = completenessText(result, context, colors);
  return `${[headerText(path, result, context, colors), ...blocks, ...(reprint ? [reprint] : [])].join('\n\n')}\n\n`;
}

function headerText(
  path: string,
  { analysis, corpus }: FileResult,
  { voice }: FormatContext,
  colors: Colors,
): string {
  const title = analysis.source === undefined ? undefined : corpus.edition(analysis.source)?.source.title;
  const taken = title === undefined ? '' : `  ${colors.dim(voice.say('cli.reprintOf', { title }))}`;
  return colors.underline(colors.bold(path === '-' ? voice.say('cli.stdin') : path)) + taken;
}

/** Columns that the words at the left of an excerpt's lines take, with the indentation. */
const gutter = 9;

function findingText(
  finding: Finding,
  { analysis: { text }, corpus }: FileResult,
  lines: LineIndex,
  { voice, columns }: FormatContext,
  colors: Colors,
): string {
  const { line, character } = lines.positionAt(finding.span.start);
  const place = colors.dim(`${line + 1}:${character + 1}`);
  const severity = severityPaint(colors, finding.severity)(voice.say(`severity.${finding.severity}`));
  const message = renderMessage(finding.message, voice.locale);
  const out = [`  ${place}  ${severity}  ${message}  ${colors.dim(finding.rule)}`];
  const room = Math.max(20, Math.min(columns, 140) - gutter);
  const draft = excerptOf(text, finding.span, room);
  out.push(...excerptLines(voice.say('cli.draft'), draft, (part) => colors.bold(colors.red(part)), colors));
  const edition = finding.evidence && corpus.edition(finding.evidence.source);
  if (finding.evidence && edition) {
    const source = excerptOf(
      edition.text,
      finding.evidence.edition,
      room,
      Math.max(12, widthOf(draft.before)),
    );
    out.push(
      ...excerptLines(voice.say('cli.reading'), source, (part) => colors.bold(colors.green(part)), colors),
    );
    out.push(`${' '.repeat(gutter)}${colors.dim(`《${edition.source.title}》${finding.evidence.address}`)}`);
  }
  for (const related of finding.related ?? []) {
    const at = lines.positionAt(related.span.start);
    const words = renderMessage(related.message, voice.locale);
    out.push(`${' '.repeat(gutter)}${colors.dim(`${at.line + 1}:${at.character + 1}  ${words}`)}`);
  }
  const fix = finding.evidence ? undefined : finding.fixes[0];
  if (fix)
    out.push(
      `${' '.repeat(gutter)}${colors.dim(voice.say('cli.fix', { title: renderMessage(fix.title, voice.locale) }))}`,
    );
  return out.join('\n');
}

function excerptLines(
  name: string,
  { before, marked, after }: Excerpt,
  paint: Paint,
  colors: Colors,
): string[] {
  const margin = ' '.repeat(gutter);
  const label = `${margin.slice(0, Math.max(2, gutter - 1 - widthOf(name)))}${colors.dim(name)} `;
  const marks = marked === '' ? '^' : markUnder(marked, 'caret');
  return [
    `${label}${before}${paint(marked)}${after}`,
    `${margin}${markUnder(before, 'blank')}${paint(marks)}`,
  ];
}

function severityPaint(colors: Colors, severity: Severity): Paint {
  if (severity === 'error') return (text) => colors.bold(colors.red(text));
  if (severity === 'warning') return (text) => colors.bold(colors.yellow(text));
  return severity === 'information' ? colors.cyan : colors.dim;
}

/** Places that are listed by name before the rest is counted. */
const listed = 6;

function completenessText(
  { analysis }: FileResult,
  { voice }: FormatContext,
  colors: Colors,
): string | undefined {
  const { completeness } = analysis;
  if (!completeness) return undefined;
  const { sentences, present, missing, added, moved, abridged, continuedElsewhere } = completeness;
  const parts = [voice.say('cli.sentences', { present, sentences })];
  if (missing.length > 0) {
    const addresses = missing.slice(0, listed).map((sentence) => sentence.address);
    const key = missing.length > listed ? 'cli.missingMore' : 'cli.missing';
    parts.push(voice.say(key, { count: missing.length, addresses: addresses.join(voice.say('cli.comma')) }));
  }
  if (moved.length > 0) parts.push(voice.say('cli.moved', { count: moved.length }));
  if (added.length > 0) parts.push(voice.say('cli.added', { count: added.length }));
  if (continuedElsewhere) parts.push(voice.say('cli.continued'));
  if (abridged) parts.push(voice.say('cli.abridged'));
  const complete = parts.length === 1 && present === sentences;
  return `  ${(complete ? colors.green : (text: string) => text)(parts.join(voice.say('cli.semicolon')) + voice.say('cli.stop'))}`;
}

function totalsLine(totals: Totals, { voice }: FormatContext, colors: Colors): string {
  const counts = (['error', 'warning', 'information', 'hint'] as const)
    .filter((severity) => totals[severity] > 0)
    .map((severity) => {
      const text = voice.say('cli.count', {
        severity: voice.say(`severity.${severity}`),
        count: totals[severity],
      });
      return severityPaint(colors, severity)(text);
    });
  const found =
    counts.length === 0
      ? colors.green(voice.say('cli.nothingFound', { files: totals.files }))
      : voice.say('cli.found', { files: totals.files, counts: counts.join(voice.say('cli.comma')) });
  const asides = [
    ...(totals.suppressed > 0 ? [voice.say('cli.suppressed', { count: totals.suppressed })] : []),
    ...(totals.known > 0 ? [voice.say('cli.known', { count: totals.known })] : []),
  ];
  return asides.length === 0 ? found : `${found} ${colors.dim(asides.join(' '))}`;
}
