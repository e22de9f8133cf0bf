import type { Edition } from '../../../server/src/engine/corpus/model.ts';
import type { Ground } from './ground.ts';
import { type Operator, operators, type Planted } from './operators.ts';
import type { Random } from './random.ts';

export type CaseFrame = 'quotation' | 'attribution' | 'reprint' | 'plain';

/** One draft with the changes that were planted in it. */
export interface PlantedCase {
  readonly frame: CaseFrame;
  readonly source: string;
  readonly draft: string;
  readonly changes: readonly PlantedChange[];
}

/** Offsets are UTF-16 units of the draft. */
export interface PlantedChange {
  readonly operator: Operator;
  readonly planted: Planted;
  readonly start: number;
  readonly end: number;
  /** What stood there before. */
  readonly original: string;
}

/** Prose of no source, so that a passage stands in a draft as it would in life. */
const before = [
  '近日，市发展改革委会同有关单位召开专题会议，听取了前一阶段情况汇报。',
  '为做好今年的各项安排，现将有关事项通报如下，请各单位认真对照。',
  '经研究，本部门拟按下列口径办理，请处室负责同志于周五前反馈。',
  '调研组先后走访了十二家单位，与基层同志面对面交流，收集到不少意见。',
];
const after = [
  '下一步，办公室将牵头梳理清单，每季度通报一次进展。',
  '请各区结合自身情况抓紧研究，重要情况及时报送。',
  '上述口径自下月起试行，试行中遇到的问题可以随时沟通。',
];

/** Stretches of one to three whole sentences of an edition, 20 to 220 units long, none with a lacuna, none that opens a quotation itself. */
export function passagesOf(edition: Edition): string[] {
  const { reading, text } = edition;
  const out: string[] = [];
  for (let i = 0; i < reading.sentences.length; i++) {
    const first = reading.sentences[i]!;
    for (let n = 1; n <= 3; n++) {
      const last = reading.sentences[i + n - 1];
      if (!last || last.paragraph !== first.paragraph) break;
      const passage = text.slice(first.span.start, last.span.end).trim();
      if (
        passage.length < 20 ||
        passage.length > 220 ||
        /〔缺文〕|^[“‘]/.test(passage) ||
        !/[。；！]$/.test(passage)
      )
        continue;
      out.push(passage);
    }
  }
  return out;
}

/** The draft that presents `passage` in a frame, and where the passage begins in it. */
export function present(
  frame: CaseFrame,
  edition: Edition,
  passage: string,
  random: Random,
): { draft: string; at: number } {
  const name = edition.source.title.replace(/[《》]/g, '');
  const head = random.pick(before);
  const tail = random.pick(after);
  switch (frame) {
    case 'quotation': {
      const verb = random.pick(['指出：', '明确：', '强调：', '要求：', '规定：']);
      const lead = `${head}《${name}》${verb}“`;
      return { draft: `${lead}${passage}”${tail}\n`, at: lead.length };
    }
    case 'attribution': {
      const lead = `${head}\n《${name}》${random.pick(['要求：', '明确：', '提出：'])}`;
      return { draft: `${lead}${passage}\n${tail}\n`, at: lead.length };
    }
    default: {
      const lead = `${head}\n`;
      return { draft: `${lead}${passage}\n${tail}\n`, at: lead.length };
    }
  }
}

/**
 * Outside quotation marks a writer may add a clause of his own, join sentences and reorder clauses: that is adaptation,
 * not an error, so these changes are planted in quotations and reprints only.
 */
const ownWriting = new Set(['insertion/clause', 'punctuation/boundary', 'transposition/clause']);

/** `perOperator` single-change cases of one frame, over all editions in turn. */
export function plantedCases(
  ground: Ground,
  frame: Exclude<CaseFrame, 'reprint'>,
  perOperator: number,
  random: Random,
): PlantedCase[] {
  const pools = ground.editions.map((edition) => ({
    edition,
    passages: random.shuffle(passagesOf(edition)),
  }));
  const out: PlantedCase[] = [];
  for (const operator of operators) {
    if (frame !== 'quotation' && ownWriting.has(operator.name)) continue;
    let made = 0;
    for (let round = 0; round < 40 && made < perOperator; round++) {
      for (const { edition, passages } of pools) {
        if (made >= perOperator || passages.length === 0) continue;
        const passage = random.pick(passages);
        const planted = operator.plant(passage, random);
        if (!planted || stands(ground, planted, passage)) continue;
        const { draft, at } = present(frame, edition, planted.text, random);
        out.push({
          frame,
          source: edition.source.id,
          draft,
          changes: [place(operator, planted, at, passage)],
        });
        made++;
      }
    }
  }
  return out;
}

/** Reprints of whole editions with one change in every fourth paragraph or so, until each operator had its turns. */
export function reprintCases(ground: Ground, rounds: number, random: Random): PlantedCase[] {
  const out: PlantedCase[] = [];
  for (const edition of ground.editions) {
    for (let round = 0; round < rounds; round++) {
      const lines = edition.text.split('\n');
      const changes: PlantedChange[] = [];
      const queue = random.shuffle(operators);
      let draft = '';
      let free = 0;
      for (const line of lines) {
        let changed = line;
        const body = line.length > 60 && !line.includes('〔缺文〕');
        if (body && --free <= 0) {
          for (let tries = 0; tries < 6; tries++) {
            const operator = queue[(changes.length + tries) % queue.length]!;
            const planted = operator.plant(line, random);
            // Keep the label and the heading as they are: those are other rules' business.
            if (!planted || planted.start < (line.indexOf('。') + 1 || 12) || stands(ground, planted, line))
              continue;
            changes.push(place(operator, planted, draft.length, line));
            changed = planted.text;
            free = 2;
            break;
          }
        }
        draft += `${changed.replaceAll('〔缺文〕', '。')}\n`;
      }
      out.push({ frame: 'reprint', source: edition.source.id, draft, changes });
    }
  }
  return out;
}

/** True where the changed wording stands in some edition too: then it is no error there. */
function stands(ground: Ground, planted: Planted, passage: string): boolean {
  const from = Math.max(0, planted.start - 6);
  const around = planted.text.slice(from, planted.end + 6);
  return passage.includes(around) || ground.has(around);
}

const place = (operator: Operator, planted: Planted, at: number, passage: string): PlantedChange => ({
  operator,
  planted,
  start: at + planted.start,
  end: at + planted.end,
  original: passage.slice(planted.originalStart, planted.originalEnd),
});
