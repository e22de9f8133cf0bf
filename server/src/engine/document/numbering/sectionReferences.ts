import { flatMap } from '../../text/flatMap.ts';
import type { Span } from '../../text/span.ts';
import { watchFor } from '../../text/watch.ts';
import { finderOf } from '../finder.ts';
import { lasting } from '../lasting.ts';
import type { Reading } from '../model.ts';
import { quotedPlaces } from '../quotedPlaces.ts';
import { sectionsOf } from './sections.ts';

/** What a document says of one of its own sections: 按照3.1.4执行. */
export interface SectionReference {
  /** The number alone, UTF-16 offsets. */
  readonly span: Span;
  /** 3.1.4, whether there is such a section or not. */
  readonly number: string;
}

/** The words that lead in to the number of a section, with what names the draft itself. */
const leadIn =
  '(?:按照|依照|参照|根据|依据|遵照|执行|符合|满足|详见|参见|按|见)(?:本(?:预案|标准|规范|规划|方案|规程|导则|指南|文件))?第?[ \\t]?';
const leadOut =
  '(?:条|节|款|项|小节|部分)?(?=的?(?:规定|要求|执行|办理|程序|所述|所列|所规定|内容)|[，。；）、]|中的?)';
/** What is found begins with the first point. A standard's own number stands before its section: GB/T 1.1. */
const references = new RegExp(`(?<=${leadIn}(\\d{1,2}))((?:\\.\\d{1,2}){1,3})(?![\\d.%％])${leadOut}`, 'uy');
const findReferences = finderOf(watchFor('.'), references);

/** UTF-16 units before a reference in which another document may be named. */
const before = 64;

/** The references of a document that is numbered through the levels to its own sections, in order; none in any other. */
export const sectionReferences = lasting((reading): readonly SectionReference[] => {
  if (sectionsOf(reading).length === 0) return none;
  const isQuoted = quotedPlaces(reading.quotations);
  return flatMap(
    findReferences(reading),
    ({ start, groups: [, head = '', rest = ''] }): SectionReference[] => {
      const span = { start: start - head.length, end: start + rest.length };
      return isQuoted(span.start) || namesOther(reading, span.start) ? [] : [{ span, number: head + rest }];
    },
  );
});

const none: readonly SectionReference[] = [];

/** Whether its sentence names a document before it: 《…》, GB/T 1.1, 国家预案. */
function namesOther({ text }: Reading, at: number): boolean {
  const words = text.slice(Math.max(0, at - before), at);
  const sentence = words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('\n')) + 1);
  return /[》A-Za-z]|(?:国家|省|市|县|区|该|上级)[\p{Script=Han}]{0,8}(?:预案|标准|规范|规程|导则|规划)/u.test(
    sentence,
  );
}
