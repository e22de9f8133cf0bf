import type { EditionParts } from '../../engine/index.ts';

/**
 * Texts of folders without a manifest that are the same byte for byte as one that is used, each with that one: the same document put
 * into two folders, or a link to it. Held as two sources they would be two documents of one name, of which nobody knows which is
 * meant. A manifest says what it lists, so that its texts stay; of the others the first does.
 * @param parts in the order in which they count
 */
export function copiesAmong(parts: readonly EditionParts[]): ReadonlyMap<EditionParts, EditionParts> {
  const used = new Map<string, EditionParts>();
  for (const part of parts) {
    const text = textOf(part);
    const first = text === undefined ? undefined : used.get(text);
    if (text !== undefined && (!first || (isBare(first) && !isBare(part)))) used.set(text, part);
  }
  const out = new Map<EditionParts, EditionParts>();
  for (const part of parts) {
    const text = textOf(part);
    const first = text === undefined ? undefined : used.get(text);
    if (first && first.uri !== part.uri && isBare(part)) out.set(part, first);
  }
  return out;
}

/** What is the same for copies alone. A text that does not say what it is called goes by its file's name. */
const textOf = ({ digest, source }: EditionParts): string | undefined =>
  digest === undefined ? undefined : `${digest} ${source.title}`;

const isBare = ({ apparatus }: EditionParts): boolean => apparatus === undefined;
