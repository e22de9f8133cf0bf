import { lineBreaks } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { wholenessWords } from './extracts.ts';

/** 新华社北京10月21日电, 记者…, 责任编辑…, （下转第4版）, 导语: … what a medium puts into or around a text. */
export function isCredit(text: string, { start, end }: Span): boolean {
  const s = text.slice(start, end).trim();
  // 新华社、 begins a list in the text.
  if (/^[、和及与]/.test(text.slice(end, end + 1))) return false;
  return (
    /^[（(]?(?:据)?(?:(?:新华社|人民日报|中新社|央视)(?![、和及与])|本报(?:讯|记者|通讯员|综合|评论员|北京|[\u4e00-\u9fff]{2,4}\d)|本社|记者|通讯员|编辑|责任编辑|责编|来源|作者|图为|摄影|校对|审核|编者按|全文如下|现全文刊发|访问量|发布时间|日期|浏览|打印|分享|字体)/.test(
      s,
    ) ||
    (/[电讯][）)]?$/.test(s.slice(0, 24)) && opensSentence.test(text.slice(Math.max(0, start - 8), start))) ||
    /^[（(【]?(?:下转|上接)/.test(s) ||
    handsOn.test(s) ||
    underTitle.test(s) ||
    /^(?=.*\d)[\d\-/:：.年月日时分\s]{6,}(?:访问量|浏览|来源)?[:：]?$/.test(s)
  );
}

/** 《意见》全文如下：, 现将《…》转发如下, 请认真学习贯彻。: with what a text is handed on. */
const handsOn =
  /^(?:[《“][^》”]{2,60}[》”])?(?:全文|原文|正文)(?:转发|刊发|公布|发布|转载|刊登|摘登|附后)?如下(?:[：:。，]|$)|^现(?:将|把)[^。；]{0,80}(?:转发|印发|刊发|转载|刊登|摘登|公布)(?:如下|给你们|于后|于下)/;

/** （中发〔2017〕14号）, （摘要）: what stands below a title on a line of its own. */
const underTitle = new RegExp(
  `^[（(]?[\\u4e00-\\u9fff]{1,8}[〔[（(【]\\d{4}[〕\\]）)】]\\d{1,4}号[）)]?$|^[（(【](?:${wholenessWords})[）)】]$`,
);

/** What ends in 电 or 讯 in the middle of a sentence is a slip and no dateline: 全面工人电领导. */
const opensSentence = new RegExp(`(?:^|[${lineBreaks}。！？；：，“”（(）)【】[\\]])[\\s\\u0085]*$`);
