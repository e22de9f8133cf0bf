import { type Analysis, type Finding, type Fix, LineIndex } from '../../engine/index.ts';
import { type Locale, renderMessage } from '../../messages/index.ts';
import type { FileResult, FormatContext, Formatter } from '../results.ts';

/** Version of the format; goes up only when an existing field changes its meaning. */
const version = 1;

/** The JSON of `check`: one object, a file a line. */
export function jsonFormatter({ voice }: FormatContext): Formatter {
  return {
    begin: () => `{"version":${version},"files":[`,
    separator: ',',
    file: (result) => `\n${JSON.stringify(fileObject(result, voice.locale))}`,
    end: (_, problems) => `\n],"problems":${JSON.stringify(problems)}}\n`,
  };
}

/** One file as the contract has it. All offsets are UTF-16 units of the decoded file, all positions 0-based. */
export function fileObject({ path, analysis, findings }: FileResult, locale: Locale): object {
  const lines = new LineIndex(analysis.text);
  return {
    path,
    as: analysis.as,
    ...(analysis.source === undefined ? {} : { source: analysis.source }),
    ...(analysis.completeness ? { completeness: completenessObject(analysis.completeness) } : {}),
    ...(analysis.reprints.length > 1
      ? {
          reprints: analysis.reprints.map((r) => ({ source: r.source, completeness: completenessObject(r) })),
        }
      : {}),
    passages: analysis.passages.map(({ match, address, frame, verdict }) => ({
      start: match.draft.start,
      end: match.draft.end,
      source: match.source,
      address,
      sourceStart: match.edition.start,
      sourceEnd: match.edition.end,
      frame: frame.kind,
      verdict,
    })),
    findings: findings.map((finding) => findingObject(finding, analysis.text, lines, locale)),
  };
}

function completenessObject(completeness: NonNullable<Analysis['completeness']>): object {
  const { sentences, present, missing, added, moved, abridged, continuedElsewhere } = completeness;
  return {
    sentences,
    present,
    missing: missing.map(({ address, text }) => ({ address, text })),
    added: added.map(({ start, end }) => ({ start, end })),
    moved: moved.map(({ draft, address }) => ({ start: draft.start, end: draft.end, address })),
    abridged,
    ...(continuedElsewhere
      ? { continuedElsewhere: { start: continuedElsewhere.start, end: continuedElsewhere.end } }
      : {}),
  };
}

function findingObject(finding: Finding, text: string, lines: LineIndex, locale: Locale): object {
  const { rule, severity, span, evidence } = finding;
  const expected = expectedText(finding);
  return {
    rule,
    severity,
    start: span.start,
    end: span.end,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    text: text.slice(span.start, span.end),
    ...(expected === undefined ? {} : { expected }),
    ...(evidence ? { source: evidence.source, address: evidence.address } : {}),
    message: renderMessage(finding.message, locale),
    fixes: finding.fixes.map((fix) => fixObject(fix, locale)),
  };
}

const fixObject = ({ title, edits }: Fix, locale: Locale): object => ({
  title: renderMessage(title, locale),
  edits: edits.map(({ span, newText }) => ({ start: span.start, end: span.end, newText })),
});

/** What should stand at the finding's span: the source's reading, or what the preferred fix writes there. */
export function expectedText({ evidence, fixes, span }: Finding): string | undefined {
  if (evidence) return evidence.reading;
  const preferred = fixes.find((fix) => fix.preferred) ?? (fixes.length === 1 ? fixes[0] : undefined);
  return preferred?.edits.find((edit) => edit.span.start === span.start && edit.span.end === span.end)
    ?.newText;
}
