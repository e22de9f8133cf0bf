import type * as messages from '../../server/src/protocol/messages.ts';

export const sourceScheme: typeof messages.sourceScheme = 'xunzhang-source';

const languages = ['policy-zh', 'plaintext', 'markdown'] as const;
/** Not `git`, `output` and the like: only what a person writes or keeps. */
const schemes = ['file', 'untitled', 'vscode-vfs'] as const;

/** Drafts, before settings have their say, and the sources themselves (for outline and links). */
export const documentSelector = [
  ...languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme }))),
  { scheme: sourceScheme },
];
