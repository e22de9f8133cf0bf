import { formatNumeral } from '../../engine/index.ts';
import { renderMessage } from '../../messages/index.ts';
import { wordProblem } from '../../workspace/word/fileKind.ts';
import type { ServerContext } from '../context.ts';
import { RequestType } from '../lsp.ts';
import { type ImportWordParams, type ImportWordResult, importWordMethod } from '../messages.ts';
import { guarded } from '../runtime/guard.ts';

const importWord = new RequestType<ImportWordParams, ImportWordResult | null, never>(importWordMethod);

/** Word documents, which editors cannot show, as texts. */
export function registerImportWord({ connection, locale, log }: ServerContext): void {
  connection.onRequest(
    importWord,
    guarded<ImportWordParams, ImportWordResult | null>(
      'importWord',
      log,
      null,
      async ({ name: path, data }) => {
        const { readWord } = await import('../../workspace/word/docx.ts');
        const word = readWord(Buffer.from(data, 'base64'), formatNumeral);
        if ('text' in word) return { text: word.text };
        return { problem: renderMessage({ key: wordProblem(word.problem, path), args: { path } }, locale) };
      },
    ),
  );
}
