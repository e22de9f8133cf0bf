import type { FrameCase } from './attributedWords.cases.ts';

/** What a quotation ends with where the source's clause goes on, and what a larger change of it holds. */
export const quotedCases: readonly FrameCase[] = [
  {
    name: 'another last member of a list, behind which the source goes on',
    draft: '《意见》提出，广泛开展“小发明、小创造、小革新、小设计、小⟦改造⟧”等群众性创新活动。',
    finds: ['divergence/substitution ←建议'],
  },
  {
    name: 'the last character of a list changed',
    draft: '《意见》提出，营造“崇尚劳模、尊重劳动、尊崇工⟦人⟧”的社会氛围。',
    finds: ['divergence/substitution ←匠'],
  },
  {
    name: 'half of a last member changed where the source goes on with another list',
    draft: '《意见》提出“面向生产全过程的技术革新、技术创新、技术攻关、技术⟦改⟧造”。',
    finds: ['divergence/substitution ←创'],
  },
  {
    name: 'a member behind the last one',
    draft:
      '《意见》提出，广泛开展“小发明、小创造、小革新、小设计、小建议⟦、小改造⟧”等群众性创新活动，完善发挥企业班组作用的制度。',
    finds: ['divergence/list'],
  },
  {
    name: 'words behind the last ones where the source goes on behind a mark',
    draft: '《意见》提出“面向生产全过程的技术革新、技术创新、技术攻关⟦活动⟧”。',
    finds: ['divergence/insertion'],
  },
  {
    name: 'the last word of the first of two passages that stand far apart',
    draft: '《意见》提出“崇尚劳模、尊重劳动、尊崇工⟦人⟧⟦，⟧鼓励发展跨区域、跨行业、跨企业的创新工作室联盟”。',
    finds: ['divergence/substitution ←匠', 'quotation/joined'],
  },
  {
    name: 'a quotation that ends in the middle of a clause',
    draft: '《意见》提出，广泛开展“小发明、小创造、小革新、小设计”等活动，营造“崇尚劳模、尊重劳动”的氛围。',
  },
  {
    name: 'a duty that became a permission together with other words',
    draft: '《意见》规定：“涉及产业工人切身利益的重大事项⟦可以⟧经职工代表大会审议通过。”',
    finds: ['divergence/modality ←必须依法依章程'],
  },
  {
    name: 'the same without marks and with a negation',
    draft: '《意见》规定，涉及产业工人切身利益的重大事项⟦可以不经⟧职工代表大会审议通过。',
    finds: ['divergence/modality ←必须依法依章程经'],
  },
  {
    name: 'a duty left out together with other words',
    draft: '《意见》规定：“涉及产业工人切身利益的重大事项⟦⟧经职工代表大会审议通过。”',
    finds: ['divergence/modality ←必须依法依章程'],
  },
  {
    name: 'a duty that an encouragement became within a larger change',
    draft: '《意见》提出“⟦企业必须按照规定⟧将产业工人队伍建设改革情况纳入企业社会责任报告、可持续发展报告”。',
    finds: ['divergence/modality ←鼓励企业'],
  },
  {
    name: 'a negation within words that were put in',
    draft: '《意见》要求“压实企业安全生产责任⟦而不必专门⟧，实施高危行业领域从业人员安全技能提升专项行动”。',
    finds: ['divergence/negation'],
  },
  {
    name: 'words left out that bear on no duty',
    draft: '《意见》规定：“涉及产业工人切身利益的重大事项必须⟦⟧经职工代表大会审议通过。”',
    finds: ['divergence/omission ←依法依章程'],
  },
];
