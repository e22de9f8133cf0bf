import type { Edition } from '../../../server/src/engine/corpus/model.ts';
import { type CaseFrame, passagesOf, present } from './cases.ts';
import type { Ground } from './ground.ts';
import type { Random } from './random.ts';

/** A draft in which every finding at warning or above is a false alarm. */
export interface SoundCase {
  readonly name: 'verbatim' | 'localised' | 'cut' | 'joined' | 'reported';
  readonly frame: CaseFrame;
  readonly draft: string;
}

/** Exact passages in every frame (of each edition `perEdition`, or all), and whole exact reprints. */
export function verbatimCases(ground: Ground, random: Random, perEdition?: number): SoundCase[] {
  const out: SoundCase[] = [];
  for (const edition of ground.editions) {
    for (const passage of someOf(passagesOf(edition), random, perEdition)) {
      for (const frame of ['quotation', 'attribution', 'plain'] as const) {
        out.push({ name: 'verbatim', frame, draft: present(frame, edition, passage, random).draft });
      }
    }
    out.push({ name: 'verbatim', frame: 'reprint', draft: edition.text.replaceAll('〔缺文〕', '。') });
    out.push({ name: 'verbatim', frame: 'reprint', draft: hardWrapped(edition, 40) });
  }
  return out;
}

/** What a local office does with a central text when it drafts: put the place in, leave clauses out, report what is asked. */
export function adaptedCases(ground: Ground, random: Random, perEdition?: number): SoundCase[] {
  const out: SoundCase[] = [];
  for (const edition of ground.editions) {
    for (const passage of someOf(passagesOf(edition), random, perEdition)) {
      const put = (name: SoundCase['name'], text: string): void => {
        if (text !== passage)
          out.push({ name, frame: 'plain', draft: present('plain', edition, text, random).draft });
      };
      put('localised', localise(passage, random));
      const clauses = passage.split(/(?<=[，；。])/u);
      if (clauses.length >= 4) {
        const at = 1 + random.below(clauses.length - 2);
        put('cut', clauses.filter((_, i) => i !== at).join(''));
        put('joined', `${clauses[0]}${clauses.slice(-1)[0]}`);
      }
      if (!/^[（(一二三四五六七八九十\d]/.test(passage)) put('reported', `会议要求，各单位要${passage}`);
    }
  }
  return out;
}

const someOf = (passages: readonly string[], random: Random, most?: number): readonly string[] =>
  most === undefined ? passages : random.shuffle(passages).slice(0, most);

function localise(passage: string, random: Random): string {
  const place = random.pick(['全省', '全市', '我省']);
  return passage
    .replace(/各级党委和政府/g, '各县（市、区）党委和政府')
    .replace(/各地区各部门|各地区各有关部门/g, '各市各有关部门')
    .replace(/全国(?!总工会|人民代表|人大|政协|劳动模范)/g, place)
    .replace(/国家和地方/g, '省市');
}

/** As a column of newsprint has it: a line break every `width` units, wherever that falls. */
function hardWrapped(edition: Edition, width: number): string {
  return edition.text
    .replaceAll('〔缺文〕', '。')
    .split('\n')
    .map((line) => line.match(new RegExp(`.{1,${width}}`, 'gsu'))?.join('\n') ?? '')
    .join('\n\n');
}
