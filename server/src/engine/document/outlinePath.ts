import { countBefore } from '../text/search.ts';
import type { OutlineNode } from './model.ts';

/** The nodes that hold `offset`, from the outermost in. */
export function pathTo(roots: readonly OutlineNode[], offset: number): OutlineNode[] {
  const path: OutlineNode[] = [];
  for (let nodes = roots; ; ) {
    const node = nodes[countBefore(nodes, ({ span }) => span.start <= offset) - 1];
    if (!node || offset >= node.span.end) return path;
    path.push(node);
    nodes = node.children;
  }
}
