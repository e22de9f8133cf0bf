import type { Finding } from '../../../../server/src/engine/findings/model.ts';
import { table } from '../table.ts';
import { type MendingCase, tallyOf } from './figures.ts';
import { outcomes } from './outcome.ts';
import { settings } from './settings.ts';
import { slipKinds, slipPlaces } from './slips.ts';

/** One table for each setting: slips by what they do and by what they stand beside. `where` says which corpus it was. */
export function mendingTables(where: string, cases: readonly MendingCase[]): string {
  return settings
    .map((setting) => {
      const own = cases.filter((c) => c.setting === setting);
      const groups: readonly (readonly [string, readonly MendingCase[]])[] = [
        ...slipKinds.map((kind) => [kind, own.filter(({ slip }) => slip.kind === kind)] as const),
        ...slipPlaces.map(
          (place) => [placed[place], own.filter(({ slip }) => slip.place === place)] as const,
        ),
        ['all', own],
      ];
      const rows = groups
        .filter(([, of]) => of.length > 0)
        .map(([name, of]) => {
          const tally = tallyOf(of);
          return [name, String(of.length), ...outcomes.map((outcome) => String(tally[outcome]))];
        });
      return `Slips and their fixes${where}, ${setting}\n${table(['slip', 'cases', ...outcomes], rows)}`;
    })
    .join('\n\n');
}

const placed: Readonly<Record<(typeof slipPlaces)[number], string>> = {
  label: 'behind a label',
  'line break': 'beside a line break',
  'quotation mark': 'beside a quotation mark',
  sentence: "at a sentence's rim",
  clause: "at a clause's rim",
  inside: 'inside a clause',
};

/** A case as it is looked into: the draft, the draft as it should be, as it became, and what was said of both. */
export function caseNote({
  setting,
  source,
  slip,
  outcome,
  sound,
  text,
  findings,
  again,
}: MendingCase): string {
  const from = Math.max(0, slip.start - around);
  const cut = (of: string): string => of.slice(from, slip.end + around).replaceAll('\n', '⏎');
  const said = (of: readonly Finding[], draft: string): string =>
    of
      .map((f) => `${f.rule} «${draft.slice(f.span.start, f.span.end)}»→«${f.evidence?.reading ?? ''}»`)
      .join(' | ')
      .replaceAll('\n', '⏎') || 'nothing';
  return [
    `slip ${outcome} (${setting}, ${slip.kind}, ${placed[slip.place]}, ${source}): ${cut(slip.draft)}`,
    `  was ${cut(sound)}`,
    `  got ${said(findings, slip.draft)}`,
    ...(text === slip.draft ? [] : [`  made ${cut(text)}`, `  then ${said(again, text)}`]),
  ].join('\n');
}

const around = 24;

/** Whether a case is worth a look: in a writer's own prose a slip may pass for his wording. */
export const isOpen = ({ outcome, setting }: MendingCase): boolean =>
  outcome !== 'exact' && outcome !== 'white space' && !(outcome === 'silent' && setting === 'plain');
