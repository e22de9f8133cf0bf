import type { Corpus } from '../../corpus/model.ts';
import { shortNameOf } from '../../corpus/shortName.ts';
import type { Divergence } from '../../divergence/model.ts';
import type { Fix, Message } from '../../findings/model.ts';
import { formatNumeral, parseNumeral } from '../../text/numerals.ts';

export { shortNameOf as nameOf } from '../../corpus/shortName.ts';

const longestShown = 40;

/** A reading as a message shows it: on one line, its middle left out where it is long. */
export function shown(reading: string): string {
  if (reading.length <= longestShown && !/\s/.test(reading)) return reading;
  const line = reading.replace(/\s+/g, ' ').trim();
  const chars = [...line];
  if (chars.length <= longestShown) return line;
  return `${chars.slice(0, 24).join('')}……${chars.slice(-12).join('')}`;
}

/** What a divergence from `source` says, with the address of the source's reading. */
export function messageOf(d: Divergence, source: string, address: string, corpus: Corpus): Message {
  const form = d.draftText.trim() === '' ? 'missing' : d.editionText.trim() === '' ? 'added' : 'changed';
  const cause = d.cause ? `.${d.cause}` : '';
  return {
    key: `divergence.${d.kind}.${form}${caused.has(`${form}${cause}`) ? cause : ''}`,
    args: {
      text: shown(d.draftText),
      reading: shown(d.editionText),
      source: shortNameOf(corpus, source),
      address,
    },
  };
}

const caused = new Set(['changed.lookAlike', 'changed.soundAlike', 'changed.scan', 'missing.lostLine']);

/**
 * Puts the source's reading in the place of the draft's; inside quotation marks the source's own stand one level deeper, and a number in
 * the writer's own words keeps his way of writing numbers.
 */
export function adopt(d: Divergence, manner: 'quoted' | 'reprinted' | 'own'): Fix {
  const newText =
    manner === 'quoted'
      ? d.editionText.replaceAll('“', '‘').replaceAll('”', '’')
      : manner === 'own'
        ? inWritersForm(d)
        : d.editionText;
  const key =
    newText === ''
      ? 'divergence.fix.remove'
      : d.draftText === ''
        ? 'divergence.fix.insert'
        : 'divergence.fix.adopt';
  return {
    title: { key, args: { text: shown(d.draftText), reading: shown(newText) } },
    edits: [{ span: d.draft, newText }],
    preferred: !d.adapted,
  };
}

/** Numbers up to this one are written out (至少保存三年); larger ones may as well be years. */
const mostWrittenOut = 100;

function inWritersForm({ draftText, editionText }: Divergence): string {
  const own = parseNumeral(draftText);
  const theirs = parseNumeral(editionText);
  if (!own || !theirs || own.form === theirs.form || theirs.value > mostWrittenOut) return editionText;
  const isPlain = own.form === 'han' || own.form === 'arabic';
  return isPlain ? formatNumeral(theirs.value, own.form) : editionText;
}
