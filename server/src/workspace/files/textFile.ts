import { isUtf8 } from 'node:buffer';
import { decodeUtf8 } from './utf8.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'binary';

export interface DecodedText {
  /** Without a byte order mark; empty for a binary file. */
  readonly text: string;
  readonly encoding: Encoding;
  /**
   * `empty`: nothing but white space; `damaged`: text with a few broken or zero bytes in it, shown as U+FFFD; `binary`: no
   * text at all.
   */
  readonly problem?: 'empty' | 'damaged' | 'binary';
}

/** Whether a path or a URI is that of a Markdown file. */
export const isMarkdownPath = (path: string): boolean => /\.(md|markdown)$/i.test(path);

/**
 * Decodes a text file. A byte order mark decides; otherwise strict UTF-8, else UTF-16 where zero bytes say so, else
 * strict GB18030. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (bytes.includes(0)) return withoutMark16(bytes) ?? withZeros(bytes) ?? binary;
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== undefined) return looksBinary(utf8) ? binary : decoded(utf8, 'utf-8');
  if (mostlyUtf8(bytes)) return { text: lenient(bytes), encoding: 'utf-8', problem: 'damaged' };
  const gb = strict('gb18030', bytes);
  if (gb === undefined) return brokenGb(bytes) ?? binary;
  return looksBinary(gb) ? binary : decoded(gb, 'gb18030');
}

/**
 * The text of a file in which `decodeText` found nothing wrong before. Most are UTF-8 and are not looked through again for what
 * they are not.
 */
export function decodeAgain(bytes: Uint8Array): string {
  if (hasMark(bytes) || bytes.includes(0) || !isUtf8(bytes)) return decodeText(bytes).text;
  return decodeUtf8(bytes);
}

const binary: DecodedText = { text: '', encoding: 'binary', problem: 'binary' };

const decoded = (text: string, encoding: Encoding): DecodedText =>
  text.trim() === '' ? { text, encoding, problem: 'empty' } : { text, encoding };

function byMark(bytes: Uint8Array): DecodedText | undefined {
  const [a, b] = bytes;
  const encoding = hasMark(bytes)
    ? 'utf-8'
    : a === 0xff && b === 0xfe
      ? 'utf-16le'
      : a === 0xfe && b === 0xff
        ? 'utf-16be'
        : undefined;
  if (!encoding) return undefined;
  const text = strict(encoding, bytes);
  if (text !== undefined) return decoded(text, encoding);
  const broken = new TextDecoder(encoding).decode(bytes);
  return encoding === 'utf-8' || isMostlyText(broken)
    ? { text: broken, encoding, problem: 'damaged' }
    : binary;
}

/** The byte order mark of UTF-8. */
const hasMark = ([a, b, c]: Uint8Array): boolean => a === 0xef && b === 0xbb && c === 0xbf;

/** UTF-8 in which a few bytes are zero, as after a broken transfer. */
function withZeros(bytes: Uint8Array): DecodedText | undefined {
  const text = strict('utf-8', bytes)?.replaceAll('\0', '\ufffd');
  return text && isMostlyText(text) ? { text, encoding: 'utf-8', problem: 'damaged' } : undefined;
}

/** GB18030 in which a few bytes are broken or the last one is lost: nearly all of it that is not ASCII must be Chinese. */
function brokenGb(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder('gb18030').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const others = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  const chinese = text.match(/[\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  const isChinese = chinese >= leastChinese * broken && chinese >= others * 0.9;
  return isChinese && isMostlyText(text) ? { text, encoding: 'gb18030', problem: 'damaged' } : undefined;
}

/** So many Chinese characters there must be for each broken one; text in another encoding has far fewer by chance. */
const leastChinese = 50;

/** UTF-16 without a mark: nearly all of it must be Chinese, its punctuation, or ASCII text. */
function withoutMark16(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.length % 2 === 1) return undefined;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = strict(encoding, bytes);
    if (text === undefined) continue;
    const usual = text.match(/[\t\n\r -~\u2010-\u203B\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0;
    if (usual >= text.length * 0.95) return decoded(text, encoding);
  }
  return undefined;
}

function strict(encoding: Exclude<Encoding, 'binary'>, bytes: Uint8Array): string | undefined {
  // What a decoder that stops at errors does, in a fraction of its time.
  if (encoding === 'utf-8')
    return isUtf8(bytes) ? decodeUtf8(bytes.subarray(hasMark(bytes) ? 3 : 0)) : undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const lenient = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** Control characters besides white space and U+0085, which ends lines on other systems. */
const control = /[^\P{Cc}\s\u0085]/gu;
const controlOrBroken = /[^\P{Cc}\s\u0085]|\ufffd/gu;

/** Text has hardly any of them. */
const looksBinary = (text: string, odd = control): boolean => {
  const n = text.match(odd)?.length ?? 0;
  return n > 2 && n > text.length / 100;
};

/** Whether what could not be decoded whole is text for the most part. */
const isMostlyText = (text: string): boolean =>
  /[^\s\ufffd]/.test(text) && !looksBinary(text, controlOrBroken);

/**
 * Whether broken UTF-8 is UTF-8 all the same: for each broken byte there are three whole multi-byte sequences. (Text in
 * GB18030 read as UTF-8 has about three broken ones for each that is whole by chance.)
 */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] as number;
    const more = byte < 0x80 ? 0 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : -1;
    let n = 0;
    while (n < more && ((bytes[i + n + 1] ?? 0) & 0xc0) === 0x80) n++;
    if (more < 0 || n < more) {
      broken++;
      i += Math.max(1, n + 1);
    } else {
      if (more > 0) whole++;
      i += more + 1;
    }
  }
  return whole > 0 && whole >= broken * 3;
}
