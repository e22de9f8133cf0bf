import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { linesOf } from './body.ts';
import { isCompound, isPackage } from './fileKind.ts';
import { createNumbering } from './numbering.ts';
import type { WriteNumeral } from './numeralFormats.ts';
import { attributeOf, childrenNamed } from './xml.ts';

/** What a Word document says, as text; or why it cannot be read. */
export type WordText =
  | { readonly text: string }
  /**
   * `old`: a .doc, a .wps, or one that a password protects; `other`: a package, but of something else; `large`: unpacked it would
   * take more than `mostBytes`; `damaged`: not to be unpacked, or no XML.
   */
  | { readonly problem: 'old' | 'other' | 'large' | 'damaged' };

/** The largest part that is unpacked. A book of a million characters takes some 30 MB. */
const mostBytes = 128 * 2 ** 20;

/**
 * The text of a .docx (ECMA-376): a line for each paragraph, with the numbers that Word counts itself, rows of tables between | signs;
 * as if all tracked changes were accepted. Headers, footers, notes and comments are left out. Never throws.
 */
export function readWord(bytes: Uint8Array, write: WriteNumeral): WordText {
  if (isCompound(bytes)) return { problem: 'old' };
  if (!isPackage(bytes)) return { problem: 'other' };
  try {
    return readPackage(bytes, write);
  } catch {
    return { problem: 'damaged' };
  }
}

class TooLarge extends Error {}

function readPackage(bytes: Uint8Array, write: WriteNumeral): WordText {
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.(?:xml|rels)$/i.test(name) || name.includes('/media/')) return false;
        if (originalSize > mostBytes) throw new TooLarge();
        return /^(?:_rels\/\.rels|word\/(?:_rels\/)?[^/]+)$/i.test(name) || !name.includes('/');
      },
    });
  } catch (error) {
    return { problem: error instanceof TooLarge ? 'large' : 'damaged' };
  }
  const path = mainPart(parts);
  const main = path === undefined ? undefined : parts[path];
  if (path === undefined || !main) return { problem: 'other' };
  const beside = (name: string): Element | undefined => {
    const part = parts[path.replace(/[^/]*$/, name)];
    return part && rootOf(part);
  };
  const document = rootOf(main);
  if (!document) return { problem: 'damaged' };
  const numbering = createNumbering(beside('numbering.xml'), beside('styles.xml'), write);
  const lines = childrenNamed(document, 'body').flatMap((body) => linesOf(body, numbering));
  return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n` };
}

const officeDocument = /\/officeDocument$/;

/** Where the document itself lies, by the package's relations. */
function mainPart(parts: Readonly<Record<string, Uint8Array>>): string | undefined {
  const relations = parts['_rels/.rels'];
  const root = relations && rootOf(relations);
  const relation = (root ? childrenNamed(root, 'Relationship') : []).find((one) =>
    officeDocument.test(attributeOf(one, 'Type') ?? ''),
  );
  const target = relation && attributeOf(relation, 'Target')?.replace(/^\//, '');
  return target !== undefined && /^word\//i.test(target) ? target : undefined;
}

/** A document type could define entities without end; Word writes none. */
function rootOf(part: Uint8Array): Element | undefined {
  const xml = strFromU8(part).replace(/^\ufeff/, '');
  if (xml.includes('<!DOCTYPE')) return undefined;
  const parser = new DOMParser({ onError: () => {} });
  return parser.parseFromString(xml, 'text/xml').documentElement ?? undefined;
}
