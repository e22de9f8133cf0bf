import { Random } from './random.ts';

const places =
  '北京市 上海市 天津市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省'.split(
    ' ',
  );
const boilerplate =
  '各地区各部门要提高政治站位，切实加强组织领导，明确责任分工，细化工作措施，健全工作机制，加强统筹协调和督促检查，确保各项任务落到实处。重大事项及时按程序请示报告。\n';

/**
 * Grows real texts to `characters`: first the texts themselves, then re-issues of them as other places issue each
 * other's documents (place names changed, 3 % of the sentences left out, 2 % exchanged with the next, 0.3 % of the
 * characters wrong, a closing paragraph of set phrases), at most `rounds` times over.
 */
export function* growTexts(
  base: readonly string[],
  characters: number,
  rounds = Number.POSITIVE_INFINITY,
): Generator<string> {
  let total = 0;
  for (let round = 0; round <= rounds; round++) {
    for (const [i, text] of base.entries()) {
      const grown = round === 0 ? text : reissue(text, new Random(1_000_003 + round * 65_537 + i));
      total += grown.length;
      if (total > characters) return;
      yield grown;
    }
  }
}

function reissue(text: string, random: Random): string {
  const place = random.pick(places);
  const sentences = text
    .replace(/[一-龥]{1,3}(?:省|市|自治区)/g, (m) => (random.next() < 0.6 ? place : m))
    .split(/(?<=[。；\n])/);
  const kept: string[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const chance = random.next();
    if (chance < 0.03) continue;
    if (chance < 0.05 && i + 1 < sentences.length) {
      kept.push(sentences[i + 1]!, sentences[i]!);
      i++;
    } else kept.push(sentences[i]!);
  }
  const units = [...kept.join('')];
  for (let n = Math.floor(units.length * 0.003); n > 0; n--) {
    const at = random.below(units.length);
    if (/\p{Script=Han}/u.test(units[at]!)) units[at] = random.pick(units);
  }
  return `${units.join('')}\n${boilerplate}`;
}
