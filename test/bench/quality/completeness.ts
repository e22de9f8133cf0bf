import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import type { Ground } from './ground.ts';
import type { Random } from './random.ts';

export interface CompletenessTally {
  wanted: number;
  found: number;
  invented: number;
  readonly notes: string[];
}

const added = [
  '各单位要在三个工作日内上报联络员名单，逾期未报的予以通报。',
  '会后，与会人员参观了新建成的档案库房和便民服务大厅。',
];

/** Reprints with whole sentences dropped, moved or added: is each one found, and none invented? */
export function completenessOf(
  { corpus, editions }: Ground,
  rounds: number,
  random: Random,
): CompletenessTally {
  const tally: CompletenessTally = { wanted: 0, found: 0, invented: 0, notes: [] };
  for (const edition of editions) {
    if (edition.reading.sentences.length < 12) continue;
    for (let round = 0; round < rounds; round++) {
      for (const change of ['dropped', 'moved', 'added'] as const) {
        const sentences = edition.reading.sentences.filter((s) => {
          const text = edition.text.slice(s.span.start, s.span.end);
          return text.length >= 18 && text.length < 160 && /[。！]$/.test(text) && !text.includes('〔缺文〕');
        });
        const at = 1 + random.below(sentences.length - 8);
        const victim = sentences[at]!.span;
        const text = edition.text;
        const words = text.slice(victim.start, victim.end);
        const target = sentences[(at + 4 + random.below(3)) % sentences.length]!.span;
        let draft: string;
        if (change === 'dropped') draft = text.slice(0, victim.start) + text.slice(victim.end);
        else if (change === 'added')
          draft = text.slice(0, victim.end) + random.pick(added) + text.slice(victim.end);
        else {
          if (target.start < victim.end) continue;
          draft =
            text.slice(0, victim.start) + text.slice(victim.end, target.end) + words + text.slice(target.end);
        }
        draft = draft.replaceAll('〔缺文〕', '。');
        const { completeness } = analyseNow({ text: draft, corpus, settings: defaultSettings });
        tally.wanted++;
        const missing = completeness?.missing.map((m) => m.text) ?? [];
        const isMissing = missing.some((m) => m.includes(words.slice(2, 14)));
        const isMoved =
          completeness?.moved.some((m) =>
            draft.slice(m.draft.start, m.draft.end).includes(words.slice(2, 14)),
          ) ?? false;
        const isAdded =
          completeness?.added.some((a) =>
            added.some((s) => draft.slice(a.start, a.end).includes(s.slice(0, 12))),
          ) ?? false;
        const right = change === 'dropped' ? isMissing : change === 'moved' ? isMoved : isAdded;
        if (right) tally.found++;
        else tally.notes.push(`${edition.source.id} ${change} not found: ${words.slice(0, 40)}`);
        const others =
          missing.length -
          (change === 'dropped' && isMissing ? 1 : 0) +
          (completeness?.moved.length ?? 0) -
          (change === 'moved' && isMoved ? 1 : 0) +
          (completeness?.added.length ?? 0) -
          (change === 'added' && isAdded ? 1 : 0);
        if (others > 0) {
          tally.invented += others;
          tally.notes.push(`${edition.source.id} ${change}: ${others} invented (${words.slice(0, 20)})`);
        }
      }
    }
  }
  return tally;
}
