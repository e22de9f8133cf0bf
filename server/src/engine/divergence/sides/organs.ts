import { unitSet } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { wordsAround } from '../../text/wordsAround.ts';

const known =
  '中共中央办公厅|国务院办公厅|中共中央|党中央|国务院|中央军委|全国人民代表大会常务委员会|全国人民代表大会|全国人大常委会|全国人大|全国政协|最高人民法院|最高人民检察院|中央纪委|国家监委|中央组织部|中央宣传部|中央统战部|中央政法委|中央网信办|中央编办|全国总工会|中华全国总工会|共青团中央|团中央|全国妇联|全国工商联|全国工商业联合会|中国科协|中国企业联合会|外交部|国防部|国家发展改革委|国家发展和改革委员会|国家发改委|教育部|科技部|科学技术部|工业和信息化部|国家民委|公安部|国家安全部|民政部|司法部|财政部|人力资源社会保障部|人力资源和社会保障部|自然资源部|生态环境部|住房城乡建设部|住房和城乡建设部|交通运输部|水利部|农业农村部|商务部|文化和旅游部|国家卫生健康委|国家卫生健康委员会|退役军人事务部|退役军人部|应急管理部|应急部|中国人民银行|人民银行|审计署|国务院国资委|国资委|国务院国有资产监督管理委员会|海关总署|税务总局|国家税务总局|市场监管总局|国家市场监督管理总局|金融监管总局|中国证监会|广电总局|体育总局|国家统计局|国家医保局|国家能源局|国家数据局|国家林草局|国家铁路局|中国民航局|国家邮政局|国家文物局|国家疾控局|国家药监局|国家知识产权局';

/** An organ by its build: a place or a field, and a word for a body. */
const built =
  '(?:[省市县区州盟旗乡镇]|自治区|自治州|直辖市|中央|国家|全国|地方|各级|本级|上级|同级|基层|人民|总|行业|产业)(?:党委|党组|政府|人民政府|人大|人大常委会|政协|工会|总工会|法院|人民法院|检察院|人民检察院|纪委|监委|组织部|宣传部|教育局|财政局|公安局|民政局|司法局|人社局|人力资源社会保障局|人力资源和社会保障局|住建局|卫健委|发改委|税务局|市场监管局|办公厅|办公室|委员会)|[省市县区]委(?:办公厅|办公室)?';
const organ = new RegExp(`${known}|${built}`, 'g');

const whole = new RegExp(`^(?:${known}|${built})$`);

/** Whether a text is an organ's name and nothing else. */
export const isOrgan = (text: string): boolean => whole.test(text.trim());

/** Whether an organ's name stands in a stretch of text or reaches into it; `at` in UTF-16 offsets of `text`. */
export function touchesOrgan(text: string, at: Span): boolean {
  const from = Math.max(0, at.start - 16);
  const part = text.slice(from, at.end + 16);
  organ.lastIndex = 0;
  for (let m = organ.exec(part); m; m = organ.exec(part)) {
    const start = from + m.index;
    const end = start + m[0].length;
    if (start < at.end && end > at.start) return true;
    if (at.start === at.end && start < at.start && at.start < end) return true;
    organ.lastIndex = m.index + 1;
  }
  return false;
}

const endsTitle = unitSet('》。\n');
const openTitle = '《'.charCodeAt(0);
const longestTitle = 120;

/** Whether an offset lies inside 《…》. */
export function insideTitle(text: string, { start, end }: Span): boolean {
  for (let i = start - 1; i >= 0 && i > start - 80; i--) {
    const c = text.charCodeAt(i);
    if (endsTitle(c)) return false;
    if (c === openTitle) {
      const close = text.slice(start, i + longestTitle).indexOf('》');
      return close >= 0 && start + close >= end;
    }
  }
  return false;
}

/** Whether an offset lies inside a document number, 〔2017〕14号 or the like. */
export function insideDocumentNumber(text: string, at: Span): boolean {
  for (const found of wordsAround(text, at, documentNumber, longestNumber, '号'))
    if (found.start < at.end && found.end > at.start) return true;
  return false;
}

const documentNumber = /[\p{Script=Han}]{1,8}[〔﹝[［【（(]\d{4}[〕﹞\]］】）)]\d{1,5}号/gu;
const longestNumber = 20;
