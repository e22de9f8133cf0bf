import type { RuleMeta } from '../../rule.ts';

export const meta: RuleMeta = {
  id: 'source/address',
  severity: 'warning',
  norm: { authority: '循章', clause: '引文须有出处', strength: 'practice' },
};
