import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const root = new URL('../../', import.meta.url);
const require = createRequire(import.meta.url);

interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

describe('the grammar of policy-zh', () => {
  let tokenize: (line: string) => Piece[];

  before(async () => {
    await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async (scope) => {
        const file = new URL('syntaxes/policy-zh.tmLanguage.json', root);
        assert.equal(scope, 'text.policy-zh');
        return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file.pathname);
      },
    });
    const grammar = await registry.loadGrammar('text.policy-zh');
    assert.ok(grammar);
    tokenize = (line) =>
      grammar.tokenizeLine(line, textmate.INITIAL).tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes,
      }));
  });

  /** The stretches of a line that carry a scope beginning so, neighbouring ones joined. */
  const scoped = (line: string, scope: string): string[] => {
    const found: string[] = [];
    let open = false;
    for (const { text, scopes } of tokenize(line)) {
      const inside = scopes.some((s) => s.startsWith(scope));
      if (inside && open) found[found.length - 1] += text;
      else if (inside) found.push(text);
      open = inside;
    }
    return found;
  };

  /** ⟦…⟧ stands around each stretch that must carry the scope; nothing else on the line may. */
  const cases: readonly (readonly [name: string, scope: string, lines: readonly string[]])[] = [
    [
      'marks whole-line headings of parts and sections',
      'markup.heading',
      [
        '⟦一、总体要求⟧',
        '⟦第三章　义务教育⟧',
        '⟦第二部分 思想引领篇⟧',
        '一、产业工人是工人阶级的主体力量。现提出如下意见；请认真贯彻。',
      ],
    ],
    [
      'marks run-in headings up to their full stop',
      'markup.heading',
      [
        '⟦（三）大力弘扬劳模精神、劳动精神、工匠精神。⟧做实“中国梦·劳动美”主题宣传教育。',
        '⟦1.强化和创新产业工人队伍党建工作。⟧加强企业党组织建设。',
        '（一）坚持党的领导，加强党的建设，把方向、管大局、保落实，这一句太长不是标题。',
      ],
    ],
    [
      'marks labels of articles, items and runs',
      'keyword.other.label',
      [
        '⟦第七十五条之一⟧ 国家建立统一的登记制度。',
        '⟦（十一）⟧国务院规定的其他情形；',
        '⟦①⟧在职职工；⟦②⟧退休职工。',
        '要做到：⟦一是⟧加强领导；⟦二要⟧落实责任。',
        '⟦附件1：⟧任务分工表',
        '⟦附件：1.⟧任务分工表',
        '⟦附件：⟧任务分工表',
        '2.5倍于上年，不是序号。',
      ],
    ],
    [
      'marks titles, nested ones too',
      'entity.name.type.title',
      ['根据⟦《意见》⟧和⟦《关于学习〈中华人民共和国工会法〉的通知》⟧，制定本方案。', '《没有收尾的书名'],
    ],
    [
      'marks document numbers in their usual brackets',
      'constant.numeric.document-number',
      ['⟦中发〔2017〕14号⟧', '⟦国办发[2024]3号⟧', '（2024年10月12日）', '第14号'],
    ],
    [
      'marks quotations with what is quoted inside',
      'string.quoted.double',
      ['他说⟦“要学习‘工匠精神’和《意见》”⟧。', '深刻领悟⟦“两个确立”⟧、增强⟦“四个意识”⟧'],
    ],
    [
      'marks dates in both numerals',
      'constant.numeric.date',
      [
        '⟦2024年10月12日⟧印发',
        '⟦二〇二四年十月十二日⟧',
        '力争到⟦2035年⟧',
        '60%以上',
        '⟦2025年3月⟧至⟦4月⟧',
        '⟦3月1日⟧至⟦15日⟧',
        '⟦2025⟧—⟦2027年⟧',
        '达到3个月',
      ],
    ],
    [
      'marks what is missing or not yet filled in',
      'invalid',
      ['提供普惠制、普⟦〔缺文〕⟧', '依法纠治⟦□□⟧', '由⟦××⟧市⟦待定⟧', '中发〔2017〕14号'],
    ],
  ];
  for (const [name, scope, lines] of cases)
    it(name, () => {
      for (const line of lines) {
        const expected = [...line.matchAll(/⟦([^⟧]*)⟧/g)].map((m) => m[1]);
        assert.deepEqual(scoped(line.replace(/[⟦⟧]/g, ''), scope), expected, line);
      }
    });
});
