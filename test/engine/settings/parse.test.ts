import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseSettings } from '../../../server/src/engine/settings/parse.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';

const paths = (value: unknown) => parseSettings(value).problems.map((p) => p.path);

describe('settings', () => {
  it('are the defaults where nothing is set', () => {
    for (const nothing of [undefined, null, {}])
      assert.deepEqual(parseSettings(nothing), { settings: defaultSettings, problems: [] });
  });

  it('take severities by rule and by area', () => {
    const { settings } = parseSettings({ severity: { numbering: 'hint', 'divergence/list': 'off' } });
    assert.deepEqual(settings.severity, { numbering: 'hint', 'divergence/list': 'off' });
  });

  it('keep what can be understood and name the rest', () => {
    const { settings, problems } = parseSettings({
      severity: { numbering: 'loud', typography: 'off', 大写: 'error' },
      profile: '公文',
    });
    assert.deepEqual(settings, { ...defaultSettings, severity: { typography: 'off' } });
    assert.deepEqual(problems.map((p) => p.path).sort(), ['profile', 'severity.numbering', 'severity.大写']);
    assert.match(problems.find((p) => p.path === 'profile')?.expected ?? '', /official \| statute/);
  });

  it('survive anything that is no object', () => {
    for (const value of [1, 'x', [], true]) assert.equal(paths(value).length, 1);
    assert.deepEqual(paths({ severity: 3 }), ['severity']);
  });
});
