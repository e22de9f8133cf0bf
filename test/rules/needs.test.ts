import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCorpus } from '../../server/src/engine/corpus/corpus.ts';
import { read } from '../../server/src/engine/document/read.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { defaultSettings as settings } from '../../server/src/engine/settings/settings.ts';
import { presenceOf } from '../../server/src/engine/text/presence.ts';

const corpus = createCorpus([]);
const witnesses = join(import.meta.dirname, '../../corpus/witnesses');
const lines = readdirSync(witnesses).flatMap((name) =>
  readFileSync(join(witnesses, name), 'utf8').split('\n'),
);
/** What the rules that name the characters they need are about. */
const defects = [
  '他说,要改革;要发展(试点).',
  '根据⼈才工作要求',
  '笫三条规定',
  '二O二四年',
  '二○二四年十月',
  '2O24年',
  '≪意见≫要求',
  'XX市×月×日前完成',
  '共×家，第×条',
  '【】负责，【待补充】',
  '联系人：待定。',
  '（待填写）',
  '{{单位}}，TODO',
];

describe('rules that name the characters they need', () => {
  for (const rule of allRules.filter(({ needs }) => needs))
    it(`have nothing to say without them: ${rule.meta.id}`, () => {
      let found = 0;
      for (const text of [...defects, ...lines]) {
        const findings = [
          ...rule.check({ reading: read(text), corpus, as: 'draft', passages: [], settings }),
        ];
        found += findings.length;
        if (findings.length > 0) assert.ok(presenceOf(text).holds(rule.needs ?? []), text);
      }
      assert.ok(found > 0);
    });
});
