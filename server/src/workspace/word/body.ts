import type { Element } from '@xmldom/xmldom';
import type { Numbering } from './numbering.ts';
import { childNamed, childrenNamed, childrenOf, isOn, nameOf } from './xml.ts';

/** The lines of what holds paragraphs and tables: the body, a cell, a text box. */
export function linesOf(holder: Element, numbering: Numbering): readonly string[] {
  return childrenOf(holder).flatMap((child): readonly string[] => {
    switch (nameOf(child)) {
      case 'p':
        return paragraphLines(child, numbering);
      case 'tbl':
        return rowsOf(child, numbering);
      case 'sdt':
        return childrenNamed(child, 'sdtContent').flatMap((content) => linesOf(content, numbering));
      case 'customXml':
      case 'smartTag':
      case 'ins':
      case 'moveTo':
        return linesOf(child, numbering);
      default:
        return [];
    }
  });
}

/** A paragraph with its number; line breaks in it part lines, and text boxes that hang on it follow. */
function paragraphLines(paragraph: Element, numbering: Numbering): readonly string[] {
  const properties = childNamed(paragraph, 'pPr');
  const boxes: Element[] = [];
  const words = textOf(paragraph, boxes);
  const label = words.trim() === '' ? '' : numbering.labelOf(properties);
  return [...`${label}${words}`.split('\n'), ...boxes.flatMap((box) => linesOf(box, numbering))];
}

/** What is deleted, moved away, or no text of the paragraph. */
const leftOut: ReadonlySet<string> = new Set([
  'pPr',
  'rPr',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'rt',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'annotationRef',
  'sym',
  'Fallback',
  'sdtPr',
]);

/** @param boxes takes the text boxes that are found on the way */
function textOf(element: Element, boxes: Element[]): string {
  let out = '';
  for (const child of childrenOf(element)) {
    const name = nameOf(child);
    if (leftOut.has(name)) continue;
    if (name === 'r' && isOn(childNamed(child, 'rPr'), 'vanish')) continue;
    if (name === 'txbxContent') boxes.push(child);
    else out += signOf(name, child) ?? textOf(child, boxes);
  }
  return out;
}

/** The text that an element stands for; undefined for one that holds others. */
function signOf(name: string, element: Element): string | undefined {
  switch (name) {
    case 't':
      return (element.textContent ?? '').replace(/[\r\n]+/g, ' ');
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'softHyphen':
    case 'lastRenderedPageBreak':
      return '';
    default:
      return undefined;
  }
}

/** A line for each row, its cells between | signs; a table of one cell is a frame around what it holds. */
function rowsOf(table: Element, numbering: Numbering): readonly string[] {
  const rows = childrenNamed(table, 'tr').filter(
    (row) => childNamed(childNamed(row, 'trPr'), 'del') === undefined,
  );
  const [only, ...others] = rows;
  if (only && others.length === 0 && childrenNamed(only, 'tc').length === 1)
    return childrenNamed(only, 'tc').flatMap((cell) => linesOf(cell, numbering));
  return rows.map((row) => {
    const cells = childrenNamed(row, 'tc').map((cell) =>
      linesOf(cell, numbering)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' '),
    );
    return `| ${cells.join(' | ')} |`;
  });
}
