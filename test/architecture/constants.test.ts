import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withConstants } from '../../scripts/constants.mjs';

describe('constants of a bundle', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'names never assigned again': ['var a = 1, b = f(a);\nuse(b);', 'const a = 1;const b = f(a);\nuse(b);'],
    'names assigned in a function': [
      'var a = 1;\nfunction f() { a = 2; }',
      'var a = 1;\nfunction f() { a = 2; }',
    ],
    counters: [
      'var a = 0, b = 1;\nconst f = () => a++ + b;',
      'var a = 0;const b = 1;\nconst f = () => a++ + b;',
    ],
    'names that take parts of something': [
      'var a = 1, b = 2, c = 3, d = 4;\n[a, ...b] = x; ({ k: c, d = 1 } = y);',
      'var a = 1;var b = 2;var c = 3;var d = 4;\n[a, ...b] = x; ({ k: c, d = 1 } = y);',
    ],
    'names that a loop assigns': ['var a = 1;\nfor (a of b) f();', 'var a = 1;\nfor (a of b) f();'],
    'names without a value yet': ['var a;\nvar b = 1;', 'var a;\nconst b = 1;'],
    'names declared twice': ['var a = 1;\nvar a = 2;', 'var a = 1;\nvar a = 2;'],
    'names declared again in a block': [
      'var a = 1;\nif (b) { var a = 2; }\nfor (var a of b) f();',
      'var a = 1;\nif (b) { var a = 2; }\nfor (var a of b) f();',
    ],
    'names that a function has as well': [
      'var a = 1;\nconst f = () => { var a = 2; };',
      'const a = 1;\nconst f = () => { var a = 2; };',
    ],
    'variables of functions': [
      'function f() { var a = 1; return a; }',
      'function f() { var a = 1; return a; }',
    ],
  };
  for (const [name, [given, wanted]] of Object.entries(cases))
    it(`are right for ${name}`, () => assert.equal(withConstants('some.cjs', given), wanted));

  it('are in the programs that are built', () => {
    for (const program of ['server.main.cjs', 'cli.main.cjs', 'client.cjs']) {
      const text = readFileSync(new URL(`../../dist/${program}`, import.meta.url), 'utf8');
      assert.match(text, /^(?:"use strict";)?const /m, program);
    }
  });
});
