import type { MessageTable } from '../table.ts';

export const formula: MessageTable = {
  'formula.bent.lost': '固定提法不全：应作「{form}」（《{source}》{address}）',
  'formula.bent.lost.own': '固定提法不全：应作「{form}」',
  'formula.bent.order': '固定提法次序有误：应作「{form}」（《{source}》{address}）',
  'formula.bent.order.own': '固定提法次序有误：应作「{form}」',
  'formula.bent.marks': '固定提法的顿号有误：应作「{form}」（《{source}》{address}）',
  'formula.bent.marks.own': '固定提法的顿号有误：应作「{form}」',
  'formula.bent.near': '固定提法有误：应作「{form}」（《{source}》{address}）',
  'formula.bent.near.own': '固定提法有误：应作「{form}」',
  'formula.bent.numeral': '固定提法的数字有误：应作「{form}」（《{source}》{address}）',
  'formula.bent.numeral.own': '固定提法的数字有误：应作「{form}」',
  'formula.fix.restore': '改为「{form}」',
  'superseded.wording': '旧提法：《{source}》（{address}）作「{newer}」',
  'superseded.wording.own': '旧提法：今作「{newer}」',
  'superseded.fix.adopt': '改用新提法「{newer}」',
  'adaptation.halfLocalised': '「{kept}」未随前后文改为本地的说法：他处的「{from}」已作「{to}」',
  'adaptation.related': '此处「{from}」已作「{to}」',
  'adaptation.fix.localise': '改为「{to}」',
  'corpus.derivedInvalid': '{path}：有几处读不懂（{where}），未生效，其余照用。请改正。',
  'corpus.derivedNotJson':
    '{path}：不是合法的 JSON（错在第 {line} 行第 {column} 字），其中的内容均未生效。请改正后重试。',
  'corpus.derivedShape': '{path}：格式不对，应为 {"version": 1, …}，其中的内容均未生效。',
  'corpus.derivedUnreadable': '{path}：读不了（{detail}），其中的内容均未生效。请检查权限。',
};
