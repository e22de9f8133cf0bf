const pairs: readonly string[] = [
  '《》',
  '〈〉',
  '“”',
  '‘’',
  '（）',
  '()',
  '〔〕',
  '［］',
  '[]',
  '【】',
  '「」',
  '『』',
];
const openerOf = new Map(pairs.map(([opener = '', closer = '']) => [closer, opener]));
const openers: ReadonlySet<string> = new Set(openerOf.values());

/** The marks that a text opens and does not close, the outermost first. */
export function openMarks(text: string): readonly string[] {
  const open: string[] = [];
  for (const char of text) {
    if (openers.has(char)) open.push(char);
    else if (openerOf.has(char) && open.at(-1) === openerOf.get(char)) open.pop();
  }
  return open;
}

/** As much of a text as closes nothing but these marks and what it opens itself, and leaves nothing of its own open. */
export function balancedHead(text: string, open: readonly string[]): string {
  const before = [...open];
  const own: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (openers.has(char)) own.push(at);
    const opener = openerOf.get(char);
    if (opener === undefined) continue;
    const last = own.at(-1);
    if (last !== undefined && text.charAt(last) === opener) own.pop();
    else if (last === undefined && before.at(-1) === opener) before.pop();
    else return text.slice(0, own[0] ?? at);
  }
  return own[0] === undefined ? text : text.slice(0, own[0]);
}
