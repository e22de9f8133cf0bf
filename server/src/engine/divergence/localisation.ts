import table from '../../../../corpus/derived/localisation.json' with { type: 'json' };
import type { Change } from './change.ts';
import { contentAfter, contentBefore, contentOf, type Side } from './side.ts';

/** Wordings of a higher document and those that a local one may put in their place; `{地}` is a place name. */
export interface Localisation {
  readonly pairs: readonly { readonly source: string; readonly local: readonly string[] }[];
  readonly inserted: readonly string[];
}

interface Compiled {
  readonly pairs: readonly { readonly source: string; readonly local: RegExp }[];
  readonly inserted: RegExp;
}

const signs = /[^\p{L}\p{N}{}]/gu;
const place = '[\\u4e00-\\u9fff]{1,6}';

const compileOne = (wording: string): string => wording.replace(signs, '').replace('{地}', place);

function compile({ pairs, inserted }: Localisation): Compiled {
  return {
    pairs: pairs.map(({ source, local }) => ({
      source: source.replace(signs, ''),
      local: new RegExp(`^(?:${local.map(compileOne).join('|')})$`, 'u'),
    })),
    inserted: new RegExp(`^(?:${inserted.map(compileOne).join('|')})$`, 'u'),
  };
}

const compiled = compile(table);
const reach = 8;

/** Whether a change only puts the local wording in the place of the higher document's: 全国 → 全省. */
export function isLocalisation(c: Change, draft: Side, edition: Side): boolean {
  const d = contentOf(draft, c.core.draft);
  const e = contentOf(edition, c.core.edition);
  if (d === '' || d.length > 24 || e.length > 24) return false;
  if (e === '' && compiled.inserted.test(d)) return true;
  // Any stretch of the two readings that holds the change may be the pair, with the same words around it on both sides.
  const before = contentBefore(edition, c.core.edition.start, reach);
  const after = contentAfter(edition, c.core.edition.end, reach);
  const readE = before + e + after;
  for (const { source, local } of compiled.pairs) {
    for (let at = readE.indexOf(source); at >= 0; at = readE.indexOf(source, at + 1)) {
      const end = at + source.length;
      if (at > before.length || end < before.length + e.length) continue;
      const left = before.slice(at);
      const right = after.slice(0, end - before.length - e.length);
      if (local.test(left + d + right)) return true;
    }
  }
  return false;
}
