import {
  type Analysis,
  type Completeness,
  type Corpus,
  type Finding,
  LineIndex,
  type Reading,
  type Source,
  type Span,
  severities,
} from '../engine/index.ts';
import { type Locale, renderMessage } from '../messages/index.ts';
import { contextOf } from './context.ts';
import { Html, html, nothing } from './html.ts';
import { style } from './style.ts';

/** 校对报告: what a check of drafts came to, to be read, printed and signed. One HTML page that loads nothing. */
export interface ReportedDraft {
  /** As the user knows it. */
  readonly path: string;
  readonly analysis: Analysis;
  /** What is reported; what was ignored is in the analysis. */
  readonly findings: readonly Finding[];
  readonly corpus: Corpus;
}

export interface ReportFacts {
  readonly locale: Locale;
  /** The day of the check, as `2025-03-12`. */
  readonly date: string;
  readonly version: string;
}

type Say = (key: string, args?: Readonly<Record<string, string | number>>) => string;

const sayIn =
  (locale: Locale): Say =>
  (key, args = {}) =>
    renderMessage({ key, args }, locale);

export function reportHead({ locale }: ReportFacts): string {
  const title = sayIn(locale)('report.title');
  return html`<!doctype html>
<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<h1>${title}</h1>
`.text;
}

export function reportFoot({ locale, date, version }: ReportFacts, problems: readonly string[]): string {
  const say = sayIn(locale);
  const told = problems.map((problem) => html`<li>${problem}</li>`);
  return html`${told.length === 0 ? nothing : html`<h3>${say('report.problems')}</h3><ul>${told}</ul>`}
<p class="sign"><span>${say('report.proofreader')}</span><span>${say('report.reviewer')}</span><span>${say('report.day')}</span></p>
<footer>${say('report.made', { date, version })}</footer>
</body>
</html>
`.text;
}

/** One draft: what it was held against, how complete it is, each divergence beside its source, all else, what was ignored. */
export function reportArticle(
  { path, analysis, findings, corpus }: ReportedDraft,
  { locale }: ReportFacts,
): string {
  const say = sayIn(locale);
  const lines = new LineIndex(analysis.text);
  const context: Context = { analysis, corpus, lines, locale, say };
  // Sentences that are missing, more or elsewhere are listed whole.
  const told = findings.filter(({ rule }) => !listed.has(rule));
  const withSource = told.filter(({ evidence }) => evidence);
  const others = told.filter(({ evidence }) => !evidence);
  return html`<article>
<h2>${path}</h2>
${factsTable(findings, context)}
${differences(withSource, context)}
${analysis.reprints.map((reprint) => completeness(reprint, context))}
${remarks(others, context)}
${ignored(context)}
</article>
`.text;
}

const listed: ReadonlySet<string> = new Set(['reprint/missing', 'reprint/added', 'reprint/moved']);

interface Context {
  readonly analysis: Analysis;
  readonly corpus: Corpus;
  readonly lines: LineIndex;
  readonly locale: Locale;
  readonly say: Say;
}

function factsTable(findings: readonly Finding[], { analysis, corpus, say, locale }: Context): Html {
  const { as, reprints, text } = analysis;
  const held = new Set([
    ...reprints.map(({ source }) => source),
    ...analysis.passages.flatMap(({ frame, match }) => (frame.kind === 'plain' ? [] : match.source)),
    ...findings.flatMap(({ evidence }) => evidence?.source ?? []),
  ]);
  const sources = [...held].flatMap((id) => corpus.source(id) ?? []);
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : say('report.count', { severity: severityName(severity, locale), count });
  });
  const row = (name: string, value: Html | string) => html`<tr><th>${say(name)}</th><td>${value}</td></tr>\n`;
  return html`<table class="facts">
${row('report.draft', say('report.length', { count: [...text.replace(/\s+/g, '')].length, as: say(`report.as.${as}`) }))}
${row('report.sources', sources.length === 0 ? say('report.noSources') : html`${sources.map((source) => html`<div>${sourceName(source, say)}</div>`)}`)}
${row('report.result', counts.length === 0 ? say('report.nothingFound') : counts.join(say('report.comma')))}
</table>`;
}

function sourceName({ title, documentNumber, date }: Source, say: Say): string {
  const more = [documentNumber, date].filter((part) => part !== undefined).join(say('report.comma'));
  return more === '' ? `《${title}》` : say('report.source', { title, more });
}

const severityName = (severity: string, locale: Locale): string =>
  renderMessage({ key: `severity.${severity}`, args: {} }, locale);

/** Each divergence: the draft's words, the source's, and where these stand; the last column is for the editor's decision. */
function differences(findings: readonly Finding[], context: Context): Html {
  const { say, analysis, corpus, locale } = context;
  if (findings.length === 0) return nothing;
  const rows = findings.map(({ evidence, message, rule, severity, span }, i) => {
    const edition = evidence && corpus.edition(evidence.source);
    const name = kindName(rule, say) ?? renderMessage(message, locale);
    return html`<tr><td class="number">${i + 1}</td><td class="place">${placeName(span.start, context)}</td>
<td class="${severity}">${severityName(severity, locale)}</td><td>${name}</td>
<td>${excerpt(analysis.reading, span)}</td>
<td>${edition && evidence ? excerpt(edition.reading, evidence.edition) : ''}<div class="address">《${edition?.source.title ?? ''}》${evidence?.address ?? ''}</div></td><td class="done"></td></tr>\n`;
  });
  return html`<h3>${say('report.differences', { count: findings.length })}</h3>
<table><thead><tr>${head(['number', 'place', 'severity', 'kind', 'ofDraft', 'ofSource', 'decision'], say)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

const head = (names: readonly string[], say: Say): readonly Html[] =>
  names.map((name) => html`<th>${say(`report.column.${name}`)}</th>`);

/** What a rule of the divergences is called; nothing for other rules, whose messages say more. */
function kindName(rule: string, say: Say): string | undefined {
  const [area, name] = rule.split('/');
  return area === 'divergence' ? say(`report.kind.${name}`) : undefined;
}

function placeName(offset: number, { lines, say }: Context): string {
  const { line, character } = lines.positionAt(offset);
  return say('report.place', { line: line + 1, character: character + 1 });
}

/** A place in its surroundings; where nothing stands, a sign says so. */
function excerpt(reading: Reading, span: Span): Html {
  const { before, marked, after } = contextOf(reading, span);
  const words = marked === '' ? html`<span class="gap">‸</span>` : html`<mark>${marked}</mark>`;
  return html`${before}${words}${after}`;
}

function completeness(reprint: Completeness, context: Context): Html {
  const { say, corpus, analysis } = context;
  const { sentences, present, missing, added, moved, abridged, continuedElsewhere } = reprint;
  const title = corpus.source(reprint.source)?.title ?? reprint.source;
  const notes = [
    say('report.sentences', { sentences, present }),
    ...(abridged ? [say('report.abridged')] : []),
    ...(continuedElsewhere ? [say('report.continued')] : []),
  ];
  const list = (name: string, items: readonly Html[]): Html =>
    items.length === 0
      ? nothing
      : html`<h4>${say(name, { count: items.length })}</h4><ol>${items.map((item) => html`<li>${item}</li>\n`)}</ol>`;
  const ofDraft = ({ start, end }: Span): Html =>
    html`<span class="address">${placeName(start, context)}</span> ${analysis.text.slice(start, end).replace(/\s+/g, ' ').trim()}`;
  return html`<h3>${say('report.completeness', { title })}</h3>
<p>${notes.join(say('report.semicolon'))}${say('report.stop')}</p>
${list(
  'report.missing',
  missing.map(({ address, text }) => html`<span class="address">${address}</span> ${text}`),
)}
${list('report.added', added.map(ofDraft))}
${list(
  'report.moved',
  moved.map(
    ({ draft, address }) =>
      html`${ofDraft(draft)} <span class="address">${say('report.belongs', { address })}</span>`,
  ),
)}`;
}

function remarks(findings: readonly Finding[], context: Context): Html {
  const { say, analysis, locale } = context;
  if (findings.length === 0) return nothing;
  const rows = findings.map(
    (
      { message, severity, span },
      i,
    ) => html`<tr><td class="number">${i + 1}</td><td class="place">${placeName(span.start, context)}</td>
<td class="${severity}">${severityName(severity, locale)}</td><td>${renderMessage(message, locale)}</td>
<td>${excerpt(analysis.reading, span)}</td><td class="done"></td></tr>\n`,
  );
  return html`<h3>${say('report.remarks', { count: findings.length })}</h3>
<table><thead><tr>${head(['number', 'place', 'severity', 'remark', 'ofDraft', 'decision'], say)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

function ignored(context: Context): Html {
  const { say, analysis, locale } = context;
  const { suppressed = [] } = analysis;
  if (suppressed.length === 0) return nothing;
  const items = suppressed.map(({ finding, by }) => {
    const reason = by.reason === undefined ? '' : say('report.reason', { reason: by.reason });
    return html`<li><span class="address">${placeName(finding.span.start, context)}</span> ${renderMessage(finding.message, locale)}${reason}</li>\n`;
  });
  return html`<h3>${say('report.ignored', { count: suppressed.length })}</h3><ol>${items}</ol>`;
}
