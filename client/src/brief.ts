/** A wider detail pushes the command out of the status item. Chinese characters are two columns wide. */
const widest = 50;

/** The folders before a file's name, of an absolute path. */
const foldersOfPath = /(?<=^|[\s“（：])(?:[A-Za-z]:)?[\\/](?:[^\\/：:，。\n]*[\\/])*/g;

/** What is read aloud of a status item: its links by their names alone. */
export const spoken = (text: string, detail: string): string =>
  [text, detail.replace(/\[([^\]]*)\]\(command:[^)]*\)/g, '$1')].filter(Boolean).join(', ');

/** A sentence as far as there is room for it: without the folders of the files that it names. @param columns that it may take */
export function brief(sentence: string, columns: number = widest): string {
  const text = sentence.replace(foldersOfPath, '');
  let taken = 0;
  for (let i = 0; i < text.length; i++) {
    taken += text.charCodeAt(i) < 0x1100 ? 1 : 2;
    if (taken > columns) return `${text.slice(0, i - 1)}…`;
  }
  return text;
}
