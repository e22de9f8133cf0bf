import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { workOf } from '../../../server/src/engine/document/memory/memory.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import {
  type CrossReference,
  findReferences,
} from '../../../server/src/engine/document/references/references.ts';

const witnesses = new URL('../../../corpus/witnesses/', import.meta.url);
const received = readdirSync(witnesses).map((name) => readFileSync(new URL(name, witnesses), 'utf8'));

/** What people type, paste and delete. */
const inserted = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '。',
      '\n',
      '\n\n',
      '\r',
      '\n',
      '\v',
      '\f',
      '\u0085',
      '\u2028\n',
      '（三）',
      '一、',
      '“',
      '”',
      '第五条　',
      '附件1\n',
      '附件：1.名单\n',
      '目录\n',
      '2024年12月3日\n',
      '江海省总工会\n2024.12.3\n',
      '25年3月1日。\n',
      '各市人民政府、省政府各部门，\n',
      '部门，',
      '江海省总工会　2025年3月1日\n',
      '。\n2025年3月1日\n江海省总工会\n',
      '问题之\n一，',
    ],
    ...[
      '工',
      '一是',
      '；二是',
      '：1.',
      '；2、',
      '；3．',
      '《意见》（以下简称《意见》）',
      '一、总体要求\n',
      '关于深化改革的意见',
      '　　',
      '，',
      '[bookmark: _Toc1]',
      '《',
      '》',
      '国发〔2024〕3号',
      '见第（三）条',
      '依照前款规定',
      '# ',
    ],
  ),
  fc.string({ unit: fc.constantFrom(...'工人，。一二（）\n\v\u2029'), maxLength: 12 }),
);
const edits = fc.array(fc.record({ at: fc.nat(), removed: fc.nat(30), words: inserted }), {
  minLength: 1,
  maxLength: 6,
});
type Edit = { at: number; removed: number; words: string };

const apply = (text: string, { at, removed, words }: Edit): string => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + words + text.slice(start + removed);
};

const resolved = ({ span, pointers, targets, missing, links }: CrossReference) => [
  span,
  pointers,
  targets,
  missing,
  links,
];

describe('reading an edited text with its previous reading', () => {
  it('gives what reading it anew gives', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...received),
        fc.nat(),
        fc.nat(3000),
        edits,
        fc.boolean(),
        (whole, from, length, list, markdown) => {
          const start = from % whole.length;
          let text = whole.slice(start, start + length);
          let previous = read(text, { markdown });
          for (const edit of list) {
            text = apply(text, edit);
            previous = read(text, { markdown, previous });
            const anew = read(text, { markdown });
            assert.deepEqual(previous, anew);
            assert.deepEqual(findReferences(previous).map(resolved), findReferences(anew).map(resolved));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads only the neighbourhood of an edited line', () => {
    const text = received.join('\n').repeat(2);
    const first = read(text);
    assert.ok(workOf(first) >= text.length);
    for (const words of ['持续', '。', '一', '（']) {
      for (const place of [0.1, 0.35, 0.5, 0.77]) {
        const at = Math.floor(text.length * place);
        const edited = read(apply(text, { at, removed: 0, words }), { previous: first });
        assert.ok(workOf(edited) < 12_000, `${workOf(edited)} units read for ${words} at ${place}`);
      }
    }
  });

  it('reads nothing for an unchanged text', () => {
    const text = received[1] as string;
    assert.equal(workOf(read(text, { previous: read(text) })), 0);
  });

  it('reads all anew where the options differ', () => {
    const text = '# 一、总体要求\n坚持统筹。\n';
    const previous = read(text);
    assert.deepEqual(read(text, { markdown: true, previous }), read(text, { markdown: true }));
  });
});
