import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import {
  carriedOut,
  codeActions,
  continuations,
  coverage,
  definition,
  documentLinks,
  documentSymbols,
  editsAfterEnter,
  foldingSpans,
  hover,
  nextLabels,
  type OutlineEntry,
  referencesTo,
  renamable,
  renameLabel,
  selectionSpans,
  semanticTokens,
  sourcePlaceInDraft,
  structureActions,
  successorAt,
} from '../../../server/src/engine/features/index.ts';
import { measuresOf } from '../../../server/src/engine/features/measures.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import type { Span } from '../../../server/src/engine/text/span.ts';
import { finish } from '../../../server/src/engine/text/steps.ts';
import { corpusOf } from '../../support/analysed.ts';

const source =
  '关于深化改革的意见\n一、总体要求\n（一）主体力量。产业工人是工人阶级的主体力量，是创造社会财富的中坚力量。\n（二）组织领导。各级党委要加强领导。\n';
const corpus = corpusOf({ source }, { aliases: ['意见'] });
const pieces = [
  '产业工人是工人阶级的主力军，是创造社会财富的中坚力量。',
  '《意见》指出：“',
  '”',
  '《',
  '》',
  '（一）',
  '(二)',
  '第三条 ',
  '一、',
  '本办法第三条',
  '前款',
  '附件2',
  '1.1 目的\n',
  '1.2 范围\n',
  '2.1 机构\n',
  '2.2 分工\n',
  '按照1.2执行。',
  '\n',
  '\r\n',
  '　',
  '𠮷',
  '\ud842',
  '\u200b',
  '应当',
  '20％',
  '# ',
  '<!-- xunzhang-ignore -->',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((p) => p.join(''));
const inside = (length: number) => (span: Span) => {
  assert.ok(0 <= span.start && span.start <= span.end && span.end <= length, JSON.stringify(span));
};

describe('features on any text at any place', () => {
  it('answer with spans inside of the text and never throw', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (draft, where) => {
        const analysis = analyseNow({ text: draft, corpus, settings: defaultSettings });
        const { reading } = analysis;
        const offset = Math.round(where * draft.length);
        const ok = inside(draft.length);
        const card = hover(analysis, corpus, offset);
        if (card) ok(card.span);
        for (const target of definition(analysis, corpus, offset)) {
          ok(target.origin);
          if (target.kind === 'source') inside(source.length)(target.span);
          else ok(target.span);
        }
        const place = sourcePlaceInDraft(analysis, corpus, offset);
        if (place?.span) inside(source.length)(place.span);
        if (place) referencesTo(place, analysis, corpus).forEach(ok);
        for (const of of ['source', carriedOut(analysis, corpus) ?? 'none']) {
          const found = finish(coverage(analysis, corpus, of));
          for (const { places, span, found: has, units } of found?.measures ?? []) {
            places.forEach(ok);
            inside(source.length)(span);
            assert.ok(0 <= has && has <= units);
          }
        }
        let last = 0;
        for (const { span } of measuresOf(reading)) {
          ok(span);
          assert.ok(span.start >= last, JSON.stringify(span));
          last = span.end;
        }
        for (const action of codeActions(analysis, { start: offset, end: offset }))
          if (action.kind === 'fix') for (const edit of action.edits) ok(edit.span);
        for (const link of documentLinks(reading, corpus)) ok(link.span);
        const visit = (entry: OutlineEntry) => {
          ok(entry.span);
          ok(entry.selection);
          assert.notEqual(entry.name, '');
          entry.children.forEach(visit);
        };
        documentSymbols(reading).forEach(visit);
        for (const fold of foldingSpans(reading)) ok(fold.span);
        for (const offer of nextLabels(reading, offset)) ok(offer.replaces);
        const number = renamable(reading, offset);
        if (number) ok(number.span);
        for (const edit of renameLabel(reading, offset, '五') ?? []) ok(edit.span);
        for (const { edits } of structureActions(reading, offset, true))
          for (const edit of edits) ok(edit.span);
        for (const edit of editsAfterEnter(reading, offset)) ok(edit.span);
        successorAt(reading, offset);
        continuations(draft, offset, corpus);
        const selections = selectionSpans(reading, offset);
        selections.forEach(ok);
        for (let i = 1; i < selections.length; i++)
          assert.ok((selections[i]?.start ?? 0) <= (selections[i - 1]?.start ?? 0));
        let end = 0;
        for (const token of semanticTokens(reading)) {
          ok(token.span);
          assert.ok(token.span.start >= end, 'tokens are disjoint and in order');
          end = token.span.end;
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
