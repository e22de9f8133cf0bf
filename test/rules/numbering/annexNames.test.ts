import assert from 'node:assert/strict';
import { annex } from '../../../server/src/engine/rules/numbering/annex.ts';
import { applyEdits, findingsOf, testCases } from '../../support/ruleCases.ts';

const long = '江滨市推进产业工人队伍建设改革试点工作实施方案';

/** A notice with its note, and the attachments behind it. */
const notice = (note: string, ...attachments: readonly (readonly [label: string, title: string])[]): string =>
  `关于印发方案的通知\n\n各区人民政府：\n现将方案印发给你们，请认真贯彻执行。\n\n${note}\n\n江滨市人民政府办公室\n2025年3月1日\n\n${attachments
    .map(([label, title]) => `${label}\n\n${title}\n\n各部门按照职责分工抓好落实。\n`)
    .join('\n')}`;

describe('numbering/annex on names', () => {
  testCases(annex, [
    {
      name: 'takes the lines of one long name without a number for one',
      text: notice('附件：江滨市推进产业工人队伍建设改革试点工作\n      实施方案', ['附件', long]),
    },
    {
      name: 'holds such a name against the title as a whole',
      text: notice('附件：⟦江滨市推进产业工人队伍建设改革试点工作\n      实施办法⟧', ['附件', long]),
      key: 'numbering/annex/title',
      fixed: notice(`附件：${long}`, ['附件', long]),
    },
    {
      name: 'takes a second name for one where the first is the title',
      text: notice('附件：任务分工表\n      ⟦联络员名单⟧', ['附件', '任务分工表']),
      key: 'numbering/annex/no-body',
    },
    {
      name: 'takes the lines of a long name with a number for one',
      text: notice(
        '附件：1. 江滨市推进产业工人队伍建设改革试点工作\n         实施方案\n      2. 任务分工表',
        ['附件1', long],
        ['附件2', '任务分工表'],
      ),
    },
    {
      name: 'reports an attachment that the note does not list',
      text: notice(
        '附件：1. 任务分工表\n      2. 联络员名单',
        ['附件1', '任务分工表'],
        ['附件2', '联络员名单'],
        ['⟦附件3⟧', '进度安排'],
      ),
      key: 'numbering/annex/no-note',
    },
    {
      name: 'reports the second attachment where the note names one without a number',
      text: notice('附件：任务分工表', ['附件1', '任务分工表'], ['⟦附件2⟧', '联络员名单']),
      key: 'numbering/annex/no-note',
    },
  ]);

  it('writes a name on several lines into the title as one', () => {
    const text = notice('附件：江滨市推进产业工人队伍建设改革试点工作\n      实施办法', ['附件', long]);
    const [, intoTitle] = findingsOf([annex], text)[0]!.fixes;
    assert.equal(applyEdits(text, intoTitle!.edits), text.replace(long, long.replace('方案', '办法')));
  });
});
