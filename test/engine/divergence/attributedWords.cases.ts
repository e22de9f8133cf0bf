/**
 * One way of presenting another text's words. `draft` marks in ⟦…⟧ what is to be found (⟦⟧ where words are missing), in
 * order; `finds` names for each the rule and, behind ←, the whole reading that the finding shows.
 */
export interface FrameCase {
  readonly name: string;
  readonly draft: string;
  readonly finds?: readonly string[];
}

const opinions = '《中共中央 国务院关于深化产业工人队伍建设改革的意见》';
const plan = '《新时期产业工人队伍建设改革方案》';

/** Introductions of the 2024 opinions: an exact quotation must be silent behind each, a bent one reported. */
export const introductions: readonly string[] = [
  '《意见》指出：',
  '《意见》明确提出，',
  '《意见》强调，',
  '《意见》要求，',
  '《意见》规定：',
  '《意见》还指出，',
  '《意见》同时明确：',
  '《意见》在加大复合型人才培养方面提出：',
  '《意见》第（十）条规定：',
  '《意见》第四部分第（十）项要求：',
  '《意见》开篇即指出：',
  '《意见》中写道：',
  '《意见》对此作出部署：',
  '《意见》对企业责任作了明确规定：',
  '《意见》提出的要求是：',
  '正如《意见》所指出的：',
  '正如《意见》所强调的那样，',
  '《意见》原文为：',
  '《意见》原文是',
  '《意见》有这样一段话：',
  '《意见》的表述是：',
  '按照《意见》关于',
  '根据《意见》',
  '按照《意见》要求，',
  '根据《意见》第（十）条：',
  '依据《意见》规定，',
  '对照《意见》中',
  '《意见》：',
  `${opinions}指出：`,
  `${opinions}（以下简称《意见》）明确：`,
  `${opinions}（2024年10月12日）提出：`,
  '《关于深化产业工人队伍建设改革的意见》强调：',
  '中共中央、国务院印发的《关于深化产业工人队伍建设改革的意见》中明确提出：',
  '去年10月，党中央、国务院出台《意见》，明确提出：',
  '《意见》印发后，各地认真学习。文件指出：',
  '《意见》共九个部分。其中第（十）条明确：',
  '2024年，中共中央、国务院印发《意见》，要求',
  '学习《意见》，我们注意到这样的表述：',
  '文件规定：',
  '有关文件明确要求：',
  '会议指出，',
  '会议强调：',
  '',
];

export const frameCases: readonly FrameCase[] = [
  {
    name: 'quotation marks of the writer’s own around some of the words',
    draft: '《意见》指出，产业工人是工人阶级的“主体力量”，是创造社会财富的“中坚力量”。',
  },
  {
    name: 'an answer in brackets',
    draft: '《意见》提出，力争到（2035）年，培养造就2000名左右大国工匠。',
  },
  {
    name: 'words that the source has lost',
    draft:
      '《意见》指出：“充分发挥工人文化宫等社会公益阵地作用，向农民工、新就业形态劳动者提供普惠制、普及性技能培训服务。”',
  },
  {
    name: 'an aim made a promise at the beginning',
    draft: '《意见》提出，⟦⟧到2035年，培养造就2000名左右大国工匠、10000名左右省级工匠。',
    finds: ['divergence/qualifier ←力争'],
  },
  {
    name: 'members of a short quotation that changed places',
    draft: '《意见》提出，“坚持多劳者多得、⟦创新者多得、技高者多得⟧”。',
    finds: ['divergence/transposition ←技高者多得、创新者多得'],
  },
  {
    name: 'quotation marks put into a quotation',
    draft: '《意见》指出：“产业工人是工人阶级的⟦‘主体力量’⟧，是创造社会财富的中坚力量。”',
    finds: ['divergence/punctuation ←主体力量'],
  },
  {
    name: '要 put before what is to be done',
    draft: '《意见》要求，企业要按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训。',
  },
  {
    name: '要 left to the verb that introduces the words',
    draft:
      '《意见》要求，主流媒体加大对产业工人主人翁地位的宣传力度，创作出版、制作播出更多反映产业工人风貌的优秀作品。',
  },
  {
    name: '要 put into a quotation',
    draft: '《意见》要求：“企业⟦要⟧按规定足额提取和使用职工教育经费。”',
    finds: ['divergence/modality'],
  },
  {
    name: 'numbers in another spelling',
    draft: '《意见》提出，力争到2035年，培养造就二千名左右大国工匠、1万名左右省级工匠、5万名左右市级工匠。',
  },
  {
    name: 'numbers behind what they count',
    draft:
      '《意见》明确，到2035年，力争培养造就大国工匠2000名左右、省级工匠10000名左右、市级工匠50000名左右。',
  },
  {
    name: 'a wrong number behind what it counts',
    draft:
      '《意见》明确，到2035年，力争培养造就大国工匠⟦3000⟧名左右、省级工匠10000名左右、市级工匠50000名左右。',
    finds: ['divergence/number ←2000'],
  },
  {
    name: 'what the source says in brackets left out',
    draft:
      '《意见》要求，在职业学校⟦⟧开设“劳模工匠大讲堂”，在高等学校设立劳模工匠兼职导师，在相关院校劳动教育中开设工匠课程。',
    finds: ['quotation/cut ←（含技工院校，下同）'],
  },
  {
    name: 'page numbers and marks of notes in a quotation',
    draft:
      '《意见》要求：“企业按规定足额提取和使用职工教育经费①，确保60%以上\n\n— 12 —\n\n用于一线职工教育和培训[2]。”',
  },
  {
    name: 'a number in brackets that is no mark of a note',
    draft: '《意见》要求：“企业按规定足额提取和使用职工教育经费⟦（2）⟧，确保60%以上用于一线职工教育和培训。”',
    finds: ['divergence/number'],
  },
  // Attributions without quotation marks
  {
    name: 'an attribution with a comma',
    draft: '《意见》要求，企业按规定足额提取和使用职工教育经费，确保⟦50⟧%以上用于一线职工教育和培训。',
    finds: ['divergence/number ←60'],
  },
  {
    name: 'an attribution with a colon over two sentences',
    draft:
      '《意见》指出：加强企业党组织建设。加强新经济组织、新就业群体党建工作，及时有效扩大党的组织覆盖和工作覆盖。持续解决⟦民营⟧企业党员空白班组问题。',
    finds: ['divergence/substitution ←国有'],
  },
  {
    name: 'an attribution to the plan by its number',
    draft: '中发〔2017〕14号文件要求：涉及产业工人切身利益的重大问题⟦可以⟧经过职代会审议。',
    finds: ['divergence/modality ←必须'],
  },
  {
    name: 'an attribution to the plan by its number in other brackets',
    draft: '中发[2017]14号文件明确，鼓励名师带高徒，统筹规范现代学徒制和企业新型学徒制，推⟦广⟧学徒制培训。',
    finds: ['divergence/substitution ←行'],
  },
  {
    name: 'an attribution in the middle of a paragraph, followed by the own words',
    draft:
      '近年来，我市积极探索。《方案》明确，推行国家基本职业培训包制度，构建助力产业工人学习的公共服务机制。为此，我市在全省率先建成了学习平台，注册职工达到三十万人。',
  },
  {
    name: 'the writer’s own plan behind 按照…要求',
    draft: '按照《意见》要求，我市制定了三年行动计划，每年安排专项资金2000万元用于技能人才培养。',
  },
  {
    name: 'the spirit of a document',
    draft: '根据中发〔2017〕14号文件精神，结合我省实际，现就产业工人队伍建设改革提出如下实施意见。',
  },
  {
    name: 'a title only',
    draft: `为贯彻落实${opinions}，进一步深化我市产业工人队伍建设改革，制定本方案。`,
  },

  // Quoted terms, irony, other documents
  {
    name: 'quoted terms',
    draft: '深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
  },
  { name: 'scare quotes', draft: '有的企业把培训当成“走过场”，把师带徒变成“挂名分”，群众称之为“纸上培训”。' },
  {
    name: 'a saying of the workshop',
    draft: '老师傅常说：“手艺是练出来的，不是听出来的。”这句话道出了技能培养的规律。',
  },
  {
    name: 'another document than the corpus has',
    draft:
      '《中华人民共和国职业教育法》规定：“职业教育必须坚持中国共产党的领导，坚持社会主义办学方向，贯彻国家的教育方针。”',
  },
  {
    name: 'another document with some words in common',
    draft:
      '《中华人民共和国工会法》规定：“工会通过平等协商和集体合同制度等，推动健全劳动关系协调机制，维护职工劳动权益，构建和谐劳动关系。”',
  },
  {
    name: 'a speech that the corpus does not have',
    draft:
      '习近平总书记强调：“我国工人阶级是我们党最坚实最可靠的阶级基础，我国工人阶级从来都具有走在前列、勇挑重担的光荣传统。”',
  },
  {
    name: 'a provincial document of the same kind',
    draft:
      '《江海省关于加强产业工人队伍建设的若干措施》提出：“每两年评选一次江海工匠，每次不超过一百名，给予一次性奖励。”',
  },
  {
    name: 'a name of a project in quotation marks',
    draft: '深入开展“劳模工匠进校园”行动，办好“劳模工匠大讲堂”，打响“金陵工匠”品牌。',
  },

  // What a quotation may do to the marks
  {
    name: 'a full stop outside the closing mark where the quotation ends its sentence',
    draft: '《意见》要求“企业按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训”。',
  },
  {
    name: 'a full stop inside the closing mark where the source goes on with a comma',
    draft: '《意见》指出：“企业按规定足额提取和使用职工教育经费。”',
  },
  {
    name: 'a comma behind the closing mark',
    draft: '《意见》要求“强化国有企业政治责任”，“支持民营企业更好履行社会责任”，为企业指明了方向。',
  },
  {
    name: 'the source’s own quotation marks inside single ones',
    draft: '《意见》提出：“全面推行工会劳动法律监督‘一函两书’，加强对平台企业和平台用工合作企业的监管。”',
  },
  {
    name: 'the source’s own quotation marks left double',
    draft: '《意见》提出：“健全“新八级工”职业技能等级制度。”',
  },
  {
    name: 'the source’s own quotation marks lost',
    draft: '《意见》提出：“健全⟦新八级工⟧职业技能等级制度。”',
    finds: ['divergence/punctuation ←“新八级工”'],
  },
  {
    name: 'a wrong word inside the nested marks',
    draft: '《意见》提出：“全面推行工会劳动法律监督‘一函⟦三⟧书’，加强对平台企业和平台用工合作企业的监管。”',
    finds: ['divergence/number ←两'],
  },
  {
    name: 'a nested quotation that closes together with the outer one',
    draft: '《方案》提出：“叫响做实‘大国工匠’品牌”“实施国家高技能人才振兴计划”。',
  },
  {
    name: 'corner brackets',
    draft: '《意见》指出：「支持民营企业更好履行社会⟦义务⟧。」',
    finds: ['divergence/substitution ←责任'],
  },
  {
    name: 'white corner brackets',
    draft: '《意见》指出：『支持民营企业更好履行社会责任。』',
  },
  {
    name: 'corner brackets with white ones inside',
    draft: '《意见》指出：「全面推行工会劳动法律监督『一函两书』，加强对平台企业和平台用工合作企业的监管。」',
  },
  {
    name: 'straight marks',
    draft: '《意见》指出："支持民营企业更好履行社会⟦义务⟧。"',
    finds: ['divergence/substitution ←责任'],
  },
  {
    name: 'straight marks and half-width punctuation',
    draft: '《意见》指出:"支持民营企业更好履行社会责任."',
  },
  {
    name: 'closing marks on both sides',
    draft: '《意见》指出：”支持民营企业更好履行社会⟦义务⟧。”',
    finds: ['divergence/substitution ←责任'],
  },
  {
    name: 'full-width figures',
    draft: '《意见》要求“企业按规定足额提取和使用职工教育经费，确保６０％以上用于一线职工教育和培训”。',
  },

  // Quotations over lines and paragraphs
  {
    name: 'a hard-wrapped quotation',
    draft: '《意见》指出：“企业按规定足额提取和使\n用职工教育经费，确保⟦50⟧%以上用于一\n线职工教育和培训。”',
    finds: ['divergence/number ←60'],
  },
  {
    name: 'each paragraph reopening the marks',
    draft:
      '《意见》指出：\n“（九）加大复合型技术技能人才培养力度。健全产业工人终身职业技能培训制度，为发展新质生产力、推动高质量发展培养⟦紧缺⟧人才。大力实施技能中国行动、职业教育现场工程师专项培养计划、青年技能人才锻造行动，全面推进工学一体化技能人才培养模式。\n“（十）落实企业培养产业工人的责任。构建以企业为主体、职业学校为基础，政府推动、社会支持、工会参与的技能人才培养体系。”\n各地要认真抓好落实。',
    finds: ['divergence/substitution ←急需'],
  },
  {
    name: 'a block quotation in a paragraph of its own',
    draft:
      '对此，《意见》作出明确规定：\n“涉及产业工人切身利益的重大事项⟦可以⟧依法依章程经职工代表大会审议通过。”\n企业应当照此办理。',
    finds: ['divergence/modality ←必须'],
  },
  {
    name: 'two quotations in one sentence',
    draft: '《意见》既要求“强化国有企业政治责任”，又要求“支持⟦国有⟧企业更好履行社会责任”。',
    finds: ['divergence/substitution ←民营'],
  },
  {
    name: 'three quotations in a row',
    draft:
      '《意见》先后提出“实施大国工匠人才培育工程”“加强巾帼工匠培养，充分发挥作用”“在全社会大力弘扬⟦劳模⟧精神，讲好工匠故事”。',
    finds: ['divergence/substitution ←工匠'],
  },

  // Ellipses
  {
    name: 'an ellipsis between two parts',
    draft:
      '《意见》指出：“企业按规定足额提取和使用职工教育经费⟦……⟧发挥工会系统、行业协会、社会培训机构作用，帮助中小企业开展技能培训。”',
    finds: ['quotation/cut ←，确保60%以上用于一线职工教育和培训。'],
  },
  {
    name: 'an ellipsis with a change behind it',
    draft: '《意见》指出：“健全产业工人终身职业技能培训制度⟦……⟧全面推⟦行⟧工学一体化技能人才培养模式。”',
    finds: ['quotation/cut', 'divergence/substitution ←进'],
  },
  {
    name: 'ellipses at both ends',
    draft: '《意见》指出：“……支持民营企业更好履行社会责任……”',
  },
  {
    name: 'an ellipsis of three points',
    draft: '《意见》指出：“强化国有企业政治责任⟦...⟧支持民营企业更好履行社会责任。”',
    finds: ['quotation/cut'],
  },
  {
    name: 'a single ellipsis character',
    draft: '《意见》指出：“强化国有企业政治责任⟦…⟧支持民营企业更好履行社会责任。”',
    finds: ['quotation/cut'],
  },
  {
    name: 'an ellipsis in brackets',
    draft: '《意见》指出：“实施产业工人继续教育项目⟦……（略）……⟧打造全国产业工人智能化技能学习平台。”',
    finds: ['quotation/cut'],
  },
  {
    name: 'parts in the wrong order',
    draft: '《意见》指出：“⟦支持民营企业更好履行社会责任……强化国有企业政治责任⟧。”',
    finds: ['divergence/transposition ←强化国有企业政治责任……支持民营企业更好履行社会责任'],
  },
  {
    name: 'an ellipsis over several articles',
    draft: '《意见》要求：“加强企业党组织建设⟦……⟧加强职业病防治。”',
    finds: ['quotation/joined ←加强职业病防治'],
  },

  // Quotations within what somebody says
  {
    name: 'a document quoted in somebody’s words',
    draft: '一位全国劳模说：“《意见》提出‘⟦引导更多大学生走技能报国、技能成才⟧之路’，我们有信心把徒弟带好。”',
    finds: ['divergence/transposition ←引导更多大学生走技能成才、技能报国'],
  },
  {
    name: 'two documents quoted in somebody’s words',
    draft:
      '一位劳模说：“《意见》明确要求‘企业按规定足额提取和使用职工教育经费，确保⟦50⟧%以上用于一线职工教育和培训’。《方案》又提出‘打造网络学习⟦阵地⟧’，很好。”',
    finds: ['divergence/number ←60', 'divergence/substitution ←平台'],
  },
  {
    name: 'a document quoted in one that the corpus does not have, in corner brackets',
    draft: '《通知》要求：「落实《意见》提出的『支持⟦国有⟧企业更好履行社会责任』的要求。」',
    finds: ['divergence/substitution ←民营'],
  },
  {
    name: 'somebody’s own term in his own words',
    draft: '省总工会负责人说：“我们搞了‘技能比武月月赛、师徒结对天天学’行动，《意见》印发后，成效明显。”',
  },

  // Wrong attribution
  {
    name: 'the opinions credited with the plan’s words',
    draft: '《意见》指出：“⟦鼓励名师带高徒，统筹规范现代学徒制和企业新型学徒制，推行学徒制培训。⟧”',
    finds: ['source/unfounded'],
  },
  {
    name: 'the plan credited with the opinions’ words',
    draft: `${plan}提出：“⟦发布推进产业工人队伍建设改革蓝皮书。⟧”`,
    finds: ['source/unfounded'],
  },
  {
    name: 'the plan credited with words of the opinions that it has nearly',
    draft: '《方案》强调“⟦坚持多劳者多得、技高者多得、创新者多得⟧”。',
    finds: ['source/unfounded'],
  },
  {
    name: 'the plan credited, without marks, with words that the opinions have in two places',
    draft:
      '《改革方案》强调，⟦落实保障产业工人主人翁地位的制度安排，引导产业工人依法行使民主权利，有序参与国家治理、社会治理、基层治理。⟧',
    finds: ['source/unfounded'],
  },
  {
    name: 'the same in marks',
    draft:
      '《方案》强调：“⟦落实保障产业工人主人翁地位的制度安排，引导产业工人依法行使民主权利，有序参与国家治理、社会治理、基层治理。⟧”',
    finds: ['source/unfounded'],
  },
  {
    name: 'words that no source has',
    draft: '《意见》指出：“⟦各地要设立产业工人发展基金，用于奖励发明创造的一线青年职工。⟧”',
    finds: ['source/unfounded'],
  },
  {
    name: 'a sentence of the source with another added to it',
    draft: '《意见》指出：“支持民营企业更好履行社会责任。⟦鼓励外资企业设立职工技能发展专项基金⟧。”',
    finds: ['source/unfounded'],
  },

  // Short names
  {
    name: 'a declared short name',
    draft: `中共中央、国务院印发${opinions}（以下简称《产改意见》）。《产改意见》要求“支持⟦国有⟧企业更好履行社会责任”。`,
    finds: ['divergence/substitution ←民营'],
  },
  {
    name: 'a short name declared without marks',
    draft: `${plan}（中发〔2017〕14号，以下简称“改革方案”）印发以来，成效明显。改革方案要求：“推行⟦地方⟧基本职业培训包制度”。`,
    finds: ['divergence/substitution ←国家'],
  },
  {
    name: 'a short name that means another document',
    draft:
      '《中共中央 国务院关于进一步深化农村改革的意见》（以下简称《意见》）发布。《意见》指出：“要稳步推进宅基地制度改革，保障进城落户农民合法土地权益。”',
  },
  {
    name: 'both short names in one sentence',
    draft: `与${plan}（以下简称《方案》）相比，${opinions}（以下简称《意见》）有新发展：《方案》提出“纳入党管人才总盘子统筹考虑”，《意见》改为“纳入党管人才总体安排统筹⟦规划⟧”。`,
    finds: ['divergence/substitution ←考虑'],
  },

  // Parts of clauses
  {
    name: 'a part of a clause of seven characters',
    draft: '要把《意见》关于“一线职工教育和⟦管理⟧”的要求落到实处。',
    finds: ['divergence/substitution ←培训'],
  },
  {
    name: 'a part that begins in mid-clause',
    draft: '《意见》提出“兼任职业学校实习实训⟦导⟧师”，这是产教融合的重要举措。',
    finds: ['divergence/substitution ←教'],
  },
  {
    name: 'parts joined by the writer’s own words',
    draft: '要把“健全产业工人终身职业技能培训制度”与“全面推进工学一体化技能人才培养⟦方⟧式”结合起来。',
    finds: ['divergence/substitution ←模'],
  },
  {
    name: 'a quotation that ends at 等',
    draft: '《意见》提出“创作出版、制作播出更多反映产业工人风貌的优秀文学艺术、网络视听和影视作品等”。',
  },

  // Critical tokens in quotations
  {
    name: 'a lost 不 of the plan’s 不断',
    draft:
      '《方案》要求“加强对产业工人问题理论研究，了解借鉴国外产业工人队伍建设的有益做法，⟦⟧断丰富和发展产业工人理论，制定完善相关政策”。',
    finds: ['divergence/negation ←不'],
  },
  {
    name: 'an added 不',
    draft: '《意见》指出：“督促企业⟦不⟧依法落实工时和休息休假制度。”',
    finds: ['divergence/negation'],
  },
  {
    name: 'a year',
    draft:
      '《意见》提出，力争到⟦2030⟧年，培养造就2000名左右大国工匠、10000名左右省级工匠、50000名左右市级工匠。',
    finds: ['divergence/number ←2035'],
  },
  {
    name: 'a number written in words',
    draft: '《意见》提出“培养造就⟦三千⟧名左右大国工匠”。',
    finds: ['divergence/number ←2000'],
  },
  {
    name: '以上 become 左右',
    draft: '《意见》要求“确保60%⟦左右⟧用于一线职工教育和培训”。',
    finds: ['divergence/qualifier ←以上'],
  },
  {
    name: '左右 lost',
    draft: '《意见》提出“培养造就2000名⟦⟧大国工匠”。',
    finds: ['divergence/qualifier ←左右'],
  },
  {
    name: 'a member of a list lost',
    draft: '《方案》要求“坚持产教融合、校企合作、⟦⟧知行合一”。',
    finds: ['divergence/list ←工学结合、'],
  },
  {
    name: 'an organ',
    draft: '《方案》规定“由全国⟦妇联⟧牵头、各相关部门参与”。',
    finds: ['divergence/name ←总工会'],
  },
  {
    name: 'the order of two members',
    draft: '《意见》提出“健全专业技术岗位、⟦技能岗位、经营管理岗位⟧互相贯通的长效机制”。',
    finds: ['divergence/transposition ←经营管理岗位、技能岗位'],
  },
  // Nested marks, notes, several paragraphs
  {
    name: 'a quotation in the middle of the writer’s own sentence',
    draft:
      '我们要牢记“产业工人是工人阶级的主体力量，是创造社会财富的⟦骨干⟧力量”的重要论断，做好新时代工会工作。',
    finds: ['divergence/substitution ←中坚'],
  },
  {
    name: 'a quotation without a citation that is nearly the source’s',
    draft:
      '领导小组会议强调：“各级工会要牵头抓总，各级产业工人队伍建设改革组织推进机构要加强⟦统筹⟧指导，推动形成工作合力。”',
    finds: ['divergence/substitution ←分类'],
  },
  {
    name: 'a quotation without a citation that shares stock phrases only',
    draft: '市长指出：“要坚持和加强党的全面领导，强化统筹协调，结合实际抓好城市更新各项任务的贯彻落实。”',
  },
  {
    name: 'a unit’s slogan',
    draft: '车间墙上写着“质量第一、安全为天、人人都是主人翁、岗岗都是责任田”。',
  },
  {
    name: 'a quotation whose first two clauses changed places',
    draft:
      '《意见》提出：“⟦健全并落实产业工人疗养休养制度，督促企业依法落实工时和休息休假制度⟧，促进产业工人身心健康。”',
    finds: ['divergence/transposition ←督促企业依法落实工时和休息休假制度，健全并落实产业工人疗养休养制度'],
  },
  {
    name: 'a quotation whose last clause lacks words in its middle',
    draft:
      '《方案》提出：“把优秀产业工人特别是高技能人才纳入党管人才总盘子统筹考虑，搭建⟦⟧平台。”各地照此办理。',
    finds: ['divergence/omission ←产业工人职业成长'],
  },
  {
    name: 'a quotation whose last clause lacks words in its middle and at its end',
    draft: '《意见》提出：“督促企业依法落实工时和休息休假制度，健全并落实产业工人疗养休养制度，促进⟦身心⟧。”',
    finds: ['divergence/substitution ←产业工人身心健康'],
  },
  {
    name: 'a quotation whose last clause lacks words before each of its own',
    draft: '《意见》提出：“完善劳动争议多元处理机制，⟦化解⟧纠纷。”',
    finds: ['divergence/substitution ←妥善化解劳动领域矛盾'],
  },
  {
    name: 'a quotation whose last clause lacks its first words and some in its middle',
    draft: '《意见》提出：“健全产业工人培训制度，⟦公共⟧培训。”',
    finds: ['divergence/substitution ←积极开展公共职业技能'],
  },
  {
    name: 'the second sentence of a quotation',
    draft:
      '《意见》指出：“加强职业病防治。督促企业依法落实工时和休息休假制度，健全并落实产业工人疗养休养制度，促⟦使⟧产业工人身心健康。”',
    finds: ['divergence/substitution ←进'],
  },
  {
    name: 'a quotation of the plan in an explanation of the opinions',
    draft:
      '《意见》出台后，有同志问，与2017年的《方案》有什么不同。《方案》提出：“推进非学历教育学习成果、职业技能等级学分转换互认。”',
  },
  {
    name: 'the same words credited to the plan, which has them otherwise',
    draft: '《方案》提出：“推进⟦学历教育学习成果、⟧非学历教育学习成果、职业技能等级学分转换互认。”',
    finds: ['divergence/list'],
  },
  {
    name: 'two speakers in one paragraph',
    draft:
      '省总工会负责人说：“今年我们走访了三百家企业。”《意见》要求：“加强对高危行业建设项目的劳动安全⟦防⟧护。”这是我们努力的方向。',
    finds: ['divergence/substitution ←保'],
  },
  {
    name: 'a quotation in a Markdown list',
    draft:
      '- 《意见》提出：“发布推进产业工人队伍建设改革⟦白⟧皮书。”\n- 《意见》提出：“加强产业工人队伍建设改革课题研究。”',
    finds: ['divergence/substitution ←蓝'],
  },
  {
    name: 'a block quotation in Markdown',
    draft:
      '《意见》要求：\n\n> 企业按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训。\n\n各企业要照此落实。',
  },
  {
    name: 'an unclosed quotation',
    draft: '《意见》指出：“支持民营企业更好履行社会⟦义务⟧。\n各地工会要主动服务民营企业，帮助解决实际困难。',
    finds: ['divergence/substitution ←责任'],
  },
  {
    name: 'a quotation with spaces of a scan in it',
    draft: '《意见》指出：“支持民营企业 更好履行社 会责任。”',
  },
  {
    name: 'a dash for a colon',
    draft: '《意见》里有一句话——“支持民营企业更好履行社会⟦义务⟧”，说到了大家心坎上。',
    finds: ['divergence/substitution ←责任'],
  },
  {
    name: 'a citation behind the quotation',
    draft: '“支持民营企业更好履行社会⟦义务⟧”，这是《意见》提出的明确要求。',
    finds: ['divergence/substitution ←责任'],
  },
  {
    name: 'a citation in brackets behind the quotation',
    draft: '“加强对高危行业建设项目的劳动安全⟦防⟧护。”（《意见》第六部分）',
    finds: ['divergence/substitution ←保'],
  },
  {
    name: 'a document number behind a title',
    draft: `${plan}（中发〔2017〕14号）强调：“叫响做实‘⟦中⟧国工匠’品牌。”`,
    finds: ['divergence/substitution ←大'],
  },
  {
    name: 'a list whose lost member ends like the one before it',
    draft: '《意见》指出：“推进学历教育学习成果、⟦⟧职业技能等级学分转换互认。”',
    finds: ['divergence/list ←非学历教育学习成果、'],
  },
  {
    name: 'a quotation that another document has whole and the named one in parts',
    draft: `${plan}指出：“⟦产业工人是工人阶级的主体力量，是创造社会财富的中坚力量，是实施创新驱动发展战略、加快建设制造强国的骨干力量。⟧”`,
    finds: ['source/unfounded'],
  },
  {
    name: 'sentences that a 、 joins',
    draft: '《意见》提出，加强对高危行业建设项目的劳动安全保护⟦、⟧加强职业病防治。',
    finds: ['quotation/joined'],
  },
  {
    name: 'a share in tenths',
    draft: '《意见》要求，企业按规定足额提取和使用职工教育经费，确保六成以上用于一线职工教育和培训。',
  },
  {
    name: 'a bound that is put the other way and is the same',
    draft: '《意见》要求，企业按规定足额提取和使用职工教育经费，确保不低于60%用于一线职工教育和培训。',
  },
  {
    name: 'a bound that is put in other words',
    draft: '《意见》要求，企业按规定足额提取和使用职工教育经费，确保不能低于60%用于一线职工教育和培训。',
  },
  {
    name: 'a bound that is put in one word',
    draft: '《意见》要求，企业按规定足额提取和使用职工教育经费，确保最少60%用于一线职工教育和培训。',
  },
  {
    name: 'members that are counted the other way round, in other amounts',
    draft: '《意见》明确，力争到2035年，培养造就大国工匠2000名左右、省级工匠1万名左右、市级工匠⟦6万⟧名左右。',
    finds: ['divergence/number ←50000'],
  },
  {
    name: 'the same without 左右',
    draft: '《意见》提出，力争到2035年，要培养造就大国工匠2000名左右、省级工匠10000名⟦⟧、市级工匠5万名左右。',
    finds: ['divergence/qualifier ←左右'],
  },
  {
    name: 'words behind a place alone',
    draft: '《意见》第（五）条：涉及产业工人切身利益的重大事项⟦可以⟧依法依章程经职工代表大会审议通过。',
    finds: ['divergence/modality ←必须'],
  },
  {
    name: 'another document’s words that the named one has otherwise',
    draft: '《意见》第（五）条：⟦涉及产业工人切身利益的重大问题必须经过职代会审议。⟧',
    finds: ['source/unfounded'],
  },
  {
    name: 'an aim that is called one in other words',
    draft:
      '《意见》确定的目标是，到2035年，培养造就2000名左右大国工匠、10000名左右省级工匠、50000名左右市级工匠。',
  },
  {
    name: 'what is to be done by a year, which is an aim as well',
    draft:
      '《意见》提出，到2035年，全国要培养造就2000名左右大国工匠、10000名左右省级工匠、50000名左右市级工匠。',
  },
  {
    name: 'the first digit of one of the numbers told behind what they count',
    draft:
      '《意见》提出，力争到2035年，大国工匠、省级工匠、市级工匠分别达到2000名左右、⟦20000⟧名左右、50000名左右。',
    finds: ['divergence/number ←10000'],
  },
  {
    name: 'another digit of the first of them',
    draft:
      '《意见》提出，力争到2035年，大国工匠、省级工匠、市级工匠分别达到⟦2500⟧名左右、10000名左右、50000名左右。',
    finds: ['divergence/number ←2000'],
  },
  {
    name: 'a bound lost behind its figure in a clause that is worded otherwise',
    draft: '《意见》提出，企业要将职工教育经费60%⟦⟧用于一线职工教育和培训。',
    finds: ['divergence/qualifier ←以上'],
  },
  {
    name: 'a number behind words of the draft’s own that go on from a document’s name',
    draft:
      '《意见》明确到2035年，培养造就2000名左右大国工匠、10000名左右省级工匠、⟦5000⟧名左右市级工匠的目标。',
    finds: ['divergence/number ←50000'],
  },
  {
    name: 'what is called otherwise from here on, in brackets within a quotation',
    draft:
      '《意见》提出，“加强劳模工匠创新工作室、技能大师工作室、职工创新工作室、青创先锋工作室（以下统称创新工作室）等平台建设”。',
  },
  {
    name: 'a share with its bound told before what it is a share of',
    draft: '《意见》提出，企业要将不低于60%的职工教育经费用于一线职工教育和培训。',
  },
  {
    name: 'what is counted, told before the numbers',
    draft:
      '《意见》提出，力争到2035年，大国工匠、省级工匠、市级工匠分别达到2000名左右、10000名左右、50000名左右。',
  },
  {
    name: 'a wrong number of what was told before the numbers',
    draft:
      '《意见》提出，力争到2035年，大国工匠、省级工匠、市级工匠分别达到2000名左右、⟦1000⟧名左右、50000名左右。',
    finds: ['divergence/number ←10000'],
  },
  {
    name: 'wrong answers in brackets',
    draft:
      '《意见》指出，产业工人是工人阶级的（主体力量），是创造社会财富的（⟦骨干⟧力量），是实施创新驱动发展战略、加快建设制造强国的（⟦中坚⟧力量）。',
    finds: ['divergence/substitution ←中坚', 'divergence/substitution ←骨干'],
  },
  {
    name: 'a share of a sum that is to be, told by naming it',
    draft: '《意见》要求，企业职工教育经费的⟦30⟧%以上用于一线职工教育和培训。',
    finds: ['divergence/number ←60'],
  },
  {
    name: 'a promise for an aim',
    draft: '《意见》提出，⟦⟧到2035年，培养造就2000名左右大国工匠、10000名左右省级工匠、50000名左右市级工匠。',
    finds: ['divergence/qualifier ←力争'],
  },
  {
    name: 'the duty that says what a document asks for, behind a clause of the draft’s own',
    draft: '根据《意见》，企业应按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训。',
  },
  {
    name: 'another duty than the document’s',
    draft: '根据《意见》，企业⟦可⟧按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训。',
    finds: ['divergence/modality'],
  },
  {
    name: 'a share without the word that it is ensured by',
    draft: '《意见》规定，职工教育经费60%以上用于一线职工教育和培训。',
  },
  {
    name: 'the duty of whom the clause before names',
    draft:
      '根据《意见》，企业要重视职工培训，应按规定足额提取和使用职工教育经费，确保⟦50⟧%以上用于一线职工教育和培训。',
    finds: ['divergence/number ←60'],
  },
  {
    name: 'what an explanation is said to tell',
    draft: '《产业工人队伍建设改革职工知识50问》介绍，截至2022年6月，已资助⟦210⟧多万名农民工提升学历。',
    finds: ['divergence/number ←120'],
  },
  {
    name: 'who acts, named as in the clause before',
    draft:
      '《产业工人队伍建设改革职工知识50问》介绍，截至2022年6月，全国总工会已资助120多万名农民工提升学历。',
  },
  {
    name: 'somebody else who acts',
    draft: '《产业工人队伍建设改革职工知识50问》介绍，截至2022年6月，⟦教育部⟧已资助120多万名农民工提升学历。',
    finds: ['divergence/name'],
  },
  {
    name: 'who acts, and another number',
    draft:
      '《产业工人队伍建设改革职工知识50问》介绍，截至2022年6月，全国总工会已资助⟦210⟧多万名农民工提升学历。',
    finds: ['divergence/number ←120'],
  },
  {
    name: 'an object put first, told from the middle of the source’s clause on',
    draft: '《意见》提出，企业要将职工教育经费60%以上用于一线职工教育和培训。',
  },
  {
    name: 'the same behind 确保',
    draft: '《意见》提出，确保职工教育经费60%以上用于一线职工教育和培训。',
  },
  {
    name: 'the same with another share',
    draft: '《意见》提出，企业要将职工教育经费⟦50⟧%以上用于一线职工教育和培训。',
    finds: ['divergence/number ←60'],
  },
  {
    name: 'another share right behind 将',
    draft: '《意见》提出，将职工教育经费⟦50⟧%以上用于一线职工教育和培训。',
    finds: ['divergence/number ←60'],
  },
  {
    name: 'a clause turned by 对 and 由',
    draft: '《意见》要求，对涉及产业工人切身利益的重大事项，必须依法依章程由职工代表大会审议通过。',
  },
  {
    name: 'a turned clause with another force',
    draft: '《意见》要求，对涉及产业工人切身利益的重大事项⟦，可以⟧依法依章程由职工代表大会审议通过。',
    finds: ['divergence/modality ←必须'],
  },
  {
    name: 'a verb behind its object',
    draft: '《意见》提出，新经济组织、新就业群体的党建工作要加强，及时有效扩大党的组织覆盖和工作覆盖。',
  },
  {
    name: 'a verb behind who acts',
    draft: '《意见》提出，由工会系统、行业协会、社会培训机构发挥作用，帮助中小企业开展技能培训。',
  },
  {
    name: 'who acts behind 由',
    draft: '《意见》提出，把急需紧缺技能人才由各地纳入人才引进目录。',
  },
  {
    name: 'a negation before 将',
    draft: '《意见》提出，⟦不得⟧将急需紧缺技能人才纳入人才引进目录。',
    finds: ['divergence/modality ←支持各地'],
  },
  {
    name: 'what a turned clause forbids',
    draft: '《意见》提出，对大国工匠、高技能人才⟦禁止⟧实行年薪制、协议工资制和股权激励等。',
    finds: ['divergence/negation'],
  },
  {
    name: 'a promise made of an aim, with 确保',
    draft: '《意见》提出，⟦确保⟧到2035年，培养造就2000名左右大国工匠、10000名左右省级工匠。',
    finds: ['divergence/substitution ←力争'],
  },
  {
    name: 'a permission before 将',
    draft: '《意见》提出，⟦可以⟧将急需紧缺技能人才纳入人才引进目录。',
    finds: ['divergence/modality ←支持各地'],
  },
  {
    name: 'who acts behind the object',
    draft: '《意见》提出，职工教育经费的60%以上要由企业用于一线职工教育和培训。',
  },
  {
    name: 'another bound in a clause built anew',
    draft: '《意见》提出，确保职工教育经费60%⟦以下⟧用于一线职工教育和培训。',
    finds: ['divergence/qualifier ←以上'],
  },
  {
    name: 'somebody else who acts in a clause built anew',
    draft: '《意见》提出，职工教育经费的60%以上⟦要由政府⟧用于一线职工教育和培训。',
    finds: ['divergence/insertion'],
  },
];
