import * as z from 'zod';
import { normaliseRules, type Recipe } from './model.ts';

let made: ReturnType<typeof makeSchema> | undefined;

/**
 * The file of an edition's decisions; `corpus/schema/decisions.schema.json` is made from it. Made when it is first asked
 * for: few ever collate.
 */
export function recipeSchema() {
  made ??= makeSchema();
  return made;
}

function makeSchema() {
  const text = z.string();
  const quote = z.string().min(1);
  const reasoned = {
    reason: z.string().min(1),
    evidence: z.array(z.object({ witness: quote, quote })).optional(),
  };

  const decision = z.union([
    z.strictObject({ kind: z.literal('exclusion'), at: quote, ...reasoned }),
    z.strictObject({
      kind: z.literal('exclusion'),
      from: quote.optional(),
      to: quote.optional(),
      ...reasoned,
    }),
    z.strictObject({ kind: z.literal('restoration'), at: quote, text: quote, witness: quote, ...reasoned }),
    z.strictObject({ kind: z.literal('emendation'), at: quote, text, ...reasoned }),
    z.strictObject({ kind: z.enum(['lacuna', 'paragraph', 'join']), at: quote, ...reasoned }),
    z.strictObject({ kind: z.literal('variant'), at: quote, witness: quote, text, ...reasoned }),
    z.strictObject({ kind: z.literal('sic'), at: quote, right: text.optional(), ...reasoned }),
  ]);

  return z.object({
    $schema: z.string().optional(),
    edition: quote,
    base: quote,
    witnesses: z.array(
      z.strictObject({
        id: quote,
        standing: z.enum(['full', 'partial', 'abridged', 'parallel']),
        note: text,
      }),
    ),
    normalise: z.array(z.enum(normaliseRules)),
    decisions: z.array(decision),
  });
}

/** Reads a recipe from any value; `problems` name the places that are malformed. */
export function parseRecipe(value: unknown): {
  readonly recipe: Recipe | undefined;
  readonly problems: readonly string[];
} {
  const parsed = recipeSchema().safeParse(value);
  return parsed.success
    ? { recipe: parsed.data as Recipe, problems: [] }
    : { recipe: undefined, problems: parsed.error.issues.map((issue) => issue.path.map(String).join('.')) };
}
