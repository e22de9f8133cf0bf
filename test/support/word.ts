import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A .docx with this in its body, as Word lays one out. */
export function docxOf(
  body: string,
  { numbering, styles }: { readonly numbering?: string; readonly styles?: string } = {},
): Uint8Array {
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ),
    'word/media/image1.png': new Uint8Array(8),
  };
  if (numbering !== undefined)
    files['word/numbering.xml'] = strToU8(`<w:numbering ${w}>${numbering}</w:numbering>`);
  if (styles !== undefined) files['word/styles.xml'] = strToU8(`<w:styles ${w}>${styles}</w:styles>`);
  return zipSync(files);
}

/** A run of text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of text, in a list where its number and level are given. */
export const paragraph = (text: string, number?: { readonly id: number; readonly level?: number }): string =>
  `<w:p>${number ? `<w:pPr><w:numPr><w:ilvl w:val="${number.level ?? 0}"/><w:numId w:val="${number.id}"/></w:numPr></w:pPr>` : ''}${run(text)}</w:p>`;

/** A level of an abstract numbering. */
export const level = (n: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
