import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import { watchFor } from '../../text/watch.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/leftover',
  severity: 'information',
  norm: { authority: '校对实务', strength: 'practice' },
};

/** What word processors leave behind: bookmarks, broken references, field codes, entities; and undecodable characters. */
const leftovers =
  /\[bookmark:[^\]\n]{0,80}\]|\[(?:endnote|footnote)Ref:[^\]\n]{0,80}\]|错误[！!](?:未找到引用源|未定义书签|文档中没有指定样式的文字)[。.]?|Error! (?:Reference source not found|Bookmark not defined)\.|\{ ?(?:PAGE|PAGEREF|HYPERLINK|TOC|REF|SEQ)[^{}\n]{0,80}\}|(?:HYPERLINK|PAGEREF) (?:\\l )?"?_?Toc\d+"?(?: \\h)?|&(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|hellip|mdash|middot|quot|amp|lt|gt);|&#(?:\d{2,6}|[xX][\da-fA-F]{2,5});/y;
const mayBegin = (text: string, at: number): boolean => text[at] !== '错' || text[at + 1] === '误';
const traces = finderOf(watchFor('[错E{HP&'), leftovers, mayBegin);
const undecodable = /[\ufffd\ue000-\uf8ff]+|锟斤拷(?:锟斤拷)*|烫烫烫+|屯屯屯+/y;
const lost = finderOf(watchFor('\ufffd\ue000-\uf8ff锟烫屯'), undecodable);

/** Traces of conversion that are no part of the text. */
export const leftover: Rule = {
  meta,
  stands: (change) => traces.isApart(change) && lost.isApart(change),
  *check(context: RuleContext): Iterable<Finding> {
    const places = traces(context.reading).map(
      ({ start, end, groups: [trace] }): Replacement => ({
        start,
        end,
        good: entities[trace] ?? characterOf(trace),
      }),
    );
    yield* reportReplacements(meta, 'typography/leftover', context, places, severalDefects);
    const gone = lost(context.reading).map(({ start, end }): Replacement => ({ start, end, good: '' }));
    const misread = isOtherEncoding(context.reading.text, gone);
    for (const finding of reportReplacements(meta, 'typography/undecodable', context, gone, severalDefects)) {
      const { message } = finding;
      const counted = misread && 'count' in message.args;
      yield {
        ...finding,
        fixes: [],
        message: counted ? { ...message, key: 'typography/other-encoding' } : message,
      };
    }
  },
};

/** From this many on, one finding says it for all. */
const severalDefects = 4;

/**
 * Letters of GB18030 that are read as UTF-8 are lost in runs, nearly four to a run; what a conversion could not write is lost
 * one by one, or two for its two bytes. Told by the places alone, whatever else the text has.
 */
function isOtherEncoding(text: string, places: readonly Replacement[]): boolean {
  const runs = places.filter(({ start }) => text[start] === '\ufffd');
  const length = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  return runs.length >= severalDefects && length > 2.5 * runs.length;
}

/** The character of &#8220; or &#x201C;; nothing for other traces. */
function characterOf(trace: string): string {
  const [, hex, decimal] = /^&#(?:[xX]([\da-fA-F]+)|(\d+));$/.exec(trace) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0);
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code === 0xa0 ? 0x20 : code) : '';
}

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&ensp;': ' ',
  '&emsp;': '\u3000',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&hellip;': '…',
  '&mdash;': '—',
  '&middot;': '·',
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
};
