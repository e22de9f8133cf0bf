import type { Corpus, Source } from '../../corpus/model.ts';
import type { Divergence, Passage } from '../../divergence/model.ts';
import type { Fix, Message } from '../../findings/model.ts';

const longestShown = 40;

/** A reading as a message shows it: on one line, its middle left out where it is long. */
export function shown(reading: string): string {
  const line = reading.replace(/\s+/g, ' ').trim();
  const chars = [...line];
  if (chars.length <= longestShown) return line;
  return `${chars.slice(0, 24).join('')}……${chars.slice(-12).join('')}`;
}

/** The name by which an editor would call the source: 意见 where the corpus has only one of that name, else its title. */
export function nameOf(corpus: Corpus, id: string): string {
  const source = corpus.edition(id)?.source;
  if (!source) return id;
  return (
    [...source.aliases].sort((a, b) => a.length - b.length).find((a) => isUsable(a, source, corpus)) ??
    source.title
  );
}

const isUsable = (alias: string, source: Source, corpus: Corpus): boolean =>
  alias.length >= 2 && alias.length < source.title.length && corpus.lookup(alias)[0]?.id === source.id;

/** What a divergence says, with the place of the source's reading. */
export function messageOf(passage: Passage, d: Divergence, corpus: Corpus): Message {
  const form = d.draftText.trim() === '' ? 'missing' : d.editionText.trim() === '' ? 'added' : 'changed';
  const cause = d.cause ? `.${d.cause}` : '';
  return {
    key: `divergence.${d.kind}.${form}${caused.has(`${form}${cause}`) ? cause : ''}`,
    args: {
      text: shown(d.draftText),
      reading: shown(d.editionText),
      source: nameOf(corpus, passage.match.source),
      address: passage.address,
    },
  };
}

const caused = new Set(['changed.lookAlike', 'changed.soundAlike', 'changed.scan', 'missing.lostLine']);

/** Puts the source's reading in the place of the draft's. */
export function adopt(passage: Passage, d: Divergence): Fix {
  // Inside quotation marks the source's own stand one level deeper.
  const newText =
    passage.frame.kind === 'quotation'
      ? d.editionText.replaceAll('“', '‘').replaceAll('”', '’')
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
