import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { testCases } from '../../support/ruleCases.ts';

describe('a told series that begins its paragraph', () => {
  testCases(numberingRules, [
    {
      name: 'misses its second member',
      text: '主要问题有三个方面。\n\n其一，思想认识不到位；⟦其三，⟧工作措施不扎实。\n',
      key: 'numbering/gap',
    },
    {
      name: 'misses one before others that go on',
      text: '工作中要做到以下几点。\n\n第一，提高认识；⟦第三，⟧压实责任；第四，严格考核。\n',
      key: 'numbering/gap',
    },
    {
      name: 'has a member twice',
      text: '工作中要做到以下几点。\n\n一是提高认识；\n\n二是压实责任；⟦二是⟧严格考核。\n',
      key: 'numbering/duplicate',
    },
    {
      name: 'goes on in the next paragraph behind what only looks like a member',
      text: '工作中要做到以下几点。\n\n第一，提高认识，第三、四季度抓好落实。\n\n第二，压实责任。\n',
    },
    {
      name: 'has another one within its first member',
      text: '主要做法：\n\n一是提高认识，做到一是学深，二是学透。\n\n二是压实责任，抓好落实。\n\n三是强化督查。\n',
    },
    {
      name: 'has one within that misses a member',
      text: '主要做法：\n\n一是提高认识，做到一是学深，⟦三是⟧学透。\n\n二是压实责任，抓好落实。\n',
      key: 'numbering/gap',
    },
    {
      name: 'has its first member twice',
      text: '主要做法：\n\n一是提高认识；⟦一是⟧压实责任；三是强化督查。\n',
      key: 'numbering/duplicate',
    },
  ]);
});
