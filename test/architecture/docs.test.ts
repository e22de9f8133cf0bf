import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suppressionRules } from '../../server/src/engine/reporting/unused.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { relativeLinks } from '../support/pages.ts';
import { filesBelow, root } from '../support/sources.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('rule pages', () => {
  const metas = [...allRules.map(({ meta }) => meta), ...suppressionRules];
  const ids = metas.map(({ id }) => id);
  const pages = filesBelow('docs/rules').filter(
    (path) => path.endsWith('.md') && !path.endsWith('README.md'),
  );

  it('exist for every rule, and for nothing else', () => {
    const documented = pages.map((path) => path.slice('docs/rules/'.length, -'.md'.length));
    assert.deepEqual(documented.sort(), [...new Set<string>(ids)].sort());
  });

  it('begin with a title in Chinese and say what the rule rests on', () => {
    const poor = pages.filter(
      (path) => !/^# .*[\u4e00-\u9fff]/.test(read(path)) || !/依据|为什么/.test(read(path)),
    );
    assert.deepEqual(poor, []);
  });

  it('state the level and the clause that the rule has', () => {
    const wrong = metas.flatMap(({ id, severity, norm }) => {
      const page = read(`docs/rules/${id}.md`);
      // Of divergences the level depends on where they stand, which their pages tell in words.
      const level = /级别：(错误|警告|信息|提示|关)/.exec(page)?.[1];
      return [
        ...(level !== undefined && level !== levels[severity] ? [`${id}: ${level}, but ${severity}`] : []),
        ...(norm.authority !== '循章' && !page.includes(norm.clause ?? '') ? [`${id}: ${norm.clause}`] : []),
      ];
    });
    assert.deepEqual(wrong, []);
  });
});

const levels = { error: '错误', warning: '警告', information: '信息', hint: '提示', off: '关' };

describe('documentation', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'corpus/README.md']
    .filter((path) => existsSync(join(root, path)))
    .concat(filesBelow('docs').filter((path) => path.endsWith('.md')));

  it('links to files that exist and to headings that they have', () => {
    const broken = pages.flatMap((page) =>
      relativeLinks(read(page))
        .filter((link) => !resolves(page, link))
        .map((link) => `${page}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });

  it('names every command and every setting in the README', () => {
    const { commands, configuration } = JSON.parse(read('package.json')).contributes as {
      commands: readonly { readonly title: string }[];
      configuration: { readonly properties: object };
    };
    const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const names = [
      ...commands.map(({ title }) => texts[title.slice(1, -1)] as string),
      ...Object.keys(configuration.properties).map((name) => `\`${name}\``),
    ];
    const readme = read('README.md');
    assert.deepEqual(
      names.filter((name) => !readme.includes(name)),
      [],
    );
  });
});

describe('tracked files', () => {
  const folders = ['.ci', 'client', 'corpus', 'docs', 'samples', 'scripts', 'server', 'syntaxes', 'test'];
  const top = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'package.json',
    'package-lock.json',
    'esbuild.mjs',
  ];
  const files = [...folders.flatMap(filesBelow), ...top]
    .filter((path) => existsSync(join(root, path)))
    .filter((path) => /\.(md|json|jsonc|ts|mjs|cjs|js|sh|ya?ml|txt|svg|lua)$|^\.ci\//.test(path))
    .filter((path) => !path.includes('/node_modules/') && statSync(join(root, path)).size < 4_000_000);

  // Put together here, so that this file does not find itself.
  const traces: [what: string, pattern: RegExp][] = [
    [
      'a path of one machine',
      new RegExp(`(?<![\\w.])/(?:work|home|root|Users)/${'[\\w.]'}|[A-Z]:\\\\+Users\\\\`),
    ],
    ['the host of a package registry', new RegExp(`registry${'[.]'}(?:npm|yarn)|npm${'mirror'}`)],
  ];
  for (const [what, pattern] of traces)
    it(`hold no trace of ${what}`, () => {
      const found = files.flatMap((path) => {
        const match = pattern.exec(read(path));
        return match ? [`${path}: ${match[0]}`] : [];
      });
      assert.deepEqual(found, []);
    });
});

function resolves(page: string, link: string): boolean {
  const [path = '', heading] = decodeURIComponent(link).split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  return heading === undefined || !target.endsWith('.md') || slugs(read(target)).has(heading.toLowerCase());
}

/** Anchors as code hosts make them of headings. */
function slugs(markdown: string): Set<string> {
  return new Set(
    [...markdown.matchAll(/^#+\s+(.+)$/gm)].map((match) =>
      (match[1] as string)
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}
