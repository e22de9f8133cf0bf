/**
 * Operators that plant one numbering defect into a sound document: N1–N16 of the checklist of numbering defects. They read the
 * document by themselves, line by line, so that a benchmark built on them does not depend on the reader it measures.
 */

/** A document with one planted defect. Offsets are UTF-16 offsets into `text`. */
export interface Planted {
  readonly text: string;
  /** Where a correct report must point: it touches this place. */
  readonly at: number;
  readonly end: number;
  /** The rules any of which names the defect. */
  readonly rules: readonly string[];
  /** What was done, for the table of misses. */
  readonly what: string;
}

export interface NumberingOperator {
  readonly id: string;
  readonly name: string;
  /** Every way in which the operator applies to the document, in order. */
  plant(text: string): Planted[];
}

type Form = 'han' | 'hanParen' | 'arabic' | 'arabicParen' | 'article' | 'chapter';

interface LineLabel {
  readonly form: Form;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** End of the line, and start of the next one that is not blank. */
  readonly lineEnd: number;
  readonly next: number;
  /** Labels of one series have the same group. */
  readonly group: number;
  /** The series goes on through parents. */
  readonly runsOn: boolean;
}

const digits = '零一二三四五六七八九';
/** 1–99 in Chinese. */
export const hanNumber = (n: number): string => {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
};
const numberIn = (s: string): number => {
  if (/^\d+$/.test(s)) return Number(s);
  const [tens, ones] = s.includes('十') ? s.split('十') : ['', s];
  const ten = s.includes('十') ? (tens ? digits.indexOf(tens) : 1) : 0;
  return ten * 10 + (ones ? digits.indexOf(ones) : 0);
};

const order: readonly Form[] = ['chapter', 'article', 'han', 'hanParen', 'arabic', 'arabicParen'];
const shapes: Record<Form, (n: number) => string> = {
  chapter: (n) => `第${hanNumber(n)}章`,
  article: (n) => `第${hanNumber(n)}条`,
  han: (n) => `${hanNumber(n)}、`,
  hanParen: (n) => `（${hanNumber(n)}）`,
  arabic: (n) => `${n}.`,
  arabicParen: (n) => `（${n}）`,
};
const patterns: readonly (readonly [Form, RegExp])[] = [
  ['chapter', /^第([一二三四五六七八九十]+)章(?=[\s\u3000])/],
  ['article', /^第([一二三四五六七八九十]+)条(?=[\s\u3000])/],
  ['han', /^([一二三四五六七八九十]+)、/],
  ['hanParen', /^（([一二三四五六七八九十]+)）/],
  ['arabic', /^(\d+)\.(?!\d)/],
  ['arabicParen', /^（(\d+)）/],
];

/** The labels at the starts of lines, with the series they belong to; lines of lists of attachments and contents are skipped. */
export function lineLabels(text: string): LineLabel[] {
  const out: LineLabel[] = [];
  const last = new Map<Form, { value: number; group: number }>();
  let groups = 0;
  let skipping = false;
  for (const m of text.matchAll(/[^\n]+/g)) {
    const line = m[0];
    if (/^目[\s\u3000]*录$/.test(line)) skipping = true;
    else if (skipping && text[m.index - 2] === '\n' && /^第一章/.test(line) && out.length === 0) {
      const entry = line.replace(/[\s\u3000.…]+\d*$/, '');
      const second = text.indexOf(entry, m.index + line.length);
      if (second < 0) skipping = false;
    }
    if (/^附件[：\d]/.test(line) || /^(?:全省|附\s*则)/.test(line)) last.clear();
    if (skipping) continue;
    for (const [form, pattern] of patterns) {
      const found = pattern.exec(line);
      if (!found) continue;
      const value = numberIn(found[1] ?? '');
      const before = last.get(form);
      const group = before && value === before.value + 1 ? before.group : groups++;
      last.set(form, { value, group });
      for (const below of order.slice(order.indexOf(form) + 1)) {
        const state = last.get(below);
        if (state && form !== 'chapter' && !(below === 'article')) last.set(below, { ...state });
      }
      const lineEnd = m.index + line.length;
      let next = lineEnd;
      while (text[next] === '\n') next++;
      out.push({
        form,
        value,
        start: m.index,
        end: m.index + found[0].length,
        lineEnd,
        next,
        group,
        runsOn: false,
      });
      break;
    }
  }
  return out.map((l) => ({ ...l, runsOn: crossesParents(out, l) }));
}

function crossesParents(labels: readonly LineLabel[], { group, form }: LineLabel): boolean {
  const members = labels.filter((l) => l.group === group);
  const [first] = members;
  const end = members.at(-1);
  if (!first || !end) return false;
  return labels.some(
    (l) => l.start > first.start && l.start < end.start && order.indexOf(l.form) < order.indexOf(form),
  );
}

/** Series of at least `least` members. */
function series(text: string, least: number): LineLabel[][] {
  const groups = new Map<number, LineLabel[]>();
  for (const label of lineLabels(text)) {
    const group = groups.get(label.group);
    if (group) group.push(label);
    else groups.set(label.group, [label]);
  }
  return [...groups.values()].filter((g) => g.length >= least && !hasInserted(text, g));
}

/** 第四条之一 goes with the number of its article, which the operators do not know. */
const hasInserted = (text: string, group: readonly LineLabel[]): boolean =>
  group[0]?.form === 'article' && /\n第[^\n]{1,6}条之/.test(text.slice(group[0].start, group.at(-1)?.end));

interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Applies changes and says where the one at `index` came to stand. */
function change(
  text: string,
  changes: readonly Change[],
  index = 0,
): { text: string; at: number; end: number } {
  const target = changes[index];
  let out = '';
  let from = 0;
  let at = 0;
  let end = 0;
  for (const c of [...changes].sort((a, b) => a.start - b.start)) {
    out += text.slice(from, c.start);
    if (c === target) at = out.length;
    out += c.newText;
    if (c === target) end = out.length;
    from = c.end;
  }
  return { text: out + text.slice(from), at, end: Math.max(end, at + 1) };
}

const relabel = (l: LineLabel, value: number): Change => ({
  start: l.start,
  end: l.end,
  newText: shapes[l.form](value),
});
const reshape = (l: LineLabel, newText: string): Change => ({ start: l.start, end: l.end, newText });

function perLabel(
  least: number,
  make: (
    label: LineLabel,
    index: number,
    members: readonly LineLabel[],
    text: string,
  ) =>
    | (Omit<Planted, 'text' | 'at' | 'end'> & {
        readonly changes: readonly Change[];
        readonly index?: number;
        /** How much farther than the change itself the defect shows. */
        readonly reach?: number;
      })
    | undefined,
): (text: string) => Planted[] {
  return (text) =>
    series(text, least).flatMap((members) =>
      members.flatMap((label, i) => {
        const made = make(label, i, members, text);
        if (!made) return [];
        const place = change(text, made.changes, made.index);
        return [{ ...place, end: place.end + (made.reach ?? 0), rules: made.rules, what: made.what }];
      }),
    );
}

const orderRules = ['numbering/gap', 'numbering/duplicate', 'numbering/backwards', 'numbering/regime'];
const write = (l: LineLabel, value = l.value): string => shapes[l.form](value);

export const numberingOperators: readonly NumberingOperator[] = [
  {
    id: 'N1 gap',
    name: 'numbers from one label on are one too high',
    plant: perLabel(3, (l, i, all) =>
      i === 0
        ? undefined
        : {
            changes: all.slice(i).map((m) => relabel(m, m.value + 1)),
            rules: ['numbering/gap'],
            what: `${write(l)} → ${write(l, l.value + 1)}`,
          },
    ),
  },
  {
    id: 'N1 duplicate',
    name: 'one label repeats the number before it',
    plant: perLabel(3, (l, i) =>
      i === 0
        ? undefined
        : {
            changes: [relabel(l, l.value - 1)],
            rules: orderRules,
            what: `${write(l)} → ${write(l, l.value - 1)}`,
          },
    ),
  },
  {
    id: 'N1 duplicate, shifted',
    name: 'a number stands twice and the rest counts on from it',
    plant: perLabel(4, (l, i, all) =>
      i === 0 || i === all.length - 1
        ? undefined
        : {
            changes: all.slice(i).map((m) => relabel(m, m.value - 1)),
            rules: ['numbering/duplicate', 'numbering/gap'],
            what: `second ${write(l, l.value - 1)}`,
          },
    ),
  },
  {
    id: 'N1 backwards',
    name: 'one label goes back by two',
    plant: perLabel(4, (l, i) =>
      i < 3
        ? undefined
        : {
            changes: [relabel(l, l.value - 2)],
            rules: orderRules,
            what: `${write(l)} → ${write(l, l.value - 2)}`,
          },
    ),
  },
  {
    id: 'N1 deleted',
    name: 'a member with its line is taken out',
    plant: perLabel(4, (l, i, all, text) => {
      const next = all[i + 1];
      if (i === 0 || !next || lineLabels(text).some((o) => o.start > l.start && o.start < next.start))
        return undefined;
      if (text.slice(l.lineEnd, next.start).trim() !== '') return undefined;
      return {
        changes: [{ start: l.start, end: l.next, newText: '' }],
        rules: ['numbering/gap'],
        what: `${write(l)} deleted`,
      };
    }),
  },
  {
    id: 'N2',
    name: 'the mark after a label is wrong for its form',
    plant: perLabel(2, (l, i) => {
      const wrong: Partial<Record<Form, readonly string[]>> = {
        han: [`${hanNumber(l.value)}.`, `${hanNumber(l.value)}，`],
        hanParen: [`（${hanNumber(l.value)}）、`, `（${hanNumber(l.value)}）.`],
        arabic: [`${l.value}、`, `${l.value}．`],
        arabicParen: [`（${l.value}）、`],
      };
      const choice = wrong[l.form]?.[i % 2] ?? wrong[l.form]?.[0];
      return choice
        ? { changes: [reshape(l, choice)], rules: ['numbering/label-form'], what: `${write(l)} → ${choice}` }
        : undefined;
    }),
  },
  {
    id: 'N3',
    name: 'brackets of a label are half-width or mixed',
    plant: perLabel(2, (l, i) => {
      if (l.form !== 'hanParen' && l.form !== 'arabicParen') return undefined;
      const inner = write(l).slice(1, -1);
      const bad = [`(${inner})`, `(${inner}）`, `（${inner})`][i % 3] ?? `(${inner})`;
      return { changes: [reshape(l, bad)], rules: ['numbering/bracket-width'], what: `${write(l)} → ${bad}` };
    }),
  },
  {
    id: 'N4',
    name: 'a label is one composite character',
    plant: perLabel(2, (l) => {
      if (l.value > 10) return undefined;
      const from = { hanParen: 0x3220, arabicParen: 0x2474, arabic: 0x2488 }[l.form as 'hanParen'];
      if (!from) return undefined;
      const bad = String.fromCharCode(from + l.value - 1);
      return {
        changes: [reshape(l, bad)],
        rules: ['numbering/composite-character'],
        what: `${write(l)} → ${bad}`,
      };
    }),
  },
  {
    id: 'N5',
    name: 'one member is numbered in another form',
    plant: perLabel(4, (l, i, all) => {
      if (i === 0 || i === all.length - 1 || l.form === 'article' || l.form === 'chapter') return undefined;
      const other = (
        { han: 'arabic', hanParen: 'arabic', arabic: 'arabicParen', arabicParen: 'arabic' } as const
      )[l.form];
      return {
        changes: [reshape(l, shapes[other](l.value))],
        rules: ['numbering/mixed-forms'],
        what: `${write(l)} → ${shapes[other](l.value)}`,
      };
    }),
  },
  {
    id: 'N6',
    name: 'two levels have exchanged their forms',
    plant: (text) => {
      const labels = lineLabels(text);
      const inner = labels.find((l, i) => l.form === 'arabic' && labels[i - 1]?.form === 'hanParen');
      // Numbers that run on through their parents do not say which of two levels is the outer one.
      if (
        inner?.value !== 1 ||
        !labels.some((l) => l.form === 'hanParen' && l.start > inner.start && l.value === 2)
      )
        return [];
      const changes = labels
        .filter((l) => l.form === 'arabic' || l.form === 'hanParen')
        .map((l) => reshape(l, shapes[l.form === 'arabic' ? 'hanParen' : 'arabic'](l.value)));
      const index = changes.findIndex((c) => c.start === inner.start);
      return [
        {
          ...change(text, changes, index),
          rules: ['numbering/level-order'],
          what: '（一） and 1. exchanged',
        },
      ];
    },
  },
  {
    id: 'N6 skip',
    name: 'one part skips a level that the others have',
    plant: (text) => {
      const labels = lineLabels(text);
      const parts = labels.filter((l) => l.form === 'han');
      const owners = parts.filter((p, i) => {
        const until = parts[i + 1]?.start ?? text.length;
        const below = labels.filter((l) => l.start > p.start && l.start < until);
        return below.some(
          (l, k) => l.form === 'arabic' && below.slice(0, k).some((b) => b.form === 'hanParen'),
        );
      });
      const last = parts.at(-1);
      if (owners.length < 2 || !last || owners.includes(last)) return [];
      const members = labels.filter((l) => l.form === 'hanParen' && l.start > last.start);
      if (members.length < 2) return [];
      const changes = members.map((m) => reshape(m, shapes.arabic(m.value)));
      return [{ ...change(text, changes), rules: ['numbering/level-skip'], what: '（一） → 1. in one part' }];
    },
  },
  {
    id: 'N7',
    name: 'one group runs on where the others restart',
    plant: (text) => {
      const labels = lineLabels(text);
      return (['hanParen', 'arabic'] as const).flatMap((form) => {
        const groups = series(text, 1).filter((g) => g[0]?.form === form && g[0].value === 1 && !g[0].runsOn);
        const sameParent = groups.filter((g, i) => {
          const before = groups[i - 1]?.at(-1);
          const start = g[0]?.start ?? 0;
          return before && !labels.some((l) => l.form === 'han' && l.start > before.start && l.start < start);
        });
        // What the others do must be seen at two more places of the same kind.
        if (form === 'arabic' ? sameParent.length < 3 : groups.length < 4) return [];
        return groups.slice(1).flatMap((group, i) => {
          const before = groups[i]?.at(-1);
          if (!before || group.length < 2 || /附件\d\n/.test(text.slice(before.start, group[0]?.start)))
            return [];
          if (
            labels.some(
              (l) =>
                l.start > before.start &&
                l.start < (group[0]?.start ?? 0) &&
                l.form === 'han' &&
                l.value === 1,
            )
          )
            return [];
          const changes = group.map((m) => relabel(m, m.value + before.value));
          return [
            {
              ...change(text, changes),
              rules: ['numbering/regime', 'numbering/gap'],
              what: `${form} group runs on`,
            },
          ];
        });
      });
    },
  },
  {
    id: 'N8',
    name: 'a level is left with one member',
    plant: (text) =>
      series(text, 3).flatMap((group) => {
        const [first, second] = group;
        const last = group.at(-1);
        if (
          !first ||
          !second ||
          !last ||
          first.runsOn ||
          (first.form !== 'arabic' && first.form !== 'arabicParen') ||
          !lineLabels(text).some(
            (l) => l.start < first.start && order.indexOf(l.form) < order.indexOf(first.form),
          )
        )
          return [];
        const made = change(
          text,
          [
            { start: second.start, end: last.next, newText: '' },
            { start: first.start, end: first.end, newText: write(first) },
          ],
          1,
        );
        return [{ ...made, rules: ['numbering/lone-child'], what: `${write(first)} alone` }];
      }),
  },
  {
    id: 'N9 run',
    name: 'a member of a run inside a paragraph is left out',
    plant: (text) =>
      [...text.matchAll(/二是([^；。]*)；/g)].map((m) => {
        const third = text.indexOf('三是', m.index);
        const made = change(text, [
          { start: third, end: third + 2, newText: '三是' },
          { start: m.index, end: m.index + m[0].length, newText: '' },
        ]);
        return { ...made, rules: ['numbering/gap', 'numbering/count'], what: '二是 left out' };
      }),
  },
  {
    id: 'N9 count',
    name: 'the announced number is not that of the list',
    plant: (text) =>
      [...text.matchAll(/(?<=要抓好)三(?=项工作：一是)/g)].map((m) => ({
        ...change(text, [{ start: m.index, end: m.index + 1, newText: '四' }]),
        rules: ['numbering/count'],
        what: '三项 → 四项',
      })),
  },
  {
    id: 'N10 lost',
    name: 'a member lost its label',
    plant: perLabel(4, (l, i, all) => {
      const next = all[i + 1];
      if (i === 0 || !next || l.form === 'article' || l.form === 'chapter') return undefined;
      return {
        changes: [{ start: l.start, end: l.end, newText: '' }],
        // The hole shows at the next label too.
        reach: next.start - l.end,
        rules: ['numbering/lost-label', 'numbering/gap'],
        what: `${write(l)} lost`,
      };
    }),
  },
  {
    id: 'N10 doubled',
    name: 'a label stands twice',
    plant: perLabel(2, (l) =>
      l.form === 'arabic' || l.form === 'chapter' || l.form === 'article'
        ? undefined
        : {
            changes: [reshape(l, write(l) + write(l))],
            rules: ['numbering/doubled-label'],
            what: `${write(l)} twice`,
          },
    ),
  },
  {
    id: 'N11',
    name: 'a cross reference names what the document does not have',
    plant: (text) => {
      const out: Planted[] = [];
      const add = (pattern: RegExp, newText: string): void => {
        for (const m of text.matchAll(pattern))
          out.push({
            ...change(text, [{ start: m.index, end: m.index + m[0].length, newText }]),
            rules: ['numbering/cross-reference'],
            what: `${m[0]} → ${newText}`,
          });
      };
      add(/附件2(?=[。，])/g, '附件7');
      add(/(?<=第二部分)第（一）项/g, '第（九）项');
      add(/第二部分(?=第（一）项)/g, '第八部分');
      add(/(?<=本条例)第五条(?=第一款)/g, '第五十条');
      add(/(?<=本条例第五条第一款)第二项/g, '第六项');
      add(/(?<=本条例第五条)第一款(?=第二项)/g, '第四款');
      return out;
    },
  },
  {
    id: 'N12',
    name: 'the list of attachments and the attachments disagree',
    plant: (text) => {
      const out: Planted[] = [];
      const add = (pattern: RegExp, newText: string, rules: readonly string[]): void => {
        for (const m of text.matchAll(pattern))
          out.push({
            ...change(text, [{ start: m.index, end: m.index + m[0].length, newText }]),
            rules,
            what: `${m[0]} → ${newText || 'nothing'}`,
          });
      };
      add(/(?<=附件：)1\.(?=重点)/g, '', ['numbering/annex']);
      add(/(?<=\u3000)2\.(?=工作进度)/g, '3.', ['numbering/annex']);
      add(/(?<=2\.)工作进度安排(?=\n)/g, '工作进度计划', ['numbering/annex']);
      add(/(?<=2\.工作进度安排)(?=\n)/g, '。', ['official/annex-note']);
      add(/(?<=\n)附件2(?=\n)/g, '附件3', ['numbering/annex']);
      add(/(?<=\n)附件2(?=\n)/g, '附件', ['numbering/annex']);
      return out;
    },
  },
  {
    id: 'N13',
    name: 'a number is malformed',
    plant: perLabel(2, (l) => {
      if (l.form === 'arabic' || l.form === 'arabicParen' || l.value < 10) return undefined;
      const bad = write(l).replace('十', '一十');
      return { changes: [reshape(l, bad)], rules: ['numbering/numeral'], what: `${write(l)} → ${bad}` };
    }),
  },
  {
    id: 'N14',
    name: 'one heading is closed by a mark',
    plant: perLabel(3, (l, _i, _all, text) => {
      const words = text.slice(l.end, l.lineEnd);
      if ((l.form !== 'han' && l.form !== 'hanParen') || /[。；：]|[，、,]$/.test(words)) return undefined;
      // A heading has something below it; a name in a list is none.
      const labels = lineLabels(text);
      const after = labels.find((o) => o.start > l.start);
      const bare = text.slice(l.lineEnd, after?.start ?? text.length).trim() === '';
      if (
        labels.some((o) => o.form === 'article') ||
        (bare && order.indexOf(after?.form ?? 'chapter') <= order.indexOf(l.form))
      )
        return undefined;
      return {
        changes: [{ start: l.lineEnd, end: l.lineEnd, newText: '。' }],
        rules: ['numbering/heading-punctuation'],
        what: `${words}。`,
      };
    }),
  },
  {
    id: 'N15',
    name: 'an article has an Arabic number',
    plant: perLabel(3, (l) =>
      l.form === 'article' || l.form === 'chapter'
        ? {
            changes: [reshape(l, write(l).replace(hanNumber(l.value), String(l.value)))],
            rules: ['numbering/article'],
            what: `${write(l)} → 第${l.value}`,
          }
        : undefined,
    ),
  },
  {
    id: 'N15 item',
    name: 'the items of one article are not bracketed',
    plant: (text) =>
      // Judicial interpretations are no statutes and number as they like.
      (lineLabels(text).some((l) => l.form === 'han') || /最高人民|解释|批复|解答/.test(text.slice(0, 60))
        ? []
        : series(text, 3)
      )
        .filter((g) => g[0]?.form === 'hanParen' && lineLabels(text).some((l) => l.form === 'article'))
        // What the other articles do says how items are written here.
        .filter((_, __, groups) => groups.length > 1)
        .filter(
          (g) =>
            !lineLabels(text).some(
              (l) => l.form === 'arabic' && l.start > (g[0]?.start ?? 0) && l.start < (g.at(-1)?.start ?? 0),
            ),
        )
        .map((group) => ({
          ...change(
            text,
            group.map((m) => reshape(m, `${hanNumber(m.value)}、`)),
          ),
          rules: ['numbering/article'],
          what: '（一） → 一、',
        })),
  },
  {
    id: 'N16',
    name: 'an entry of the table of contents differs from the body',
    plant: (text) => {
      const head = /目[\s\u3000]*录\n/.exec(text);
      if (!head) return [];
      const from = head.index + head[0].length + 1;
      const to = text.indexOf('\n\n', from);
      return [...text.slice(from, to).matchAll(/第([一二三四])章\u3000([^\n]+)/g)].flatMap((m) => {
        const start = from + m.index;
        const value = numberIn(m[1] ?? '');
        const words = start + m[0].length - (m[2]?.length ?? 0);
        return [
          {
            ...change(text, [{ start, end: start + 3, newText: `第${hanNumber(value + 4)}章` }]),
            rules: ['numbering/contents'],
            what: `entry ${value} renumbered`,
          },
          {
            ...change(text, [{ start: words, end: start + m[0].length, newText: '附加规定' }]),
            rules: ['numbering/contents'],
            what: `entry ${value} reworded`,
          },
        ];
      });
    },
  },
];
