import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type LockEntry, missingOptional } from '../../scripts/completeLock.ts';

const locks = ['package-lock.json', 'scripts/vscode-host/package-lock.json'];

describe('the lock files', () => {
  for (const file of locks) {
    const lock = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
    const packages = lock.packages as Readonly<Record<string, LockEntry>>;

    it(`stand for every optional package, so that npm ci takes ${file} on any platform`, () => {
      const missing = [...missingOptional(packages).keys()];
      assert.deepEqual(missing, [], 'after npm install: npm run lock');
    });

    it(`name no registry in ${file}`, () => {
      assert.deepEqual(
        Object.keys(packages).filter((path) => packages[path]?.resolved),
        [],
      );
    });
  }
});
