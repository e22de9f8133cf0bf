import type { Element } from '@xmldom/xmldom';
import { numeralOf, type WriteNumeral } from './numeralFormats.ts';
import { attributeOf, childNamed, childrenNamed, isOn, valOf } from './xml.ts';

/** The numbers that Word counts itself and that stand in no text. Asked for each paragraph in the order of the document. */
export interface Numbering {
  /** The number with its marks and what parts it from the words: `（三）`, `第五条　`; empty for a paragraph without one. */
  labelOf(properties: Element | undefined): string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** With %1 for the number of the first level, and so on. */
  readonly text: string;
  readonly suffix: string;
  /** Numbers of levels above are written in digits. */
  readonly isLegal: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists of one abstract numbering are counted together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where the first paragraph of this list begins to count anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** @param numbering the part numbering.xml; @param styles the part styles.xml, whose paragraph styles may have numbers */
export function createNumbering(
  numbering: Element | undefined,
  styles: Element | undefined,
  write: WriteNumeral,
): Numbering {
  const lists = numbering ? listsOf(numbering) : new Map<string, List>();
  const styled = styles ? stylesOf(styles) : new Map<string, Style>();
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  return {
    labelOf(properties) {
      const { id, level: depth } = placeOf(properties, styled, lists);
      const list = id === undefined ? undefined : lists.get(id);
      const level = list?.levels.get(depth);
      if (id === undefined || !list || !level) return '';
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      const restart = begun.has(`${id} ${depth}`) ? undefined : list.restarts.get(depth);
      begun.add(`${id} ${depth}`);
      const last = counts[depth];
      counts[depth] = restart ?? (last === undefined ? level.start : last + 1);
      counts.length = depth + 1;
      return written(list, level, counts, write);
    },
  };
}

function written({ levels }: List, level: Level, counts: readonly number[], write: WriteNumeral): string {
  if (level.format === 'bullet' || level.format === 'none') return '';
  const label = level.text.replace(/%([1-9])/g, (_, n: string) => {
    const other = levels.get(Number(n) - 1);
    const value = counts[Number(n) - 1] ?? other?.start ?? 1;
    return numeralOf(value, level.isLegal ? 'decimal' : (other?.format ?? 'decimal'), write);
  });
  return label === '' ? '' : label + gapBehind(label, level.suffix);
}

/** Word puts a tab where nothing else is said; marks part a number from the words by themselves. */
function gapBehind(label: string, suffix: string): string {
  if (suffix === 'nothing' || /[、，。：）)]$/.test(label)) return '';
  if (suffix === 'space') return ' ';
  return /[.．]$/.test(label) ? '' : /\d$/.test(label) ? ' ' : '\u3000';
}

interface Style {
  readonly basedOn: string | undefined;
  readonly number: Element | undefined;
}

const stylesOf = (styles: Element): ReadonlyMap<string, Style> =>
  new Map(
    childrenNamed(styles, 'style').map((style) => [
      attributeOf(style, 'styleId') ?? '',
      { basedOn: valOf(style, 'basedOn'), number: childNamed(childNamed(style, 'pPr'), 'numPr') },
    ]),
  );

/** Styles are based on others no deeper. */
const deepest = 12;

/** Which list a paragraph belongs to, and on which level: as it says itself, or its style or one that this is based on. */
function placeOf(
  properties: Element | undefined,
  styles: ReadonlyMap<string, Style>,
  lists: ReadonlyMap<string, List>,
): { readonly id: string | undefined; readonly level: number } {
  const own = childNamed(properties, 'numPr');
  let id = valOf(own, 'numId');
  let level = valOf(own, 'ilvl');
  let name = valOf(properties, 'pStyle');
  for (let n = 0; name !== undefined && n < deepest && (id === undefined || level === undefined); n++) {
    const style = styles.get(name);
    const found = valOf(style?.number, 'numId');
    if (id === undefined && found !== undefined) {
      id = found;
      level ??= valOf(style?.number, 'ilvl') ?? levelOfStyle(lists.get(found), name);
    }
    name = style?.basedOn;
  }
  return { id: id === '0' ? undefined : id, level: Number(level ?? 0) || 0 };
}

function levelOfStyle(list: List | undefined, style: string): string | undefined {
  for (const [depth, level] of list?.levels ?? []) if (level.style === style) return String(depth);
  return undefined;
}

function listsOf(numbering: Element): Map<string, List> {
  const abstracts = childrenNamed(numbering, 'abstractNum');
  const byId = new Map(abstracts.map((one) => [attributeOf(one, 'abstractNumId') ?? '', one]));
  const byStyle = new Map(abstracts.map((one) => [valOf(one, 'styleLink') ?? '', one]));
  return new Map(
    childrenNamed(numbering, 'num').map((num): [string, List] => {
      const abstract = valOf(num, 'abstractNumId') ?? '';
      const named = byId.get(abstract);
      const link = named && valOf(named, 'numStyleLink');
      const meant = (link === undefined ? undefined : byStyle.get(link)) ?? named;
      const levels = new Map((meant ? childrenNamed(meant, 'lvl') : []).map(levelOf));
      const restarts = new Map<number, number>();
      for (const override of childrenNamed(num, 'lvlOverride')) {
        const depth = Number(attributeOf(override, 'ilvl') ?? 0);
        const start = valOf(override, 'startOverride');
        if (start !== undefined) restarts.set(depth, Number(start) || 0);
        for (const level of childrenNamed(override, 'lvl')) levels.set(...levelOf(level));
      }
      return [attributeOf(num, 'numId') ?? '', { abstract, levels, restarts }];
    }),
  );
}

function levelOf(level: Element): [number, Level] {
  return [
    Number(attributeOf(level, 'ilvl') ?? 0),
    {
      start: Number(valOf(level, 'start') ?? 1) || 0,
      format: valOf(level, 'numFmt') ?? 'decimal',
      text: valOf(level, 'lvlText') ?? '',
      suffix: valOf(level, 'suff') ?? 'tab',
      isLegal: isOn(level, 'isLgl'),
      style: valOf(level, 'pStyle'),
    },
  ];
}
