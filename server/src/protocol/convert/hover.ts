import type { Hover } from 'vscode-languageserver';
import type {
  ApparatusPart,
  EvidencePart,
  FindingPart,
  HoverCard,
  HoverPart,
  MarkedText,
  Norm,
  PassagePart,
  ReferencePart,
  Source,
  SourcePart,
} from '../../engine/index.ts';
import { type Locale, renderMessage } from '../../messages/index.ts';
import type { Answer } from '../../workspace/queries.ts';
import { MarkupKind } from '../lsp.ts';
import { rangeOf, visibleSpan } from './ranges.ts';

export interface HoverStyle {
  readonly locale: Locale;
  /** Markdown where the client shows it, else plain text. */
  readonly markdown: boolean;
  readonly docsBase?: string;
  /** The client shows the rule and its page beside the finding's message. */
  readonly showsRule: boolean;
  norm(rule: string): Norm | undefined;
}

/**
 * Evidence first, the basis of the findings last. The findings' messages are left to the editor, which shows them at the
 * same place by itself. `null` where nothing is left to say.
 */
export function hoverOf({ view, value }: Answer<HoverCard>, style: HoverStyle): Hover | null {
  const write = writer(style);
  const evidence = value.parts.map((part) => blockOf(part, write)).filter((block) => block !== '');
  const bases = new Set(
    value.parts.flatMap((part) => (part.kind === 'finding' ? basisLine(part, write) : [])),
  );
  bases.delete('');
  if (evidence.length === 0 && bases.size === 0) return null;
  return {
    contents: {
      kind: style.markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: [...evidence, [...bases].join(write.paragraph)]
        .filter((block) => block !== '')
        .join(style.markdown ? '\n\n---\n\n' : '\n\n'),
    },
    range: rangeOf(view, visibleSpan(view.text, value.span)),
  };
}

/** The few marks that a hover uses, in both kinds of markup. */
interface Writer {
  readonly style: HoverStyle;
  say(key: string, args?: Readonly<Record<string, string | number>>): string;
  text(text: string): string;
  strong(text: string): string;
  /** Words that differ, between the characters on their two sides (empty at a rim). */
  mark(text: string, before: string, behind: string): string;
  code(text: string): string;
  link(text: string, href: string): string;
  quote(text: string): string;
  readonly paragraph: string;
}

function writer(style: HoverStyle): Writer {
  const { markdown } = style;
  const text = markdown ? escapeMarkdown : (raw: string) => raw;
  return {
    style,
    say: (key, args = {}) => renderMessage({ key, args }, style.locale),
    text,
    strong: (raw) => (markdown ? `**${text(raw)}**` : raw),
    mark: (raw, before, behind) => (markdown ? markInMarkdown(raw, before, behind) : `【${raw}】`),
    code: (raw) => (markdown ? `\`${raw}\`` : raw),
    link: (raw, href) => (markdown ? `[${text(raw)}](${href})` : raw),
    quote: (ready) => (markdown ? `> ${ready}` : `　${ready}`),
    paragraph: markdown ? '\n\n' : '\n',
  };
}

function blockOf(part: HoverPart, write: Writer): string {
  switch (part.kind) {
    case 'finding':
      return '';
    case 'evidence':
      return evidenceBlock(part, write);
    case 'passage':
      return passageBlock(part, write);
    case 'source':
      return sourceBlock(part, write);
    case 'reference':
      return referenceBlock(part, write);
    case 'apparatus':
      return apparatusBlock(part, write);
  }
}

/** What a finding rests on, and its rule; of both only what the editor and the evidence do not say already. */
function basisLine({ finding }: FindingPart, write: Writer): string {
  const { docsBase, showsRule } = write.style;
  if (showsRule) {
    const norm = write.style.norm(finding.rule);
    return norm && !(finding.evidence && norm.authority === own) ? basisOf(norm, write) : '';
  }
  const id = docsBase ? write.link(finding.rule, `${docsBase}/${finding.rule}.md`) : write.code(finding.rule);
  const norm = write.style.norm(finding.rule);
  const basis = norm && basisOf(norm, write);
  return `${basis || write.text(renderMessage(finding.message, write.style.locale))} · ${id}`;
}

const own = '循章';

/** A norm that is the product's own has only its clause to show. */
function basisOf({ strength, authority, clause }: Norm, write: Writer): string {
  if (authority === own)
    return clause
      ? write.say('editor.basisOwn', { clause: write.text(write.say(`editor.clause.${clause}`)) })
      : '';
  if (strength === 'practice' && !clause) return write.say('editor.basisPractice');
  return write.say('editor.basis', {
    strength: write.say(`editor.strength.${strength}`),
    authority: write.text([authority, clause].filter(Boolean).join(' ')),
  });
}

const evidenceBlock = ({ source, address, reading }: EvidencePart, write: Writer): string =>
  [`${titleOf(source, write)} ${write.text(address)}`, write.quote(marked(reading, write))].join(
    write.paragraph,
  );

function passageBlock(part: PassagePart, write: Writer): string {
  const verdict = part.replaced.length > 0 ? 'newer' : part.verdict;
  const head = `${titleOf(part.source, write)} ${write.text(part.address)} · ${write.say(`editor.verdict.${verdict}`)}`;
  const lines = [head];
  // What the source reads is said only where it is something else.
  if (part.verdict !== 'verbatim') lines.push(write.quote(marked(part.reading, write)));
  if (part.divergences.length + part.replaced.length > 0)
    lines.push(`${write.say('editor.here')}${marked(part.draft, write)}`);
  if (part.replaced.length > 0)
    lines.push(write.say('editor.olderFrom', { places: placesOf(part.replaced, write) }));
  if (part.alsoIn.length > 0) {
    lines.push(write.say('editor.alsoIn', { places: placesOf(part.alsoIn, write) }));
  }
  return lines.join(write.paragraph);
}

function sourceBlock({ source, related, slip }: SourcePart, write: Writer): string {
  const facts = [source.documentNumber, source.issuer, source.date].filter((x) => x !== undefined);
  const lines = [
    titleOf(source, write),
    [...facts.map(write.text), write.say(`editor.authority.${source.authority}`)].join(' · '),
  ];
  if (slip !== undefined) lines.push(write.say('editor.misnamed', { name: write.text(slip) }));
  if (source.status === 'superseded') lines.push(write.say('editor.superseded'));
  for (const { kind, source: other } of related)
    lines.push(write.say(`editor.relation.${kind}`, { title: titleOf(other, write) }));
  return lines.join(write.paragraph);
}

const placesOf = (places: PassagePart['alsoIn'], write: Writer): string =>
  [...new Set(places.map(({ source, address }) => `${titleOf(source, write)} ${write.text(address)}`))].join(
    write.say('editor.listSeparator'),
  );

const referenceBlock = ({ target, excerpt }: ReferencePart, write: Writer): string =>
  [write.strong(target.title), write.quote(write.text(excerpt))].join(write.paragraph);

function apparatusBlock({ entry }: ApparatusPart, write: Writer): string {
  const readings = entry.readings.map(
    ({ witness, text }) =>
      `${write.code(witness)} ${text === '' ? write.say('editor.nothing') : write.text(text)}`,
  );
  return [write.say(`editor.apparatus.${entry.kind}`), ...readings, write.text(entry.note)]
    .filter((line) => line !== '')
    .join(write.paragraph);
}

/** The brackets stay outside of the emphasis, which Markdown would not see between Han characters and brackets. */
const titleOf = ({ title, date }: Source, write: Writer): string => {
  const named = `《${write.strong(title.replace(/^《(.*)》$/, '$1'))}》`;
  const year = date?.slice(0, 4);
  return year && !title.includes(year) ? `${named}${write.say('editor.year', { year })}` : named;
};

/** The pieces in a row, the differing ones standing out. */
const marked = (pieces: MarkedText, write: Writer): string =>
  pieces
    .map(({ text, differs }, i) => {
      if (!differs) return write.text(text);
      return write.mark(text, pieces[i - 1]?.text.at(-1) ?? '', pieces[i + 1]?.text[0] ?? '');
    })
    .join('');

/**
 * Bold where Markdown can see it: between Han characters and punctuation its asterisks do not count (CommonMark 6.2,
 * flanking delimiter runs). There the characters stand in code.
 */
function markInMarkdown(text: string, before: string, behind: string): string {
  const opens = !isMark(text[0] ?? '') || before === '' || isMark(before);
  const closes = !isMark(text.at(-1) ?? '') || behind === '' || isMark(behind);
  return opens && closes ? `**${escapeMarkdown(text)}**` : `\`${text.replace(/`/g, 'ˋ')}\``;
}

const isMark = (char: string): boolean => /[\s\p{P}\p{S}]/u.test(char);

const escapeMarkdown = (raw: string): string =>
  raw
    .replace(/[\\`*_{}[\]<>#+\-!|~&]/g, '\\$&')
    .replace(/^(\d+)\./gm, '$1\\.')
    .replace(/\n/g, '  \n');
