/** File names of the test workspace. */
export const names = {
  reprint: '转载：关于深化产业工人队伍建设改革的意见.txt',
  draft: '实施方案.policy',
  misnumbered: '编号有误的实施方案.policy',
  markdown: '学习笔记.md',
} as const;
