import { adaptationRules } from '../../../server/src/engine/rules/adaptation/index.ts';
import { builtinCorpus } from '../../support/judged.ts';
import { testWording } from '../../support/wordingRules.ts';

describe('adaptation/half-localised', () => {
  testWording(adaptationRules, builtinCorpus, [
    [
      'finds 全国 left where the sentence before was adapted',
      '发挥省级各类职业教育智慧教育平台作用。打造⟦全国⟧产业工人智能化技能学习平台。',
      '发挥省级各类职业教育智慧教育平台作用。打造全省产业工人智能化技能学习平台。',
    ],
    [
      'finds it where an organ was adapted',
      '建立健全各级协调劳动关系三方委员会，发挥市协调劳动关系三方机制、地方政府和同级工会联席会议制度作用，把推进产业工人队伍建设改革列入重要议程。完善基层劳动关系治理机制，提升劳动关系公共服务水平，开展⟦全国⟧基层劳动关系公共服务站点标准化工作。',
    ],
    [
      'takes a passage adapted throughout',
      '发挥省级各类职业教育智慧教育平台作用。打造全省产业工人智能化技能学习平台。',
    ],
    [
      'takes a passage not adapted at all',
      '发挥国家各类职业教育智慧教育平台作用。打造全国产业工人智能化技能学习平台。',
    ],
    [
      'takes 国家, which may rightly stay',
      '发挥国家各类职业教育智慧教育平台作用。打造全省产业工人智能化技能学习平台。',
    ],
  ]);
});
