import assert from 'node:assert/strict';
import type { Label, OutlineNode } from '../../../server/src/engine/document/model.ts';
import { Items, ItemsOfPlaces } from '../../../server/src/engine/document/references/referenceItems.ts';
import { Random } from '../../bench/perf/random.ts';

const forms = ['hanParen', 'arabic', 'arabicParen', 'circled', 'han'] as const;

const node = (form: string, value: number, children: readonly OutlineNode[] = []): OutlineNode =>
  ({ label: { form, value } as Label, children }) as OutlineNode;

describe('the items that a reference may mean', () => {
  it('are found as looking through all of them finds them', () => {
    const random = new Random(8);
    for (let n = 0; n < 300; n++) {
      const nodes = Array.from({ length: random.below(10) }, () =>
        node(random.pick([...forms]), 1 + random.below(4)),
      );
      const items = new Items(nodes);
      const wanted = forms.filter(() => random.next() < 0.5);
      const isWanted = ({ label }: OutlineNode): boolean => wanted.some((form) => form === label?.form);
      for (let value = 1; value < 6; value++)
        assert.equal(
          items.find(wanted, value),
          nodes.find((item) => isWanted(item) && item.label?.value === value),
        );
      const form = nodes.find(isWanted)?.label?.form;
      assert.equal(items.formAmong(wanted), form);
      if (form)
        assert.deepEqual(
          items.values(form),
          nodes.filter(({ label }) => label?.form === form).map(({ label }) => label?.value),
        );
    }
  });

  it('are all that lie below a node, and are looked through once', () => {
    const deep = node('hanParen', 1, [node('arabic', 1), node('arabic', 2)]);
    let asked = 0;
    const article = {
      get children() {
        asked++;
        return [deep, node('hanParen', 2)];
      },
    } as unknown as OutlineNode;
    const places = new ItemsOfPlaces();
    const target = { node: article, span: { start: 0, end: 9 }, selection: { start: 0, end: 1 } };
    for (let n = 0; n < 5; n++) assert.equal(places.of({ ...target })?.count, 4);
    assert.equal(asked, 1);
  });
});
