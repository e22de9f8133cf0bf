import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Recipe } from '../../server/src/engine/collation/model.ts';
import { parseRecipe } from '../../server/src/engine/collation/recipe.ts';

/** The product's own corpus. */
export const corpusDir = fileURLToPath(new URL('../../corpus', import.meta.url));

export const corpusFile = (path: string): string => readFileSync(`${corpusDir}/${path}`, 'utf8');

/** Texts of all witnesses by id, the first digits of their file names. */
export const readWitnesses = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(`${corpusDir}/witnesses`).map((name) => [name.slice(0, 3), corpusFile(`witnesses/${name}`)]),
  );

export function readRecipe(id: string): Recipe {
  const { recipe, problems } = parseRecipe(JSON.parse(corpusFile(`apparatus/${id}.json`)));
  if (!recipe) throw new Error(problems.join(', '));
  return recipe;
}
