import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { formatNumeral } from '../../server/src/engine/index.ts';
import { readWord } from '../../server/src/workspace/word/docx.ts';
import { numeralOf } from '../../server/src/workspace/word/numeralFormats.ts';
import { docxOf, level, paragraph, run } from '../support/word.ts';

function linesOf(...given: Parameters<typeof docxOf>): string[] {
  const word = readWord(docxOf(...given), formatNumeral);
  assert.ok('text' in word, JSON.stringify(word));
  return word.text.replace(/\n$/, '').split('\n');
}

const official = `<w:abstractNum w:abstractNumId="3">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircle', '%4', '<w:suff w:val="nothing"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>`;

describe('the text of a Word document', () => {
  it('is its paragraphs, a line each', () => {
    assert.deepEqual(linesOf(`${paragraph('实施方案')}<w:p/>${paragraph('为贯彻《意见》，制定本方案。')}`), [
      '实施方案',
      '',
      '为贯彻《意见》，制定本方案。',
    ]);
  });

  it('is what runs, links and fields say together', () => {
    const body = `<w:p>${run('根据')}<w:hyperlink>${run('《意见》')}</w:hyperlink><w:r><w:fldChar/><w:instrText>REF a</w:instrText></w:r>${run('第三条')}<w:r><w:tab/><w:t>附件</w:t><w:noBreakHyphen/><w:t>1</w:t><w:br/><w:t>下一行</w:t></w:r><w:sdt><w:sdtPr><w:t>不是</w:t></w:sdtPr><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt></w:p>`;
    assert.deepEqual(linesOf(body), ['根据《意见》第三条\t附件-1', '下一行控件']);
  });

  it('has what was put in while changes were tracked, and not what was taken out, hidden or noted', () => {
    const body = `<w:p>${run('确保')}<w:del><w:r><w:delText>60</w:delText></w:r></w:del><w:ins>${run('50')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>%</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:moveFrom>${run('旧')}</w:moveFrom><w:r><w:ruby><w:rt>${run('yin')}</w:rt><w:rubyBase>${run('音')}</w:rubyBase></w:ruby></w:r></w:p>`;
    assert.deepEqual(linesOf(body), ['确保50%音']);
  });

  it('has text boxes once, behind the paragraph that they hang on', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box('机密')}</mc:Choice><mc:Fallback>${box('机密')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    assert.deepEqual(linesOf(body), ['正文', '机密']);
  });

  it('has tables row by row, and what a frame of one cell holds', () => {
    const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
    const table = (...rows: string[]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    assert.deepEqual(
      linesOf(
        table(cell('任务') + cell('单位'), cell('培训', '竞赛') + cell('')) +
          table(cell('一段话。', '又一段。')),
      ),
      ['| 任务 | 单位 |', '| 培训 竞赛 |  |', '一段话。', '又一段。'],
    );
  });
});

describe('the numbers that Word counts', () => {
  it('are written as they are shown, each level anew below the one above', () => {
    const at = (level: number, text: string) => paragraph(text, { id: 1, level });
    const body = [
      at(0, '总体要求'),
      paragraph('正文。'),
      at(0, '主要任务'),
      at(1, '加强党建'),
      at(2, '摸底'),
      at(2, '培训'),
      at(3, '分类'),
      at(1, '抓好落实'),
      at(2, '督查'),
      at(0, '组织实施'),
      at(1, '加强领导'),
    ].join('');
    assert.deepEqual(linesOf(body, { numbering: official }), [
      '一、总体要求',
      '正文。',
      '二、主要任务',
      '（一）加强党建',
      '1.摸底',
      '2.培训',
      '①分类',
      '（二）抓好落实',
      '1.督查',
      '三、组织实施',
      '（一）加强领导',
    ]);
  });

  it('stand apart from the words where no mark ends them', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1条')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`;
    const body = paragraph('为了……', { id: 7 }) + paragraph('范围', { id: 7, level: 1 });
    assert.deepEqual(linesOf(body, { numbering }), ['第一条　为了……', '1.1 范围']);
  });

  it('are those of styles, and of styles that these are based on', () => {
    const styles =
      '<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H1a"><w:basedOn w:val="H1"/></w:style>';
    const styled = (style: string, text: string, own = '') =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/>${own}</w:pPr>${run(text)}</w:p>`;
    assert.deepEqual(
      linesOf(
        styled('H1', '甲') +
          styled('H1a', '乙') +
          styled('H1', '丙', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
          styled('H1', '丁'),
        { numbering: official, styles },
      ),
      ['一、甲', '二、乙', '丙', '三、丁'],
    );
  });

  it('begin anew where a list says so, and go on where it does not', () => {
    const numbering = `${official}<w:num w:numId="2"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body = [1, 1, 2, 5, 5].map((id) => paragraph('项', { id })).join('');
    assert.deepEqual(linesOf(body, { numbering }), ['一、项', '二、项', '三、项', '一、项', '二、项']);
  });

  it('are none for bullets, empty paragraphs and lists that there are not', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = paragraph('点', { id: 1 }) + paragraph('无', { id: 9 }) + paragraph(' ', { id: 1 });
    assert.deepEqual(linesOf(body, { numbering }), ['点', '无', ' ']);
  });

  for (const [format, value, written] of [
    ['chineseCounting', 21, '二十一'],
    ['ideographDigital', 21, '二一'],
    ['chineseLegalSimplified', 21, '贰拾壹'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 3, '03'],
    ['ideographTraditional', 2, '乙'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 14, 'XIV'],
    ['hebrew1', 4, '4'],
  ] as const)
    it(`are ${written} for ${value} in ${format}`, () =>
      assert.equal(numeralOf(value, format, formatNumeral), written));
});

describe('what is no Word document', () => {
  const other = (name: string, content: string) => zipSync({ [name]: strToU8(content) });
  for (const [what, bytes, problem] of [
    ['a text', strToU8('江滨市'), 'other'],
    ['an old document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'old'],
    ['a zip file of something else', other('a.txt', '甲'), 'other'],
    [
      'a workbook',
      other(
        '_rels/.rels',
        '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      'other',
    ],
    ['half a document', docxOf(paragraph('甲'.repeat(400))).slice(0, 300), 'damaged'],
  ] as const)
    it(`is told: ${what}`, () => {
      const word = readWord(bytes, formatNumeral);
      assert.deepEqual(word, problem === undefined ? { text: '' } : { problem });
    });

  it('is one with a document type, which could grow without end', () => {
    const bomb = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "bbb">]><a>&b;</a>'),
    });
    assert.deepEqual(readWord(bomb, formatNumeral), { problem: 'damaged' });
  });
});
