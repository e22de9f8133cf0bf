import { resolve } from 'node:path';
import type { Log, PhysicalLocation, Region, Result, Run } from 'sarif';
import {
  allRules,
  type Finding,
  fingerprint,
  fingerprintVersion,
  LineIndex,
  type Span,
  suppressionRules,
} from '../../engine/index.ts';
import { renderMessage } from '../../messages/index.ts';
import { fileUri } from '../../workspace/files/paths.ts';
import type { FileResult, FormatContext, Formatter } from '../results.ts';
import { versionOf } from '../version.ts';
import type { Problem } from '../world.ts';

import { descriptor, levels } from './sarifRules.ts';

/**
 * SARIF 2.1.0 (OASIS). Written file by file: the tool first, then the results, then what went wrong. Columns and
 * offsets are UTF-16 code units; lines and columns are 1-based, offsets 0-based, as SARIF counts them.
 */
export function sarifFormatter(context: FormatContext): Formatter {
  const rules = [...allRules.map((rule) => rule.meta), ...suppressionRules];
  const version = versionOf(context.home);
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id as string, index]));
  const head: Omit<Log, 'runs'> = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
  };
  const tool: Run['tool'] = {
    driver: {
      name: '循章',
      fullName: '循章 (Xunzhang)',
      ...(version === '' ? {} : { version }),
      language: context.voice.locale === 'en' ? 'en' : 'zh-CN',
      rules: rules.map((rule) => descriptor(rule, context)),
    },
  };
  const run = {
    tool,
    columnKind: 'utf16CodeUnits',
    // As `LineIndex` and editors count lines; a lone CR is none by default.
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { '%SRCROOT%': { uri: rootOf(context) } },
  };
  return {
    begin: () =>
      `${JSON.stringify(head).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`,
    separator: ',',
    file({ path, analysis, findings, corpus }) {
      const lines = new LineIndex(analysis.text);
      const results = findings.map((finding) =>
        resultOf(finding, { path, text: analysis.text, lines, corpus, ruleIndex, context }),
      );
      return results.map((result) => `\n${JSON.stringify(result)}`).join(',');
    },
    end(_, problems) {
      const invocation = {
        executionSuccessful: !problems.some((problem) => problem.level === 'error'),
        toolExecutionNotifications: problems.map((problem) => notification(problem, context)),
      };
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

interface ResultContext {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly corpus: FileResult['corpus'];
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly context: FormatContext;
}

function resultOf(finding: Finding, where: ResultContext): Result {
  const { locale } = where.context.voice;
  const index = where.ruleIndex.get(finding.rule);
  const { evidence } = finding;
  const title = evidence && (where.corpus.source(evidence.source)?.title ?? evidence.source);
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[finding.severity],
    message: { text: renderMessage(finding.message, locale) },
    locations: [{ physicalLocation: location(finding.span, where, true) }],
    ...(finding.related && finding.related.length > 0
      ? {
          relatedLocations: finding.related.map((related, id) => ({
            id,
            message: { text: renderMessage(related.message, locale) },
            physicalLocation: location(related.span, where, false),
          })),
        }
      : {}),
    partialFingerprints: { [`xunzhang/v${fingerprintVersion}`]: fingerprint(finding, where.text) },
    ...(finding.fixes.length > 0
      ? {
          fixes: finding.fixes.map(({ title: words, edits }) => ({
            description: { text: renderMessage(words, locale) },
            artifactChanges: [
              {
                artifactLocation: artifact(where.path, where.context),
                replacements: edits.map(({ span, newText }) => ({
                  deletedRegion: region(span, where.lines),
                  insertedContent: { text: newText },
                })),
              },
            ],
          })),
        }
      : {}),
    ...(evidence
      ? {
          properties: {
            source: evidence.source,
            title,
            address: evidence.address,
            expected: evidence.reading,
          },
        }
      : {}),
  };
}

function location(
  span: Span,
  { path, text, lines, context }: ResultContext,
  snippet: boolean,
): PhysicalLocation {
  const base = region(span, lines);
  return {
    artifactLocation: artifact(path, context),
    region:
      snippet && span.end > span.start
        ? { ...base, snippet: { text: text.slice(span.start, span.end) } }
        : base,
  };
}

function region(span: Span, lines: LineIndex): Region {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

/** Relative to the folder of the run where it lies below it, so that the log can be read on another machine. */
function artifact(path: string, { cwd }: Pick<FormatContext, 'cwd'>): { uri: string; uriBaseId?: string } {
  if (path === '-') return { uri: 'stdin' };
  const base = rootOf({ cwd });
  const absolute = fileUri(resolve(cwd, path));
  if (!absolute.startsWith(base)) return { uri: absolute };
  // The name of a file may have a colon: 甲:乙.txt would be of the scheme 甲.
  return { uri: absolute.slice(base.length).replaceAll(':', '%3A'), uriBaseId: '%SRCROOT%' };
}

/** The URI of the folder of the run. That of a disk's root ends in a slash by itself. */
const rootOf = ({ cwd }: Pick<FormatContext, 'cwd'>): string => fileUri(cwd).replace(/\/?$/, '/');

function notification(problem: Problem, context: FormatContext): object {
  return {
    level: problem.level === 'information' ? 'note' : problem.level,
    message: { text: problem.message },
    ...(problem.path === undefined
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: artifact(problem.path, context) } }] }),
  };
}
