import { flatMap } from '../../text/flatMap.ts';
import type { Passage } from '../model.ts';
import { sizeOf } from './chooseSource.ts';

/** What somebody says and has otherwise than a source in so large a part is no quotation of it. */
const mostChanged = 0.5;

/** Whether somebody uses a source's words in his own way, or says what is to be done (要走深走实) where it says what is done. */
export function isOwn(passages: readonly Passage[], units: number): boolean {
  const changes = flatMap(passages, ({ divergences }) => divergences);
  if (changes.length === 0) return false;
  return (
    changes.every(({ draftText, editionText }) => editionText === '' && bids.test(draftText)) ||
    changes.reduce((sum, change) => sum + sizeOf(change), 0) > mostChanged * units
  );
}

/** Whether all that the draft's own place has otherwise than a source are figures, and words that say what it asks for (企业应…). */
export function areOurs(passages: readonly Passage[]): boolean {
  const changes = flatMap(passages, ({ divergences }) => divergences);
  return (
    changes.length > 0 &&
    changes.every(
      ({ kind, draftText, editionText }) =>
        kind === 'number' || (asks.test(draftText) && unasked.test(editionText)),
    )
  );
}

const asks = /^[，；]?(?:应当?|要|须|必须)$/;
const unasked = /^[，。；]?(?:应当?|要)?$/;

const bids = /^(?:就?是?要|必须|应当?)$/;
