/** Markup, as opposed to text, which is escaped where it goes into markup. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Html | readonly Html[];

/** A piece of HTML: what is put into it is text, unless it is HTML itself. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.map((part, i) => (i === 0 ? part : markupOf(values[i - 1] as Value) + part)).join(''));

export const nothing = new Html('');

function markupOf(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escaped(String(value));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters have no place in HTML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are taken out
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const escaped = (text: string): string =>
  text.replace(control, '\ufffd').replace(/[&<>"']/g, (sign) => entities[sign] as string);
