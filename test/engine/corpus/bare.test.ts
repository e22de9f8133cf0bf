import assert from 'node:assert/strict';
import { sourceOfText } from '../../../server/src/engine/corpus/bare.ts';

const titles: readonly (readonly [title: string, text: string, expected: string])[] = [
  ['the first line', '改革方案\n一、总体要求', '改革方案'],
  ['the first line that is not blank', '\n \n改革方案\n', '改革方案'],
  ['a Markdown heading', '# 上海口岸服务条例\n\n第一条 为了规范', '上海口岸服务条例'],
  ['a line in title marks', '《改革方案》\n', '改革方案'],
  ['a title that cites another', '关于印发《改革方案》的通知\n', '关于印发《改革方案》的通知'],
  ['a title in a file with CRLF', '改革方案\r\n一、', '改革方案'],
  ['a title in a file with the line ends of a word processor', '改革方案\v一、总体要求\v', '改革方案'],
  ['a title in a file with CR', '改革方案\r一、总体要求\r', '改革方案'],
  ['the first line behind front matter', '---\ntitle: x\ndate: 2024\n---\n\n# 改革方案\n\n一、', '改革方案'],
  ['a rule above a text', '---\n改革方案\n---\n', '---'],
  ['the id where there is no line', '', 'name'],
];

describe('sourceOfText', () => {
  for (const [what, text, expected] of titles) {
    it(`takes ${what} for the title`, () => assert.equal(sourceOfText('name', text).title, expected));
  }

  it('takes a date from the name', () => {
    assert.equal(sourceOfText('上海口岸服务条例(2020-05-14)', '条例').date, '2020-05-14');
    assert.equal(sourceOfText('方案（2017年4月3日）', '方案').date, '2017-04-03');
    assert.equal(sourceOfText('方案2017-14-40', '方案').date, undefined);
  });

  it('takes the last day below the title, or that of the signature', () => {
    const passed =
      '（2016年1月15日江海省第十二届人民代表大会常务委员会第二十次会议通过　自2016年3月1日起施行　2023年3月30日修订）';
    assert.equal(sourceOfText('a', `江海省安全生产条例\n\n${passed}\n\n第一条　为了`).date, '2023-03-30');
    assert.equal(sourceOfText('条例(2020-05-14)', `江海省安全生产条例\n${passed}\n`).date, '2020-05-14');
    assert.equal(
      sourceOfText(
        'a',
        '关于召开会议的通知\n\n定于2024年6月1日召开会议。\n\n江海省人民政府\n2024年5月20日\n\n附件：名单\n',
      ).date,
      '2024-05-20',
    );
    assert.equal(sourceOfText('a', '若干规定\n自2024年6月1日起施行。\n').date, undefined);
  });

  it('takes a document number that has a line of its own', () => {
    assert.equal(sourceOfText('a', '改革方案\n中发〔2017〕14号\n').documentNumber, '中发〔2017〕14号');
    assert.equal(sourceOfText('a', '改革方案\n根据中发〔2017〕14号文件精神，\n').documentNumber, undefined);
  });
});
