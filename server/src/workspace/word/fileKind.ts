/** Whether bytes are those of a package as Word's .docx is, or of the older files that Word and WPS keep. */
export const isWordFile = (bytes: Uint8Array): boolean => isPackage(bytes) || isCompound(bytes);

/** A zip file. */
export const isPackage = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 0x03, 0x04);

/** A compound file (MS-CFB): a .doc, a .wps, and what is protected by a password, a .docx too. */
export const isCompound = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** Whether a file is called as a Word document is. */
export const isCalledDocx = (path: string): boolean => /\.docx$/i.test(path);

/** What there is to say of a document that cannot be read. What is called a .docx and is something else was one, or was to be one. */
export const wordProblem = (problem: 'old' | 'other' | 'large' | 'damaged', path: string): string =>
  problem === 'other' && isCalledDocx(path) ? 'word.damaged' : `word.${problem}`;
