import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { findingsOf, testCases } from '../../support/ruleCases.ts';

const closing = '，。、；：！？”’）》』…';

/** The text in lines of so many characters, no line beginning with a closing mark. */
function wrapped(text: string, width: number): string {
  const out: string[] = [];
  for (const line of text.split('\n')) {
    let rest = line.trim();
    while (rest.length > width) {
      let end = width;
      while (closing.includes(rest[end] ?? ' ')) end++;
      out.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    out.push(rest);
  }
  return out.join('\n');
}

const errors = (text: string): string[] =>
  findingsOf(numberingRules, text)
    .filter((f) => f.severity !== 'hint')
    .map((f) => `${f.rule} ${text.slice(f.span.start, f.span.end).replace(/\s/g, '')}`);

describe('numbering in hard-wrapped text', () => {
  for (const id of ['2017-plan', '2022-questions', '2024-opinions'])
    it(`says no more than of the unwrapped edition ${id}`, () => {
      const text = readFileSync(new URL(`../../../corpus/editions/${id}.txt`, import.meta.url), 'utf8');
      const known = new Set(errors(text));
      for (const width of [20, 25, 27, 30, 34, 35])
        assert.deepEqual(
          errors(wrapped(text, width)).filter((e) => !known.has(e)),
          [],
          `${width}`,
        );
    });

  testCases(numberingRules, [
    {
      name: 'takes 一， that ends the word of the line before for no label',
      text: '江海省实施方案\n\n一、统一标准\n各地要统一标准。\n\n二、健全制度\n健全培训制度是当前各地产业工人队伍建设中最突出的问题之\n一，各地各部门要高度重视，切实抓好落实，务求取得实效，不得\n走过场。\n\n三、加强领导\n各地要加强领导。\n',
    },
    ...['二、三车间产量增长12%。', '三、第四季度产量增长12%。', '一、二车间产量增长12%。'].map((words) => ({
      name: `takes what 第 at the end of a line counts for no label: ${words}`,
      text: `江海公司工作总结\n\n　　一、基本情况\n　　公司产量稳步上升，其中第\n${words}\n　　二、主要问题\n　　培训不足。\n　　三、下步打算\n　　加强培训。\n`,
    })),
    {
      name: 'still finds the comma behind the number of a heading',
      text: '江海省实施方案\n\n一、统一标准\n各地要统一标准，健全制度，规范管理，形成长效机制\n⟦二，⟧健全制度\n各地要健全制度。\n\n三、加强领导\n各地要加强领导。\n',
      key: 'numbering/label-form/han',
    },
  ]);
});
