import picocolors from 'picocolors';
import { type Completeness, LineIndex } from '../../engine/index.ts';
import type { FileResult, FormatContext, Formatter, Totals } from '../results.ts';
import type { Voice } from '../world.ts';
import { findingText, severityPaint } from './prettyFinding.ts';
import { printable } from './printable.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** Output for people: the line of the draft, the line of the source under it, what differs marked in both. */
export function prettyFormatter(context: FormatContext): Formatter {
  const colors = picocolors.createColors(context.color);
  return {
    begin: () => '',
    separator: '',
    file: (result) => fileText(result, context, colors),
    end: (totals, _, whole) => `${totalsLine(totals, whole, context, colors)}\n`,
  };
}

function fileText(result: FileResult, context: FormatContext, colors: Colors): string {
  const { analysis, findings, path } = result;
  if (findings.length === 0 && analysis.reprints.length === 0) return '';
  const lines = new LineIndex(analysis.text);
  const blocks = findings.map((finding) => findingText(finding, result, lines, context, colors));
  const reprints = completenessTexts(result, context, colors);
  return `${[headerText(path, result, context, colors), ...blocks, ...reprints].join('\n\n')}\n\n`;
}

function headerText(
  path: string,
  { analysis, corpus }: FileResult,
  { voice }: FormatContext,
  colors: Colors,
): string {
  const titles = analysis.reprints.map(({ source }) => `《${corpus.source(source)?.title ?? source}》`);
  const taken =
    titles.length === 0 ? '' : `  ${colors.dim(voice.say('cli.reprintOf', { titles: titles.join('') }))}`;
  return colors.underline(colors.bold(path === '-' ? voice.say('cli.stdin') : printable(path))) + taken;
}

/** Places that are listed by name before the rest is counted. */
const listed = 6;

/** How complete each reprint is; of a volume's with its title. */
function completenessTexts(
  { analysis: { reprints }, corpus }: FileResult,
  context: FormatContext,
  colors: Colors,
): readonly string[] {
  return reprints.map((reprint) => {
    const text = completenessText(reprint, context, colors);
    const title = corpus.source(reprint.source)?.title;
    return reprints.length === 1 || title === undefined
      ? `  ${text}`
      : `  ${colors.dim(`《${title}》`)}  ${text}`;
  });
}

function completenessText(completeness: Completeness, { voice }: FormatContext, colors: Colors): string {
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
  return (complete ? colors.green : (text: string) => text)(
    parts.join(voice.say('cli.semicolon')) + voice.say('cli.stop'),
  );
}

function totalsLine(totals: Totals, whole: boolean, { voice }: FormatContext, colors: Colors): string {
  const counts = (['error', 'warning', 'information', 'hint'] as const)
    .filter((severity) => totals[severity] > 0)
    .map((severity) => {
      const text = voice.say('cli.count', {
        severity: voice.say(`severity.${severity}`),
        count: totals[severity],
      });
      return severityPaint(colors, severity)(text);
    });
  // The error that says why stands above.
  if (totals.files === 0) return voice.say('cli.nothingChecked');
  const found =
    counts.length === 0
      ? silenceText(totals, whole, voice, colors)
      : voice.say('cli.found', { files: totals.files, counts: counts.join(voice.say('cli.comma')) });
  const between = voice.say('cli.betweenSentences');
  const asides = [
    ...(whole ? [] : [voice.say('cli.notWhole')]),
    ...(totals.suppressed > 0 ? [voice.say('cli.suppressed', { count: totals.suppressed })] : []),
    ...(totals.known > 0 ? [voice.say('cli.known', { count: totals.known })] : []),
  ];
  return asides.length === 0 ? found : found + between + colors.dim(asides.join(between));
}

/** Of drafts that a part of the corpus was not there for, nobody can say that nothing is wrong with them. */
const silenceText = ({ files }: Totals, whole: boolean, { say }: Voice, colors: Colors): string =>
  whole ? colors.green(say('cli.nothingFound', { files })) : say('cli.filesChecked', { files });
