import assert from 'node:assert/strict';
import type { DivergenceKind } from '../../server/src/engine/divergence/model.ts';
import { en as englishTables } from '../../server/src/messages/en/index.ts';
import type { MessageTable } from '../../server/src/messages/table.ts';
import { zhCn as chineseTables } from '../../server/src/messages/zh-cn/index.ts';
import { type AstNode, literalOf, sourceFiles, walk } from '../support/sources.ts';

const en: MessageTable = Object.assign({}, ...englishTables);
const zhCn: MessageTable = Object.assign({}, ...chineseTables);
const files = sourceFiles('server/src').filter(({ path }) => !path.startsWith('server/src/messages/'));
const keys = new Set(Object.keys(zhCn));

const placeholders = (template: string): string[] => [...new Set(template.match(/\{\w+\}/g) ?? [])].sort();

describe('message tables', () => {
  it('have the same keys in both languages', () => {
    assert.deepEqual(
      {
        onlyChinese: [...keys].filter((key) => !(key in en)),
        onlyEnglish: Object.keys(en).filter((key) => !keys.has(key)),
      },
      { onlyChinese: [], onlyEnglish: [] },
    );
  });

  it('have the same placeholders in both languages', () => {
    const different = [...keys].filter(
      (key) => placeholders(zhCn[key] ?? '').join() !== placeholders(en[key] ?? '').join(),
    );
    assert.deepEqual(different, []);
  });

  it('hold every key that the code names', () => {
    const missing = files.flatMap(({ path, program }) =>
      namedKeys(program)
        .filter((key) => !keys.has(key))
        .map((key) => `${path}: ${key}`),
    );
    assert.deepEqual(missing, []);
  });

  it('hold no key that the code never names', () => {
    const literals = new Set<string>();
    const made: RegExp[] = [];
    for (const { program } of files)
      walk(program, (node) => {
        const literal = literalOf(node);
        if (literal !== undefined) literals.add(literal);
        if (node.type === 'TemplateLiteral') made.push(...keyPattern(node));
      });
    const dead = [...keys].filter((key) => !literals.has(key) && !made.some((pattern) => pattern.test(key)));
    assert.deepEqual(dead, []);
  });

  it('hold for divergences the keys that can occur', () => {
    const held = [...keys].filter((key) => /^divergence\.(?!fix\.)/.test(key));
    const possible = Object.entries(forms).flatMap(([kind, own]) =>
      own.map((form) => `divergence.${kind}.${form}`),
    );
    assert.deepEqual(held.toSorted(), possible.toSorted());
  });

  it('end Chinese sentences in Chinese punctuation', () => {
    assert.deepEqual(
      [...keys].filter((key) => /[\u4e00-\u9fff][,;!?]|[\u4e00-\u9fff]\.$/.test(zhCn[key] ?? '')),
      [],
    );
  });
});

/** One content for another; for what came or went alone there is no such cause. */
const exchanged = ['changed', 'changed.lookAlike', 'changed.soundAlike', 'changed.scan'];
const lost = ['missing', 'missing.lostLine'];
/** Where `classify` finds content on one side only, the signs beside it can still be on both. */
const oneSided = ['changed', ...lost, 'added'];
const any = [...exchanged, ...lost, 'added'];

/** The form and cause in which `classify` and `causeOf` can give a divergence of a kind. */
const forms: Readonly<Record<DivergenceKind, readonly string[]>> = {
  substitution: exchanged,
  omission: ['changed', ...lost],
  insertion: ['changed', 'added'],
  transposition: exchanged,
  number: any,
  qualifier: any,
  negation: any,
  modality: any,
  list: oneSided,
  name: any,
  punctuation: ['changed', 'missing', 'added'],
  typography: ['changed'],
};

/** What keys a template literal can make: `severity.${name}`, `${meta.id}/many`; nothing for other texts. */
function keyPattern(node: AstNode): RegExp[] {
  const parts = (node['quasis'] as { value: { cooked?: string } }[]).map((quasi) => quasi.value.cooked ?? '');
  const fixed = parts.join('');
  if (!/^[\w./-]+$/.test(fixed) || !/[./]\w|\w[./]/.test(fixed)) return [];
  return [new RegExp(`^${parts.map((part) => part.replace(/[.]/g, '\\.')).join('.+')}$`)];
}

/** Keys in the places where keys stand: `{ key: '…' }` beside `args`, and calls of `say` and `message`. */
function namedKeys(program: AstNode): string[] {
  const found: string[] = [];
  walk(program, (node) => {
    if (node.type === 'ObjectExpression') {
      const properties = (node['properties'] as AstNode[]).filter((p) => p.type === 'Property');
      const named = (name: string) => properties.find((p) => (p['key'] as AstNode)['name'] === name);
      const key = named('args') && named('key');
      const literal = key && literalOf(key['value'] as AstNode);
      if (literal !== undefined) found.push(literal);
    }
    if (node.type === 'CallExpression') {
      const callee = node['callee'] as AstNode;
      const name =
        callee.type === 'MemberExpression' ? (callee['property'] as AstNode)['name'] : callee['name'];
      const literal = literalOf((node['arguments'] as AstNode[])[0]);
      if ((name === 'say' || name === 'message') && literal !== undefined) found.push(literal);
    }
  });
  return found;
}
