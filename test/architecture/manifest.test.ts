import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { configurable } from '../../server/src/workspace/configurable.ts';
import { parseOptions } from '../../server/src/workspace/session/options.ts';

const root = new URL('../../', import.meta.url);
const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readJson = <T>(path: string): T => JSON.parse(readText(path)) as T;

interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly description?: string;
  /** VS Code's settings page offers the names that are declared one by one, and no others. */
  readonly properties?: Readonly<Record<string, Property>>;
}
interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
}

const manifest = readJson<Manifest>('package.json');
const { properties } = manifest.contributes.configuration;
const severities = properties['xunzhang.severity']?.properties ?? {};
/** What the server does not need: the client reads these itself. */
const clientOnly = ['xunzhang.language', 'xunzhang.trace.server'];

/** `{ 'corpus.builtin': true }` as a user's configuration arrives: `{ corpus: { builtin: true } }`. */
function nested(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(flat)) {
    const names = path.split('.');
    const last = names.pop() as string;
    let at = result;
    for (const name of names) {
      at[name] ??= {};
      at = at[name] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return result;
}

const withoutPrefix = (name: string): string => name.replace(/^xunzhang\./, '');

describe('the manifest', () => {
  it('has the defaults that the server has', () => {
    const defaults = Object.entries(properties)
      .filter(([name]) => !clientOnly.includes(name))
      .map(([name, property]) => [withoutPrefix(name), property.default]);
    const parsed = parseOptions(nested(Object.fromEntries(defaults)));
    assert.deepEqual(parsed.problems, []);
    assert.deepEqual(parsed, parseOptions(undefined));
  });

  it('declares every option that the server reads', () => {
    const { settings, problems: _, ...others } = parseOptions(undefined);
    const paths = (value: object, prefix = ''): string[] =>
      Object.entries(value).flatMap(([name, inner]) =>
        name === 'corpus' ? paths(inner as object, `${name}.`) : [prefix + name],
      );
    for (const path of [...paths(settings), ...paths(others)])
      assert.ok(`xunzhang.${path}` in properties, `xunzhang.${path} is not in package.json`);
  });

  it('offers the values that the server accepts, and no others', () => {
    for (const value of properties['xunzhang.profile']?.enum ?? [])
      assert.deepEqual(parseOptions({ profile: value }).problems, [], value);
    for (const { enum: values = [] } of Object.values(severities)) {
      assert.deepEqual(values, severities['numbering']?.enum);
      for (const value of values)
        assert.deepEqual(parseOptions({ severity: { numbering: value } }).problems, [], value);
    }
    const [problem] = parseOptions({ profile: '?' }).problems;
    const accepted = problem?.expected.split(' | ') ?? [];
    assert.deepEqual(accepted.toSorted(), properties['xunzhang.profile']?.enum?.toSorted());
  });

  it('offers the rules and areas whose severity can be changed, and no others', () => {
    assert.deepEqual(Object.keys(severities), [...configurable].toSorted());
  });

  it('describes each rule by the heading of its page', () => {
    const texts = readJson<Record<string, string>>('package.nls.json');
    for (const [id, { description = '' }] of Object.entries(severities).filter(([name]) =>
      name.includes('/'),
    ))
      assert.equal(`# ${texts[description.slice(1, -1)]}`, readText(`docs/rules/${id}.md`).split(/\r?\n/)[0]);
  });

  it('describes each value of a choice', () => {
    for (const [name, property] of Object.entries({ ...properties, ...severities }))
      if (property.enum) assert.equal(property.enumDescriptions?.length, property.enum.length, name);
  });

  it('has every text in both languages, and no text that is not used', () => {
    const used = new Set([...readText('package.json').matchAll(/"%([^%"]+)%"/g)].map((m) => m[1]));
    for (const file of ['package.nls.json', 'package.nls.en.json'])
      assert.deepEqual(Object.keys(readJson<object>(file)).toSorted(), [...used].toSorted(), file);
  });

  it('names files that exist', () => {
    const files = [...readText('package.json').matchAll(/"(\.\/[^"]+|client\/[^"]+)"/g)].map(
      (m) => m[1] as string,
    );
    assert.ok(files.length > 4);
    for (const file of files.filter((f) => !f.startsWith('./dist/')))
      assert.ok(existsSync(new URL(file, root)), file);
  });

  it('lists the commands that the client registers: those of the server are there only as long as it runs', () => {
    const registered = [...readText('client/src/commands.ts').matchAll(/^\s+'(xunzhang\.\w+)': /gm)].map(
      (m) => m[1],
    );
    const listed = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(listed.toSorted(), registered.toSorted());
    for (const { command } of Object.values(manifest.contributes.menus).flat())
      assert.ok(listed.includes(command), command);
  });

  it('declares every setting that the client reads', () => {
    const read = readdirSync(new URL('client/src/', root)).flatMap((file) => {
      const text = readText(`client/src/${file}`);
      return [...text.matchAll(/getConfiguration\('xunzhang'[^)]*\)\s*\.get(?:<[^>]*>)?\('([\w.]+)'/g)].map(
        (m) => m[1],
      );
    });
    assert.ok(read.length > 0);
    for (const name of read) assert.ok(`xunzhang.${name}` in properties, name);
  });

  for (const [name, script] of Object.entries(manifest.scripts))
    it(`has a script ${name} that the shell of Windows understands as well`, () => {
      // cmd.exe takes single quotes for a part of the word, and knows neither variables before a program nor its tools.
      assert.doesNotMatch(script, /'|\$|(^|[&|;] ?)(\w+=|(cat|cp|mkdir|mv|rm|sh|touch) )/);
    });
});
