import type { DivergenceKind } from '../../../server/src/engine/divergence/model.ts';
import type { Random } from './random.ts';

/** One planted change of a passage. Offsets are UTF-16 units of the changed passage (`start`, `end`) and of the original. */
export interface Planted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly originalStart: number;
  readonly originalEnd: number;
  /** Kinds that a careful editor may give it, the best first. */
  readonly kinds: readonly DivergenceKind[];
}

export interface Operator {
  readonly name: string;
  readonly kind: DivergenceKind;
  /** Undefined where the passage offers no place for this change. */
  plant(passage: string, random: Random): Planted | undefined;
}

const han = /\p{Script=Han}/u;

/** Replaces `passage[from, to)` by `text`. */
function replace(
  passage: string,
  from: number,
  to: number,
  text: string,
  kinds: readonly DivergenceKind[],
): Planted | undefined {
  if (passage.slice(from, to) === text) return undefined;
  return {
    text: passage.slice(0, from) + text + passage.slice(to),
    start: from,
    end: from + text.length,
    originalStart: from,
    originalEnd: to,
    kinds,
  };
}

/** Swaps two neighbouring stretches that may have something between them. */
function swap(
  passage: string,
  a: readonly [number, number],
  b: readonly [number, number],
  kinds: readonly DivergenceKind[],
): Planted | undefined {
  const first = passage.slice(a[0], a[1]);
  const second = passage.slice(b[0], b[1]);
  if (first === second) return undefined;
  return replace(passage, a[0], b[1], second + passage.slice(a[1], b[0]) + first, kinds);
}

/** Exchanges one of the phrases found in the passage by what the table says. */
function exchange(table: Readonly<Record<string, readonly string[]>>, kinds: readonly DivergenceKind[]) {
  const phrases = Object.keys(table);
  return (passage: string, random: Random): Planted | undefined => {
    const places: [string, number][] = [];
    for (const phrase of phrases) {
      for (let at = passage.indexOf(phrase); at >= 0; at = passage.indexOf(phrase, at + 1))
        places.push([phrase, at]);
    }
    if (places.length === 0) return undefined;
    const [phrase, at] = random.pick(places);
    return replace(passage, at, at + phrase.length, random.pick(table[phrase] as readonly string[]), kinds);
  };
}

/** A stretch of `length` Han characters inside one clause, with Han characters on both sides. */
function hanStretch(passage: string, length: number, random: Random): number | undefined {
  const places: number[] = [];
  for (let i = 1; i + length < passage.length; i++) {
    let ok = true;
    for (let j = i - 1; j <= i + length && ok; j++) ok = han.test(passage[j] as string);
    if (ok) places.push(i);
  }
  return places.length > 0 ? random.pick(places) : undefined;
}

/** Members of a 、 list: spans of three or more neighbours without other punctuation. */
function lists(passage: string): [number, number][][] {
  const out: [number, number][][] = [];
  for (const found of passage.matchAll(
    /[\p{Script=Han}A-Za-z0-9]{2,8}(?:、[\p{Script=Han}A-Za-z0-9]{2,8}){2,}/gu,
  )) {
    const members: [number, number][] = [];
    let at = found.index;
    for (const member of found[0].split('、')) {
      members.push([at, at + member.length]);
      at += member.length + 1;
    }
    out.push(members);
  }
  return out;
}

const lookAlike: Record<string, string[]> = {
  人: ['入'],
  入: ['人'],
  己: ['已'],
  已: ['己'],
  末: ['未'],
  未: ['末'],
  土: ['士'],
  士: ['土'],
  日: ['曰'],
  千: ['干'],
  干: ['千'],
  技: ['枝'],
  治: ['冶'],
  贷: ['货'],
  货: ['贷'],
  折: ['拆'],
  拔: ['拨'],
  拨: ['拔'],
  候: ['侯'],
  晴: ['睛'],
};
const soundAlike: Record<string, string[]> = {
  制度: ['致度'],
  权利: ['权力'],
  权力: ['权利'],
  反映: ['反应'],
  截止: ['截至'],
  法治: ['法制'],
  法制: ['法治'],
  作为: ['做为'],
  必需: ['必须'],
  启用: ['起用'],
  融资: ['溶资'],
  建立: ['建力'],
  培训: ['陪训'],
  维护: ['唯护'],
  保障: ['保章'],
  工匠: ['工将'],
};
const synonym: Record<string, string[]> = {
  提高: ['提升'],
  提升: ['提高'],
  加强: ['强化'],
  强化: ['加强'],
  推进: ['推动'],
  推动: ['推进'],
  建立: ['构建', '设立'],
  完善: ['健全', '优化'],
  健全: ['完善'],
  开展: ['组织'],
  实施: ['落实', '推行'],
  促进: ['推动'],
  引导: ['指导'],
  主体力量: ['主力军'],
  保障: ['保证'],
  规定: ['要求'],
  管理: ['治理'],
  办法: ['方法'],
  进行: ['开展'],
  发展: ['建设'],
  组织: ['开展'],
  维护: ['保护'],
};
const modality: Record<string, string[]> = {
  应当: ['可以', '必须'],
  必须: ['应当', '可以'],
  不得: ['可以', '应当'],
  可以: ['应当', '必须'],
  鼓励: ['要求', '应当'],
  禁止: ['允许'],
  允许: ['禁止'],
  严禁: ['可以'],
};
const negation: Record<string, string[]> = {
  不得: ['得'],
  不能: ['能'],
  不予: ['予'],
  不符合: ['符合'],
  未经: ['经'],
  不低于: ['低于'],
  不超过: ['超过'],
  非公有制: ['公有制'],
  不动摇: ['动摇'],
};
const qualifier: Record<string, string[]> = {
  以上: ['以下'],
  以下: ['以上'],
  左右: ['以上', '以下'],
  以内: ['以外'],
  不低于: ['不高于'],
  不少于: ['不多于'],
  至少: ['至多'],
  以前: ['以后'],
  以后: ['以前'],
  超过: ['不足'],
  全部: ['部分'],
  所有: ['部分'],
  各级: ['有关'],
  主要: ['次要'],
  重点: ['一般'],
  一般: ['特殊'],
};
const names: Record<string, string[]> = {
  全国总工会: ['全国工会', '中华总工会'],
  国务院: ['国务委'],
  中共中央: ['中共中委'],
  职工代表大会: ['职工大会'],
  人民代表大会: ['人民大会'],
  中央企业: ['国有企业'],
  人民法院: ['人民检察院'],
  人民检察院: ['人民法院'],
  县级以上人民政府: ['市级以上人民政府'],
  党校: ['团校'],
  行政学院: ['商学院'],
};
const inserts = ['进一步', '积极', '切实', '大力', '全面', '有效', '持续', '扎实', '依法', '逐步'];
const clauses = ['确保取得实效', '形成工作合力', '夯实工作基础', '压实各方责任', '回应群众关切'];

const digit = '0123456789';
const hanDigit = '一二三四五六七八九';

export const operators: readonly Operator[] = [
  { name: 'substitution/look-alike', kind: 'substitution', plant: exchange(lookAlike, ['substitution']) },
  { name: 'substitution/sound-alike', kind: 'substitution', plant: exchange(soundAlike, ['substitution']) },
  { name: 'substitution/synonym', kind: 'substitution', plant: exchange(synonym, ['substitution']) },
  {
    name: 'substitution/random',
    kind: 'substitution',
    plant(passage, random) {
      const at = hanStretch(passage, 2, random);
      const other = hanStretch(passage, 2, random);
      if (at === undefined || other === undefined || Math.abs(at - other) < 3) return undefined;
      const text = passage.slice(other, other + 2);
      if (text[0] === passage[at] || text[1] === passage[at + 1]) return undefined;
      return replace(passage, at, at + 2, text, ['substitution', 'qualifier', 'name', 'list', 'modality']);
    },
  },
  {
    name: 'omission/word',
    kind: 'omission',
    plant(passage, random) {
      const length = 2 + random.below(3);
      const at = hanStretch(passage, length, random);
      return at === undefined
        ? undefined
        : replace(passage, at, at + length, '', [
            'omission',
            'qualifier',
            'list',
            'name',
            'negation',
            'modality',
            'substitution',
          ]);
    },
  },
  {
    name: 'omission/etc',
    kind: 'omission',
    plant(passage, random) {
      const places = [...passage.matchAll(/(?<=\p{Script=Han})等(?!级|待|同|于|候|高|价)/gu)].map(
        (m) => m.index,
      );
      const at = places.length > 0 ? random.pick(places) : undefined;
      return at === undefined
        ? undefined
        : replace(passage, at, at + 1, '', ['omission', 'qualifier', 'list']);
    },
  },
  {
    name: 'insertion/word',
    kind: 'insertion',
    plant(passage, random) {
      const at = hanStretch(passage, 2, random);
      return at === undefined
        ? undefined
        : replace(passage, at, at, random.pick(inserts), ['insertion', 'qualifier', 'modality']);
    },
  },
  {
    name: 'insertion/clause',
    kind: 'insertion',
    plant(passage, random) {
      const places = [...passage.matchAll(/，/g)].map((m) => m.index + 1);
      const at = places.length > 0 ? random.pick(places) : undefined;
      return at === undefined
        ? undefined
        : replace(passage, at, at, `${random.pick(clauses)}，`, ['insertion']);
    },
  },
  {
    name: 'transposition/word',
    kind: 'transposition',
    plant(passage, random) {
      const at = hanStretch(passage, 4, random);
      return at === undefined
        ? undefined
        : swap(passage, [at, at + 2], [at + 2, at + 4], ['transposition', 'substitution']);
    },
  },
  {
    name: 'transposition/clause',
    kind: 'transposition',
    plant(passage, random) {
      const found = [
        ...passage.matchAll(/(?<=[。，；])([^。，；：“”]{5,24})，([^。，；：“”]{5,24})(?=[，；。])/gu),
      ];
      if (found.length === 0) return undefined;
      const m = random.pick(found);
      const a = m.index;
      const b = a + (m[1] as string).length + 1;
      return swap(passage, [a, b - 1], [b, b + (m[2] as string).length], ['transposition']);
    },
  },
  {
    name: 'number/arabic',
    kind: 'number',
    plant(passage, random) {
      const places = [...passage.matchAll(/\d+(?:\.\d+)?/g)].filter(
        (m) => !/^\s*\d+\./.test(passage) || m.index > 3,
      );
      if (places.length === 0) return undefined;
      const m = random.pick(places);
      const at = m.index + random.below(m[0].length);
      if (passage[at] === '.') return undefined;
      const old = passage[at] as string;
      const next = digit[(digit.indexOf(old) + 1 + random.below(8)) % 10] as string;
      return next === old || (next === '0' && at === m.index)
        ? undefined
        : replace(passage, at, at + 1, next, ['number']);
    },
  },
  {
    name: 'number/han',
    kind: 'number',
    plant(passage, random) {
      const places = [
        ...passage.matchAll(
          /(?<=[第为过满达于以])[一二三四五六七八九](?=[十百千个项条年月日倍届章级类])|[二三四五六七八九](?=个|项|倍|年|年以上)/gu,
        ),
      ];
      if (places.length === 0) return undefined;
      const at = random.pick(places).index;
      const old = hanDigit.indexOf(passage[at] as string);
      return replace(passage, at, at + 1, hanDigit[(old + 1 + random.below(7)) % 9] as string, ['number']);
    },
  },
  {
    name: 'qualifier',
    kind: 'qualifier',
    plant: exchange(qualifier, ['qualifier', 'number', 'substitution']),
  },
  { name: 'negation', kind: 'negation', plant: exchange(negation, ['negation', 'modality', 'qualifier']) },
  { name: 'modality', kind: 'modality', plant: exchange(modality, ['modality', 'negation']) },
  {
    name: 'list/member lost',
    kind: 'list',
    plant(passage, random) {
      const all = lists(passage);
      if (all.length === 0) return undefined;
      const members = random.pick(all);
      const i = 1 + random.below(members.length - 2);
      const [from, to] = members[i] as [number, number];
      return replace(passage, from, to + 1, '', ['list', 'omission']);
    },
  },
  {
    name: 'list/order',
    kind: 'list',
    plant(passage, random) {
      const all = lists(passage).filter((m) => m.length >= 4);
      if (all.length === 0) return undefined;
      const members = random.pick(all);
      const i = 1 + random.below(members.length - 3);
      return swap(passage, members[i] as [number, number], members[i + 1] as [number, number], [
        'list',
        'transposition',
      ]);
    },
  },
  { name: 'name', kind: 'name', plant: exchange(names, ['name', 'substitution', 'omission']) },
  {
    name: 'punctuation/boundary',
    kind: 'punctuation',
    plant(passage, random) {
      const places = [...passage.matchAll(/[。；](?=\p{Script=Han})/gu)].map((m) => m.index);
      const at = places.length > 0 ? random.pick(places) : undefined;
      return at === undefined ? undefined : replace(passage, at, at + 1, '，', ['punctuation']);
    },
  },
  {
    name: 'punctuation/mark lost',
    kind: 'punctuation',
    plant(passage, random) {
      const places = [...passage.matchAll(/(?<=\p{Script=Han})、(?=\p{Script=Han})/gu)].map((m) => m.index);
      const at = places.length > 0 ? random.pick(places) : undefined;
      return at === undefined ? undefined : replace(passage, at, at + 1, '', ['punctuation', 'list']);
    },
  },
  {
    name: 'typography/width',
    kind: 'typography',
    plant(passage, random) {
      const places = [...passage.matchAll(/[，；：]/g)].map((m) => m.index);
      const at = places.length > 0 ? random.pick(places) : undefined;
      if (at === undefined) return undefined;
      const narrow: Record<string, string> = { '，': ',', '；': ';', '：': ':' };
      return replace(passage, at, at + 1, narrow[passage[at] as string] as string, ['typography']);
    },
  },
];
