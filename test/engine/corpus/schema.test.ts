import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { recipeSchema } from '../../../server/src/engine/collation/recipe.ts';
import { apparatusSchema } from '../../../server/src/engine/corpus/apparatusFile.ts';
import { manifestSchema, parseManifest } from '../../../server/src/engine/corpus/manifest.ts';
import { corpusDir, corpusFile } from '../../support/corpusFolder.ts';

const schemas = {
  'schema/manifest.schema.json': manifestSchema,
  'schema/decisions.schema.json': recipeSchema(),
  'schema/apparatus.schema.json': apparatusSchema,
};

describe('the schemas of the corpus', () => {
  for (const [path, schema] of Object.entries(schemas)) {
    it(`${path} says what the reader accepts`, () => {
      const made = z.toJSONSchema(schema, { io: 'input' });
      if (process.env['UPDATE_GOLDEN'])
        writeFileSync(`${corpusDir}/${path}`, `${JSON.stringify(made, null, 2)}\n`);
      assert.deepEqual(JSON.parse(corpusFile(path)), JSON.parse(JSON.stringify(made)));
    });
  }

  it('accept the manifest of the built-in corpus', () => {
    assert.deepEqual(parseManifest(JSON.parse(corpusFile('manifest.json'))).problems, []);
  });
});
