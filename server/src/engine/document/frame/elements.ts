import { trimEnd } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { DraftLine } from '../lines/draftLine.ts';
import type { LineKind } from '../lines/lineKinds.ts';
import type { Element, ElementKind, Paragraph } from '../model.ts';
import type { Frame } from './frame.ts';
import { commentsOf, spanOf, withoutMarkup } from './markup.ts';
import { signedDateAt } from './signingDates.ts';

const byKind: Partial<Record<LineKind, ElementKind>> = {
  documentNumber: 'documentNumber',
  signatory: 'signatory',
  datedNote: 'datedNote',
  date: 'date',
  note: 'note',
};

/** How far from a title its 主送机关 can stand. */
const addresseeReach = 4;
const organ = /[市县区部委局厅办院会府司校团处室行社署]|单位|部门|同志|企业|机关|组织/;

/** The elements of an official document (GB/T 9704—2012), in order; spans are UTF-16 offsets of the text. */
export function findElements(
  text: string,
  all: readonly DraftLine[],
  paragraphs: readonly Paragraph[],
  frame: Frame,
  isMarkdown: boolean,
): Element[] {
  const lines = withoutMarkup(all, frame.markup);
  const out: Element[] = [];
  if (isMarkdown) {
    const code = frame.markup.code.map((block) => spanOf(lines, block));
    for (const span of [...code, ...commentsOf(text, code)]) out.push({ kind: 'markup', span });
  }
  for (const line of lines) {
    const element = byKind[line.kind];
    if (element)
      out.push({
        kind: element,
        span: element === 'documentNumber' ? upToNumber(text, line.content) : line.content,
      });
  }
  const block = (indices: readonly number[]): Span => spanOf(lines, indices);
  for (const contents of frame.contents) out.push({ kind: 'contents', span: block(contents) });
  for (const imprint of frame.imprints) out.push({ kind: 'imprint', span: block(imprint) });
  for (const note of frame.annexNotes) out.push({ kind: 'annexNote', span: block(note) });
  for (const line of frame.signatures) out.push({ kind: 'signature', span: block([line]) });
  for (const line of frame.dates) out.push({ kind: 'date', span: block([line]) });
  for (const line of frame.signedDates) {
    const { start, end } = block([line]);
    const at = signedDateAt(text, lines[line] as DraftLine);
    out.push({ kind: 'signature', span: { start, end: trimEnd(text, at, start) } });
    out.push({ kind: 'date', span: { start: at, end } });
  }
  for (const line of frame.datedNotes) out.push({ kind: 'datedNote', span: block([line]) });
  for (const line of frame.addressees) out.push({ kind: 'addressee', span: block([line]) });
  for (const line of frame.masthead) {
    const span = block([line]);
    if (/(?:文件|公报|令|通报)$/.test(text.slice(span.start, span.end)))
      out.push({ kind: 'issuerMark', span });
  }
  for (const element of fromParagraphs(text, paragraphs)) out.push(element);
  const first = out.findIndex((e) => e.kind === 'title');
  const title = out[first]?.span.start ?? 0;
  for (const line of lines) {
    if (line.start >= title) break;
    if (line.kind === 'mark' && /^\d{6}$/.test(text.slice(line.contentStart, line.contentEnd)))
      out.push({ kind: 'copyNumber', span: line.content });
  }
  return out.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** 江政发〔2024〕12号　签发人：李明: the number ends with 号. */
function upToNumber(text: string, { start, end }: Span): Span {
  const mark = text.lastIndexOf('号', end);
  return { start, end: mark > start ? mark + 1 : end };
}

function fromParagraphs(text: string, paragraphs: readonly Paragraph[]): Element[] {
  const out: Element[] = [];
  let sinceTitle = addresseeReach;
  let body: { start: number; end: number } | undefined; // grows
  for (const { kind, span, label, index } of paragraphs) {
    if (kind === 'furniture') {
      if (/^(?:抄送|抄报|主送)[：:]/.test(text.slice(span.start, span.start + 3)))
        out.push({ kind: 'copyTo', span });
      continue;
    }
    if (kind === 'title') {
      if (body) out.push({ kind: 'body', span: body });
      body = undefined;
      const above = paragraphs[index - 1]?.label;
      if (above?.form !== 'annex') out.push({ kind: 'title', span });
      sinceTitle = 0;
      continue;
    }
    if (label?.form === 'annex') {
      if (body) out.push({ kind: 'body', span: body });
      body = undefined;
      const below = paragraphs[index + 1];
      out.push({
        kind: 'annex',
        span: { start: span.start, end: below?.kind === 'title' ? below.span.end : span.end },
      });
      continue;
    }
    if (!label && sinceTitle++ < addresseeReach && isAddressee(text, span)) {
      out.push({ kind: 'addressee', span });
      sinceTitle = addresseeReach;
    } else if (kind === 'body' || kind === 'heading') {
      if (!body) body = { start: span.start, end: span.end };
      else if (body.end < span.end) body.end = span.end;
    }
  }
  if (body) out.push({ kind: 'body', span: body });
  return out;
}

/** 各省、自治区、直辖市人民政府，国务院各部委、各直属机构： */
function isAddressee(text: string, { start, end }: Span): boolean {
  if (end - start > 400 || !'：:'.includes(text[end - 1] as string)) return false;
  const names = text.slice(start, end - 1);
  return organ.test(names) && !/[。；！？]|如下|下列|以下|通知$|意见$|决定$/.test(names);
}
