/** A small corpus of one invented document, as a plain folder, and drafts that use it. */

const sentences = [
  '县级以上人民政府应当建立产业技能人才培养协调机制，每年至少召开一次会议，研究解决重大问题。',
  '企业应当按照职工工资总额百分之八的比例足额提取职工教育经费，其中用于一线职工的比例不低于百分之六十。',
  '鼓励企业与职业学校共建实训基地、技能大师工作室、创新工作室。',
  '任何单位和个人不得截留、挪用培训补贴资金。',
];

export const title = '某省产业技能人才促进办法';

export const source = `${title}

第一条 ${sentences[0]}

第二条 ${sentences[1]}

第三条 ${sentences[2]}

第四条 ${sentences[3]}
`;

export const corpusFiles = { 'corpus/办法.txt': source };

/** Quotes a sentence and bends it: 应当 became 可以. */
export const bent = `关于开展技能培训的通知

根据工作安排，现就有关事项通知如下。

《${title}》规定：“${(sentences[1] as string).replace('应当', '可以')}”各单位要抓好落实。
`;

/** Quotes the same sentence as it stands. */
export const exact = bent.replace('可以按照', '应当按照');

/** 关于做好工作的通知，各单位： in GB18030. */
export const gb18030 = Buffer.from('b9d8d3dad7f6bac3b9a4d7f7b5c4cda8d6aaa3acb8f7b5a5cebba3ba', 'hex');
