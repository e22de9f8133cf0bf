import type { Rule } from '../rule.ts';
import { notedIn } from './byKind.ts';
import { nameOf, shown } from './wording.ts';

/** 查无出处: words that are attributed to a source which does not contain them. */
export const unfoundedRule: Rule = {
  meta: {
    id: 'source/unfounded',
    severity: 'warning',
    norm: { authority: '循章', clause: '引文须有出处', strength: 'practice' },
  },
  *check({ passages, corpus }) {
    for (const passage of notedIn(passages).unfounded) {
      const { match, address, alsoIn, frame } = passage;
      const edition = corpus.edition(match.source);
      if (!edition) continue;
      const nearest = edition.text.slice(match.edition.start, match.edition.end);
      const other = alsoIn[0];
      const form = other ? 'elsewhere' : nearest === '' ? 'nowhere' : 'nearest';
      yield {
        rule: 'source/unfounded',
        severity: frame.kind === 'quotation' ? 'warning' : 'information',
        span: match.draft,
        message: {
          key: `source.unfounded.${form}`,
          args: {
            source: nameOf(corpus, match.source),
            nearest: shown(nearest),
            address: other?.address ?? address,
            other: other ? nameOf(corpus, other.source) : '',
          },
        },
        ...(nearest === ''
          ? {}
          : { evidence: { source: match.source, address, edition: match.edition, reading: nearest } }),
        fixes: [],
      };
    }
  },
};
