import { flatMap } from '../../text/flatMap.ts';
import { isEmpty } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Liberty } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { contentOf, hasLacuna } from '../sides/side.ts';

/** What a writer may do with the words of a source outside quotation marks, and a reader may want to know of. */
export function libertiesOf(accepted: readonly Change[], { draft, source }: Texts): readonly Liberty[] {
  return flatMap(accepted, (c): Liberty[] => {
    if (hasLacuna(source, c.core.edition)) return [];
    const at = { draft: c.draft, edition: c.edition };
    if (c.kind === 'punctuation') return [{ kind: 'joined', ...at }];
    const own = contentOf(draft, c.core.draft);
    const theirs = contentOf(source, c.core.edition);
    if (own === '' && theirs !== '') return [{ kind: 'cut', ...at }];
    if (isEmpty(c.core.edition) && /^等+$/.test(own)) return [{ kind: 'cut', ...at }];
    return theirs === '' ? [] : [{ kind: 'joined', ...at }];
  });
}
