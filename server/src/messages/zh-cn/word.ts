import type { MessageTable } from '../table.ts';

/** Word documents. */
export const word: MessageTable = {
  'word.old': '{path}：是旧格式（.doc、.wps）或加了密码，读不了。请在 Word 或 WPS 里另存为不加密码的 .docx。',
  'word.other': '{path}：不是 Word 文稿（.docx），已跳过。',
  'word.large': '{path}：解压后太大，已跳过。请分成几个文件，或另存为纯文本（.txt，UTF-8）。',
  'word.damaged': '{path}：Word 文稿已损坏，读不出来。请在 Word 或 WPS 里打开、修复后另存。',
  'word.lines': 'Word 文稿（.docx）的行号按段落计；import 命令可以把它转成文本文件。',
  'cli.import.written': '{path} → {target}',
  'cli.import.exists': '{path}：{target} 已经有了，没有覆盖（--force 覆盖）。',
  'cli.import.noDocuments':
    '{path}：文件夹里没有 Word 文稿（.docx）。旧格式（.doc、.wps）的请先另存为 .docx。',
  'cli.import.noFolder': '没有 {path} 这个文件夹。请先建好。',
};
