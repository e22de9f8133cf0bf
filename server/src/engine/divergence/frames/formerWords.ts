/** What becomes of words that a later document has otherwise. */
const changed =
  '(?:修改|修订|修正|调整|变更|更改|改写|更新|替换|发展|深化|拓展|扩展|扩大|扩充|充实|丰富|细化|优化|完善|升级|提升|上升|演变|改|变)(?:为|成|到|作)';
const dropped = '(?:删去|删除|删掉|去掉|略去|取消|舍弃|摒弃|拿掉)';
const noMore =
  '(?:不再|没有再?|未再|未|没再)(?:继续)?(?:使用|沿用|出现|保留|提及|提到|提出|提|讲|采用|强调|写入|列入|规定|要求)';
const noun = '(?:的?(?:表述|提法|说法|字样|内容|要求|规定|措辞|文字|词语|词句|句子|一词|一语|一句|一条|等))';
const more = '(?:\\s*[、和及与]?\\s*“[^“”]{0,80}”){0,4}';

/** 《方案》中没有“…”的部署: what stands before words that a document never had, and behind them. */
const lacks =
  /(?:没有|并无|也无|则无|均无|尚无|不含|不包含|不包括|不存在|查不到|找不到)(?:类似|关于|有关|诸如|所谓|写入|包含|了|过|到|的|《[^《》]{1,60}》){0,4}[：:]?\s*$/;
const isLacked = new RegExp(
  `^${more}(?:(?:这一?|这样的?|之类的?|等)?(?:${noun}|的?(?:部署|安排|任务|目标|举措|措施|政策|条款|内容)))?[^。；“”]{0,2}(?:[，,。；）)\\n]|$)`,
);

/** 将“…”改为, 由过去的“…”发展为: what stands before the words, and behind them. */
const taken = /(?:将|把|由|从)[^，。；：“”]{0,24}[：:]?(?:“[^“”]{0,80}”[^。；“”]{0,3}){0,4}$/;
const becomes = new RegExp(
  `^${more}${noun}?[，,]?(?:分别|统一|相应|进一步|直接|已|也|均|都|被){0,3}(?:${changed}|${dropped})`,
);
/** “…”改为“…”. */
const becomesOther = new RegExp(
  `^${more}${noun}?(?:分别|统一|相应|进一步|已|也|均|都|被){0,3}${changed}[：:]?\\s*“`,
);

/** “…”，建议修改为“…”; “…”有误，应为“…”: what is said of the words of a draft that is under review. */
const wrong = '(?:[，,]?(?:有误|错误|不准确|不规范|不妥|欠妥)[，,；。]?)?';
const wish = '(?:建议|应当?|宜|可|拟|须|需|请)(?:统一|相应|直接)?';
const called = '(?:的?(?:表述|提法|说法|字样|措辞|文字|一词|一语|一句))?';
const shouldBe = '[，,]?(?:建议|正确的?(?:表述|说法|提法))?应当?(?:为|是|作|改为)[：:]?\\s*“';
const mended = new RegExp(
  `^${more}(?:${noun}?${wrong}[，,]?${wish}(?:${changed}|${dropped})|${called}${wrong}${shouldBe})`,
);
/** “…”中的“担任”应为“兼任”, “…”漏“跨企业”，应为“…”. */
const inErrata = new RegExp(
  `^(?:一[句文段])?(?:中的?|里的?|漏|脱|缺|少|衍|多)[了掉排印字]{0,2}“[^“”]{1,24}”(?:[一二三四两\\d]字|一词)?${wrong}${shouldBe}`,
);
/** 将“…”改为“…”, where no document is named that has done so. */
const mends = /(?:将|把)[^，。；：“”]{0,24}$/;
const asMended = new RegExp(`^${more}${noun}?[，,]?(?:修改|更正|改)(?:为|成|作)[：:]?\\s*“`);

/** 删去了“…”, 没有再提《方案》“…”: nothing but whose words they were stands between. */
const without = new RegExp(
  `(?:${dropped}|${noMore})(?:了|过|到)?(?:原来|原有|原先|原|过去|此前|以前|以往|旧|其中|关于|有关|对于?|年|\\d{4}|《[^《》]{1,60}》|[（(][^（）()]{1,24}[）)]|中|里|第[^，。；“”]{1,8}[条项款]|的){0,8}[：:]?\\s*$`,
);
const isDropped = new RegExp(`^${more}${noun}?(?:已|也|均|都|被|全部|则){0,3}(?:${dropped}|${noMore})(?!的)`);

/** 过去的“…”, 原来表述为“…”. */
const former =
  /(?:过去|原来|原先|原有|此前|以前|以往|旧)的?(?:表述|提法|说法|要求|规定)?(?:是|为|中|里|的)?[：:]?\s*$/;

/** So far on either side of the words it is told what became of them, in UTF-16 units. */
const reach = 160;

/**
 * Whether a quotation, by what its sentence tells, is not what the document says that the sentence is about, but what that one has changed,
 * dropped or left behind, or never had: 《意见》将“…”改为“…”, 《意见》删去了“…”的表述, 由过去的“…”发展为, 《方案》没有“…”的要求. UTF-16 offsets.
 * @param from where the sentence begins
 */
export function isFormer(
  text: string,
  from: number,
  { start, end }: { start: number; end: number },
): boolean {
  const before = text.slice(Math.max(from, start - reach), start);
  const behind = text.slice(end, end + reach);
  return (
    (taken.test(before) && becomes.test(behind)) ||
    becomesOther.test(behind) ||
    without.test(before) ||
    (lacks.test(before) && isLacked.test(behind)) ||
    isDropped.test(behind) ||
    former.test(before)
  );
}

/**
 * Whether a quotation is of a draft that is under review: “…”，建议改为“…”. Whatever document its words are like, they are that draft's. UTF-16
 * offsets.
 * @param from where the sentence begins
 */
export function isUnderReview(
  text: string,
  from: number,
  { start, end }: { start: number; end: number },
): boolean {
  const behind = text.slice(end, end + reach);
  if (mended.test(behind) || inErrata.test(behind)) return true;
  const before = text.slice(Math.max(from, start - reach), start);
  return mends.test(before) && asMended.test(behind) && !before.includes('《');
}
