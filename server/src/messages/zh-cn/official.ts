import type { MessageTable } from '../table.ts';

export const official: MessageTable = {
  'fix/addressee-colon': '主送机关后加全角冒号',
  'fix/copy-to': '末尾加句号',
  'official/document-number/bracket': '发文字号的年份用六角括号：「{bad}」应为「{good}」。',
  'official/document-number/year': '发文字号的年份写全称：「{bad}」应为「{good}」。',
  'official/document-number/ordinal': '发文字号的顺序号不加「第」：「{bad}」应为「{good}」。',
  'official/document-number/padding': '发文字号的顺序号不编虚位：「{bad}」应为「{good}」。',
  'official/document-number/suffix': '发文字号末尾应有「号」：「{bad}」应为「{good}」。',
  'official/document-number/form': '发文字号写法不合：「{bad}」应为「{good}」。',
  'official/addressee-colon': '主送机关后用全角冒号，此处是「{bad}」。',
  'official/addressee-colon/missing': '主送机关后应有全角冒号。',
  'official/annex-note/opening': '附件说明以「附件：」开头，此处是「{bad}」。',
  'official/annex-note/number': '附件说明的序号应为「{good}」，此处是「{bad}」。',
  'official/annex-note/tail': '附件名称后不加标点，「{bad}」应删去。',
  'official/date-form/padding': '日期的月、日不编虚位：「{bad}」应为「{good}」。',
  'official/date-form/year': '日期的年份写全称：「{bad}」应为「{good}」。',
  'official/date-form/separators': '成文日期标全年月日：「{bad}」应为「{good}」。',
  'official/date-form/han': '公文的成文日期用阿拉伯数字：「{bad}」应为「{good}」。',
  'official/date-form/punctuation': '成文日期后不加标点：「{bad}」应为「{good}」。',
  'official/date-form/incomplete': '成文日期用阿拉伯数字写全年、月、日，如“2025年1月5日”；「{bad}」不合。',
  'official/copy-to': '抄送机关末尾用句号。',
};
