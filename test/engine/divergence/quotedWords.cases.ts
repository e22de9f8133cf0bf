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
  {
    name: 'old words that a document is said to have changed, and the new ones',
    draft:
      '与2017年《新时期产业工人队伍建设改革方案》相比，《意见》将“探索创建跨区域、跨行业、跨企业的创新工作室联盟”改为“鼓励发展跨区域、跨行业、跨企业的创新工作室联盟”。',
  },
  {
    name: 'old words of an item',
    draft:
      '《意见》第（五）条把“涉及产业工人切身利益的重大问题必须经过职代会审议”修改为“涉及产业工人切身利益的重大事项必须依法依章程经职工代表大会审议通过”。',
  },
  {
    name: 'old words, and new ones with a slip',
    draft:
      '《意见》由过去的“规范劳务派遣用工，保障其合法权益”发展为“严格规范劳务派遣用工，保障⟦职工⟧合法权益”。',
    finds: ['divergence/substitution ←劳动者'],
  },
  {
    name: 'old words with a slip',
    draft:
      '《意见》由过去的“探索创建跨区域、跨行业、跨企业的创⟦造⟧工作室联盟”发展为“鼓励发展跨区域、跨行业、跨企业的创新工作室联盟”。',
    finds: ['divergence/substitution ←新'],
  },
  {
    name: 'words that a document is said to have dropped',
    draft: '《意见》删去了“把优秀产业工人特别是高技能人才纳入党管人才总盘子统筹考虑”的表述。',
  },
  {
    name: 'words that are said to be in it no more',
    draft: '“把优秀产业工人特别是高技能人才纳入党管人才总盘子统筹考虑”在《意见》中不再出现。',
  },
  {
    name: 'what a document says in the place of what another one said',
    draft: '《意见》没有再提《方案》“叫响做实‘大国工匠’品牌”的说法，而是提出“实施大国工匠人才培育工程”。',
  },
  {
    name: 'a clause about another document behind what one has said',
    draft:
      '《新时期产业工人队伍建设改革方案》（以下简称《方案》）印发后，“技高者多得”早在《方案》中就已提出，《意见》在“多劳者多得、技高者多得”之外增加了“创新者多得”。',
  },
  {
    name: 'words that a document makes into something',
    draft:
      '《意见》将“企业按规定足额提取和使用职工教育经费，确保⟦30⟧%以上用于一线职工教育和培训”上升为制度安排。',
    finds: ['divergence/number ←60'],
  },
  {
    name: 'two members turned round, of which the first one stands in the sentence before as well',
    draft: '《意见》在横向上“⟦建立职业技能等级、职业资格与相应职称⟧、学历的双向比照认定制度”，打通了通道。',
    finds: ['divergence/transposition ←建立职业资格、职业技能等级与相应职称'],
  },
  {
    name: 'two parts joined by 和 turned round, which begin alike',
    draft: '《意见》要求“深入贯彻习近平总书记关于⟦工会和工人阶级⟧工作的重要论述”。',
    finds: ['divergence/transposition ←工人阶级和工会'],
  },
  {
    name: 'the last word turned round',
    draft: '《意见》要求“推动党的创新理论在产业工人中⟦生根落地⟧”。',
    finds: ['divergence/transposition ←落地生根'],
  },
  {
    name: 'two parts turned round and another mark between them',
    draft: '《意见》提出“督促企业依法落实⟦⟧休息休假⟦、工时⟧制度”。',
    finds: ['divergence/omission ←工时和', 'divergence/list'],
  },
  {
    name: 'words of nobody named that an explanation has nearly',
    draft: '中央讲“增强产业工人获得感幸福感安全感”，就是要让大家有盼头。',
  },
  {
    name: 'a number at the beginning of a quotation, before which the source has a verb',
    draft: '《意见》提出，确保“⟦50⟧%以上用于一线职工教育和培训”。',
    finds: ['divergence/number ←60'],
  },
  {
    name: 'a first word, before which the source has a preposition',
    draft: '《意见》要求“推⟦进⟧产业工人队伍建设改革走深走实”。',
    finds: ['divergence/substitution ←动'],
  },
  {
    name: 'a last word, behind which the clause of the source goes on',
    draft: '《意见》提出“劳动光荣、技能宝贵、创造伟大的社会⟦风尚⟧”。',
    finds: ['divergence/substitution ←氛围'],
  },
  {
    name: 'the last words before a lacuna changed',
    draft:
      '《意见》指出：“对推进产业工人队伍建设改革成效显著的企业，各级党委和政府以及工会等按规定⟦给予表扬⟧。”',
    finds: ['divergence/substitution ←予以表彰'],
  },
  {
    name: 'the last one of them changed, behind which the draft goes on',
    draft: '《意见》提出“依法纠治劳动领域违⟦规⟧行为”。',
    finds: ['divergence/substitution ←法'],
  },
  {
    name: 'another word for one before a mark and a lacuna',
    draft: '《意见》提出“向农民工、新就业形态劳动者提供普惠⟦性服务⟧”。',
    finds: ['divergence/substitution ←制'],
  },
  {
    name: 'what may be lost in a lacuna',
    draft: '《意见》提出“依法纠治劳动领域违法行为”，“按规定予以表彰和相应政策支持”。',
  },
  {
    name: 'half a word at the beginning of a quotation',
    draft: '《意见》提出“⟦⟧善基层劳动关系治理机制，提升劳动关系公共服务水平”。',
    finds: ['divergence/omission ←完'],
  },
  {
    name: 'half a word at the end of a quotation',
    draft: '《意见》要求“完善基层劳动关系治理机制，提升劳动关系公共服务水⟦⟧”。',
    finds: ['divergence/omission ←平'],
  },
  {
    name: 'half a word at the beginning of what is said without marks',
    draft:
      '《方案》指出，⟦⟧护社会公平正义，从解决产业工人普遍关心的突出问题入手，提高产业工人的经济、政治、文化、社会地位，实现体面劳动、全面发展。',
    finds: ['divergence/omission ←维'],
  },
  {
    name: 'half a word at the end of what is said without marks',
    draft: '《方案》指出，组织开展各级各类创新创业教育，引导学生参与创业实⟦⟧。',
    finds: ['divergence/omission ←践'],
  },
  {
    name: 'words that begin and end within a clause, but at a word',
    draft:
      '《意见》提出，要完善“基层劳动关系治理机制”，提升“劳动关系公共服务”水平，推动“产业工人队伍建设改革走深走实”。',
  },
  {
    name: 'what the words of two documents are put together to',
    draft:
      '《意见》新增“创新者多得”，与《方案》“实现多劳者多得、技高者多得”合为“多劳者多得、技高者多得、创新者多得”。',
  },
  {
    name: 'the label of an item behind an ellipsis, with another number',
    draft:
      '《意见》提出：“（五）完善企业民主管理制度⟦。……（⟧⟦七⟧）健全劳动关系协商协调机制。全面落实劳动合同制度，推进集体协商和集体合同制度。”',
    finds: ['quotation/cut', 'divergence/number ←六'],
  },
  {
    name: 'the same at the beginning of a line, and of a heading',
    draft:
      '《意见》提出：“坚持和完善职工董事、职工监事制度⟦……\n（⟧⟦八⟧）加强对产业工人主人翁地位的宣传引导。主流媒体要加大对产业工人主人翁地位的宣传力度”。《意见》提出：“⟦三⟧、强化思想政治引领，团结引导产业工人坚定不移听党话跟党走”。',
    finds: ['quotation/cut', 'divergence/number ←七', 'divergence/number ←二'],
  },
  {
    name: 'a label that the source does not have, as a whole',
    draft: '《意见》提出：“……⟦（1）⟧全面落实劳动合同制度，推进集体协商和集体合同制度。”',
    finds: ['divergence/number'],
  },
  {
    name: 'a label with another number in the middle of a line that the source begins with it',
    draft:
      '《意见》提出：“……精准便捷的服务。（⟦七⟧）健全劳动关系协商协调机制。全面落实劳动合同制度，推进集体协商和集体合同制度。”',
    finds: ['divergence/number ←六'],
  },
  {
    name: 'labels that are the source’s',
    draft:
      '《意见》提出：“……（六）健全劳动关系协商协调机制。全面落实劳动合同制度，推进集体协商和集体合同制度。”《方案》提出：“……23.完善产业工人劳动经济权益保障机制。创造平等就业环境，保障就业机会公平，实现更高质量就业。”',
  },
  {
    name: 'what a document is said not to have',
    draft:
      '《方案》没有“确保60%以上用于一线职工教育和培训”的要求，也没有“大力培养大国工匠”，《方案》中并无“探索对大国工匠、高技能人才实行年薪制、协议工资制和股权激励”等内容。',
  },
  {
    name: 'a clause of two documents of which the named one has it in other words',
    draft: '没有照搬，《意见》提出“支持民营企业更好履行社会⟦义务⟧”的要求。',
    finds: ['divergence/substitution ←责任'],
  },
  {
    name: 'one of a row of numbers left out before one that is written otherwise',
    draft: '《意见》提出：“力争到2035年，培养造就2000名左右大国工匠、⟦⟧⟦5万⟧名左右市级工匠”。',
    finds: ['divergence/list ←10000名左右省级工匠、', 'divergence/substitution ←50000'],
  },
  {
    name: 'the first of a row of numbers left out before one that is written otherwise',
    draft:
      '《意见》提出：“培养造就⟦⟧⟦1万⟧名左右省级工匠、⟦5万⟧名左右市级工匠，以培养更多大国工匠和各级工匠人才为引领”。',
    finds: [
      'divergence/list ←2000名左右大国工匠、',
      'divergence/substitution ←10000',
      'divergence/substitution ←50000',
    ],
  },
  {
    name: 'one of a row of numbers left out without marks',
    draft: '《意见》提出，力争到2035年，培养造就2000名左右大国工匠、⟦⟧5万名左右市级工匠。',
    finds: ['divergence/list ←10000名左右省级工匠、'],
  },
  {
    name: 'the first of a row of numbers left out without marks',
    draft: '《意见》明确，培养造就⟦⟧1万名左右省级工匠、5万名左右市级工匠。',
    finds: ['divergence/list ←2000名左右大国工匠、'],
  },
  {
    name: 'short quotations of one document that a 、 joins',
    draft:
      '《意见》要求“压实企业安全生产⟦主体⟧责任”、“加强职业病防⟦范⟧”和“督促企业依法落实工时和休息休假制度”，我县均已落实。',
    finds: ['divergence/insertion', 'divergence/substitution ←治'],
  },
  {
    name: 'headings that a document is said to hold',
    draft:
      '《意见》从八个方面提出了27条举措，包括“强化思想政治引⟦导⟧”“发展全过程人民民主”“适应新型工业化发展需⟦要⟧”等。',
    finds: ['divergence/substitution ←领', 'divergence/substitution ←求'],
  },
  {
    name: 'what a word of saying introduces in the source as well',
    draft: '习近平总书记指出：“工人阶级是我国的领导阶级。”',
  },
  {
    name: 'a figure of the draft’s own place',
    draft:
      '与《意见》“确保60%以上用于一线职工教育和培训”的要求相比，我县要求“确保70%以上用于一线职工教育和培训”。',
  },
  {
    name: 'a word in what the draft’s own place is said to ask for, and a figure in what somebody says',
    draft:
      '我县提出“确保60%以上用于一线职工教育和培⟦养⟧”。省委书记强调“力争到2035年，培养造就⟦3000⟧名左右大国工匠”。',
    finds: ['divergence/substitution ←训', 'divergence/number ←2000'],
  },
  {
    name: 'a figure of the place above the draft’s',
    draft: '《意见》提出“培养造就2000名左右大国工匠”，省里提出“培养造就200名左右大国工匠”。',
  },
  {
    name: 'labels of another form',
    draft:
      '《意见》提出：“⟦1.⟧持续强化产业工人队伍思想政治工作⟦。⟧⟦2.⟧加强产业工人队伍党建工作。加强企业党组织建设。”',
    finds: ['divergence/number', 'quotation/joined', 'divergence/number'],
  },
  {
    name: 'words of a draft under review, and what is proposed for them',
    draft:
      '第二部分第（三）条“确保70%以上用于一线职工教育和培训”，建议改为“确保60%以上用于一线职工教育和培训”，与《意见》保持一致。',
  },
  {
    name: 'words of a draft that are put right',
    draft:
      '将第三段“企业按规定足额提取和使用职工教育经费，确保50%以上用于一线职工教育和培训”修改为“确保60%以上用于一线职工教育和培训”。',
  },
  {
    name: 'words that are called wrong',
    draft:
      '学习材料中“涉及产业工人切身利益的重大事项可以经职工代表大会审议通过”有误，应为“必须依法依章程经职工代表大会审议通过”。',
  },
  {
    name: 'words that are called right',
    draft:
      '题中的说法不对，正确表述应为“涉及产业工人切身利益的重大事项⟦可以⟧依法依章程经职工代表大会审议通过”。',
    finds: ['divergence/modality ←必须'],
  },
  {
    name: 'a word of a passage that is put right',
    draft: '第18页，引文“支持大国工匠、高技能人才担任职业学校实习实训教师”中的“担任”应为“兼任”。',
  },
  {
    name: 'what a passage is said to lack',
    draft:
      '第15页，“鼓励发展跨区域、跨行业的创新工作室联盟”漏“跨企业”，应为“鼓励发展跨区域、跨行业、跨企业的创新工作室联盟”。',
  },
  {
    name: 'what a document asks for and what that is to be',
    draft: '《意见》“督促企业与产业工人签订⟦口头⟧劳动合同”的要求应为“底线”。',
    finds: ['divergence/substitution ←书面'],
  },
  {
    name: 'what the draft’s own place has come to, beside what the document asks for',
    draft:
      '《意见》要求“确保60%以上用于一线职工教育和培训”，我市只做到“30%以上用于一线职工教育和培训”。对照《意见》要求，目前我市仅达到“40%以上用于一线职工教育和培训”。',
  },
  {
    name: 'what the draft’s own place has come to as the document is said to ask for it',
    draft: '对照《意见》，我市达到“确保⟦50⟧%以上用于一线职工教育和培训”的要求。',
    finds: ['divergence/number ←60'],
  },
  {
    name: 'words of duty in what the draft’s own place asks for',
    draft:
      '我市提出“督促企业应与产业工人签订书面劳动合同，应严格规范劳务派遣用工”。我县提出“各级工会应牵头抓总”。',
  },
  {
    name: 'a word in the first of some short quotations that are said together to be what a document asks for',
    draft: '对《意见》提出的“⟦健全⟧企业民主管理制度”“健全劳动关系协商协调机制”等要求，只知其然不知其所以然。',
    finds: ['divergence/substitution ←完善'],
  },
  {
    name: 'a short quotation right behind an item of its document',
    draft: '对照《意见》第（二十五）条“各级工会要⟦带⟧头抓总”，我们成立了领导小组。',
    finds: ['divergence/substitution ←牵'],
  },
  {
    name: 'what a document is said to speak of only',
    draft: '《方案》只提“⟦保障⟧企业职工教育经费”，《意见》则要求足额提取。',
    finds: ['divergence/substitution ←落实'],
  },
];
