/**
 * 要害词: words whose coming, going or exchange moves the meaning. Words that only look like one (不断, 要求, 能力) are
 * listed as `plain`, so that a longer word is read before a shorter one inside it.
 * Sources of the groups: 立法技术规范（试行）（一）14–16 for the words of duty, usage of official prose for the others.
 */
export type TokenKind = 'modality' | 'negation' | 'qualifier' | 'plain';

const groups: Record<TokenKind, string> = {
  modality:
    '应当 应该 应 必须 须 务必 务须 需要 需 要 可以 可 不得 不能 不可 不应 不宜 不准 不许 能够 能 允许 准许 准予 许可 严禁 禁止 鼓励 支持 引导 提倡 倡导 有权 有义务 宜 得以 责令',
  negation:
    '不 未 非 无 没有 没 勿 莫 毋 不再 并非 并不 从未 尚未 未经 无须 无需 不必 除外 免于 免除 不予 不属于 不是',
  qualifier:
    '以上 以下 以内 以外 以前 以后 之前 之后 之内 之外 左右 上下 前后 大约 约 近 超过 不超过 不低于 不高于 不少于 不多于 不大于 不小于 不得低于 不得高于 不得少于 不得超过 低于 高于 少于 多于 大于 小于 至少 至多 最多 最少 最低 最高 最大 最小 原则上 一般 力争 基本 基本上 大体 全部 部分 所有 一切 全体 任何 主要 次要 重点 逐步 适当 适度 必要时 必要的 特别是 尤其是 尤其 仅 只 均 大部分 绝大多数 绝大部分 大多数 多数 少数 个别 一律 优先 有条件的 符合条件的 具备条件的 首次 连续 累计',
  plain:
    '是否 能否 可否 否则 否决 否认 否定 最高人民法院 最高人民检察院 不断 不仅 不但 不同 不少 不管 不论 不久 不过 不妨 不懈 不移 不忘 不竭 不渝 不息 不可或缺 不可分割 毫不 非常 非凡 非遗 未来 无论 无疑 无私 无人机 无线 无锡 无穷 要求 重要 主要 纲要 要素 必要 要点 要害 概要 只要 首要 要件 要义 扼要 摘要 紧要 要务 还要 技能 能力 功能 智能 能源 职能 性能 效能 潜能 能手 能动 可能 动能 产能 节能 新能源 可持续 可靠 许可证 认可 可行 可行性 可观 可比 可复制 可推广 应用 应急 适应 相应 反应 效应 供应 对应 应对 响应 回应 应变 应届 应聘 必须品 取得 获得 得到 使得 所得 成就感获得感 心得 获得感 值得 懂得 觉得 赢得 免得 近年 近年来 近期 邻近 靠近 最近 附近 约束 节约 契约 大约 公约 合约 预约 约谈 约定 只有 不只 均衡 平均 各类 各级 各地 各种 各项 最终 最新 最近 每年 每月 每天 相关性 基本公共服务 基本养老保险 基本医疗保险 基本国策 基本制度 基本原则 重点工程 重点领域 需求 必需 急需 供需 内需 刚需 部分之一 探索实践 没收 淹没 埋没 沉没 莫大 适宜 便宜 事宜 事无 非学历 优先级',
};

const kinds = new Map<string, TokenKind>();
/** By first unit the length of the longest word that begins with it: most units begin none. */
const longest = new Uint8Array(0x10000);
for (const kind of ['modality', 'negation', 'qualifier', 'plain'] as const)
  for (const word of groups[kind].split(' ')) {
    // A word of sense is never overruled by its own listing as plain.
    if (!kinds.has(word)) kinds.set(word, kind);
    const first = word.charCodeAt(0);
    longest[first] = Math.max(longest[first] as number, word.length);
  }

export interface Token {
  readonly word: string;
  readonly kind: TokenKind;
  /** Index into the string that was read. */
  readonly at: number;
}

/** The tokens of a folded string, longest first from the left; a character that begins none is passed over. */
export function tokensOf(content: string): readonly Token[] {
  const out: Token[] = [];
  for (let at = 0; at < content.length; ) {
    let size = Math.min(longest[content.charCodeAt(at)] as number, content.length - at);
    for (; size > 0; size--) if (kinds.has(content.slice(at, at + size))) break;
    if (size === 0) {
      at++;
      continue;
    }
    const word = content.slice(at, at + size);
    out.push({ word, kind: kinds.get(word) as TokenKind, at });
    at += size;
  }
  return out;
}

/** The kind of a string that is one token and nothing else. */
export const kindOfToken = (content: string): TokenKind | undefined => kinds.get(content);

const bareNegation = /^(?:不|未|非|无|没有|没|勿|莫|毋|并非|并不|尚未|不再|禁止|严禁)$/;

/** Whether a string is nothing but a word of negation. */
export const isNegation = (content: string): boolean => bareNegation.test(content);
