/** Line and column are 1-based, as editors show them. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
}

/** What a text says in JSON, or where it breaks its grammar: what the system says of that is English, and counts units. */
export function parseJson(text: string): { readonly value: unknown } | { readonly fault: JsonFault } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: jsonFault(text) ?? { line: 1, column: 1 } };
  }
}

const inString = '[^"\\\\\\u0000-\\u001f]*';
const escaped = '\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})';
const literals = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null';
const token = new RegExp(
  `[ \\t\\r\\n]*(?:([\\[\\]{},:])|("${inString}(?:${escaped}${inString})*")|(${literals}))?`,
  'y',
);

/** What may stand next: a value, a value or `]`, a name or `}`, a name, `:`, `,` or the end of what is open. */
type Awaited = 'value' | 'item' | 'member' | 'name' | 'colon' | 'more';

/** Where a text first breaks the grammar of JSON (RFC 8259); `undefined` where it is JSON. Linear, and without recursion. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let awaited: Awaited = 'value';
  const value = (): Awaited => 'more';
  token.lastIndex = 0;
  for (;;) {
    const [, mark, string, literal] = token.exec(text) as RegExpExecArray;
    const word = mark ?? string ?? literal;
    const at = token.lastIndex - (word?.length ?? 0);
    if (word === undefined) {
      const isDone = at === text.length && awaited === 'more' && open.length === 0;
      return isDone ? undefined : placeOf(text, at);
    }
    const next = step();
    if (next === undefined) return placeOf(text, at);
    awaited = next;

    function step(): Awaited | undefined {
      if (awaited === 'colon') return word === ':' ? 'value' : undefined;
      if (awaited === 'more') {
        const inside = open.at(-1);
        if (word === ',' && inside) return inside === '[' ? 'value' : 'name';
        return closes() ? value() : undefined;
      }
      if ((awaited === 'item' || awaited === 'member') && closes()) return value();
      if (awaited === 'member' || awaited === 'name') return string === undefined ? undefined : 'colon';
      if (word === '[' || word === '{') {
        open.push(word);
        return word === '[' ? 'item' : 'member';
      }
      return mark === undefined ? value() : undefined;
    }

    function closes(): boolean {
      if (word !== (open.at(-1) === '[' ? ']' : '}') || open.length === 0) return false;
      open.pop();
      return true;
    }
  }
}

function placeOf(text: string, at: number): JsonFault {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
