import type { MessageTable } from '../table.ts';

/** Word documents. */
export const word: MessageTable = {
  'word.old':
    '{path}: an older format (.doc, .wps), or protected by a password. Save it as a .docx without one.',
  'word.other': '{path}: no Word document (.docx); it was left out.',
  'word.large':
    '{path}: too large when unpacked; it was left out. Divide it, or save it as plain text (.txt, UTF-8).',
  'word.damaged':
    '{path}: a damaged Word document that cannot be read. Open, repair and save it in Word or WPS.',
  'word.lines':
    'Lines of Word documents (.docx) are their paragraphs; the command import makes text files of them.',
  'cli.import.written': '{path} → {target}',
  'cli.import.exists': '{path}: {target} is there already and stays as it is (--force replaces it).',
  'cli.import.noDocuments':
    '{path}: no Word documents (.docx) in this folder. Save those of older formats (.doc, .wps) as .docx first.',
  'cli.import.noFolder': 'There is no folder {path}. Make it first.',
};
