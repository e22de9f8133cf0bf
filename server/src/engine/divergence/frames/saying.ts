import type { Named } from '../../document/paragraph/namedBefore.ts';
import { beginsWithOrgan, issues } from './issuedBy.ts';

/** Verbs of saying. */
const verbs =
  '指出|强调|要求|提出|明确|规定|部署|写道|写明|写到|载明|表述为|表述|表示|介绍(?=[：:，,])|讲(?=[：:，,])|记载|认为|号召|宣布|决定|作出|申明|重申|提到|谈到|讲到|说|称|界定为|定义为|概括为|归纳为|总结为|确定为|列为|明文规定|(?:只|仅|还|也|都|曾)提(?=[“：:]|$)|要';
/** What may stand between a document and its verb, a few of them. */
const adverb =
  '(?:中|里|开宗明义|开篇|开头|最后|之(?=第)|第[（(]?[〇零一二三四五六七八九十百\\d]+[）)]?(?:部分|[条章节款项目段])|序言|总体要求|强调并|还|又|也|更|再次|再|均|都|并|曾|已|就|专门|进一步|明确|特别|同时|着重|突出|首次|先后|多次|反复|一再|深刻|郑重|庄严|在[^，。；]{1,12}(?:中|时|方面))';
const lead = `${adverb}{0,5}`;
const says = `^[”"』」]?\\s*${lead}(?:的规定|的要求)?(?:${verbs})(?:了|道|过)?\\s*(?<mark>[：:，,])`;
/** What stands between a citation and the words attributed to it. */
export const said = new RegExp(`${says}?\\s*$`);
/** The same before words without quotation marks, with what parts them. */
export const afterCitation = new RegExp(`${says}\\s*`);

const placeIn =
  '^\\s*(?:的|中的?)?(?:第?[（(]?[〇零一二三四五六七八九十百\\d]{1,5}[）)]?(?:部分|[条章节款项段]))+';
/** The same of a place in it alone: 《意见》第（五）条：…. */
export const afterPlace = new RegExp(`${placeIn}(?<mark>[：:])\\s*`);
/** 对照《意见》第（十）条“…”: a place alone, before words in quotation marks. */
export const placeAlone = new RegExp(`${placeIn}(?:的|关于|中的?)?\\s*$`);

/** An introduction without a document: 会议强调：, 总书记指出：; the mark at its end left out. */
const speaker = new RegExp(`(?:${verbs})(?:了|道|过)?$`);
/** No verb of saying is longer, with what may follow it. */
const longestVerb = 8;

/** Whether words end with such an introduction. */
export function isSaid(words: string): boolean {
  const said = words.trimEnd();
  const bare = '：:，,'.includes(said.at(-1) ?? ' ') ? said.slice(0, -1).trimEnd() : said;
  return speaker.test(bare.slice(-longestVerb));
}

/** 按照《方案》要求，我们…: here the noun is meant and the words are the writer's own. */
export const preposition =
  /(?:按照|根据|依据|依照|遵照|落实|贯彻|执行|对照|为|按|符合|围绕|结合)[^。；]{0,6}$/;

/** A clause that does something with a document: 认真学习贯彻党中央《…》. */
const handles =
  /(?:按照|根据|依据|依照|遵照|遵循|落实|贯彻|执行|对照|对标|学习|领会|宣传|宣讲|传达|围绕|结合|聚焦|紧扣|锚定|推进|推动|符合)[^，,。；：！？\n]*$/;
/** 结合实际印发《…》 does not, 贯彻新印发的《…》 does. */
const isObject = (before: string): boolean =>
  handles.test(before) && (before.endsWith('的') || !issues.test(before));
/** … to be done after it: 以《…》为指导. */
const guides = /^为(?:指导|引领|统领|契机|遵循|抓手|指引|依据|根据|目标|主线)/;

/** 《…》印发以来, 《…》出台的背景: what happened to a document does not speak. */
const event =
  /^的?(?:印发|出台|发布|下发|颁布|实施|施行|公布|制定|制订|问世|下达|发出|通过|贯彻|落实|执行|宣传|学习|起草|形成|诞生|发表)[^，,。；：]{0,8}?(?:以来|之后|以后|后|之际|期间|过程|时|前夕|前|周年|年来|背景|意义|座谈会|发布会|仪式|会上?|情况|工作)/;

/** Who speaks for himself. */
const person =
  '总书记|书记|省长|市长|区长|县长|主席|主任|部长|厅长|局长|总理|负责人|负责同志|同志|代表|委员|专家|学者|会议|全会|大会|常委会|座谈会|批示|讲话|记者|劳模|职工|工人|他们?|她们?|大家|有人|我们|我[省市区县州校院厂]|[省市区县州]里|我(?![们国])';
const anotherSays = new RegExp(`(?:${person})[^，,。；：]{0,14}(?:${verbs})(?:了|道|过)?$`);

/** Whether the words before a quotation end with somebody who says it. */
export const isSpoken = (words: string): boolean => anotherSays.test(lastClause(words));

/** The clause that leads to a quotation, without what parts them. */
function lastClause(words: string): string {
  const end = words.replace(asides, '').replace(atEnd, '').slice(-longestSpeaker);
  return end.slice(end.search(/[^，,。；：]*$/));
}
const longestSpeaker = 48;

/** Whether it is the draft's own place or body that says so, or that above it: 我县提出“…”, 省里要求“…”. */
export const isOurs = (words: string): boolean => weSay.test(lastClause(words));
const weSay =
  /^(?:因此|为此|对此|同时|而|但|则)?(?:我[省市区县州旗乡镇街校院厂局委会公们]|[本全][省市区县州旗乡镇校院厂局])[^，,。；：]{0,14}(?:提出|要求|明确|规定|决定|确定|强调|要)$|^[省市区县州](?:里|委|政府|总工会)?(?:也|还|又|则|进一步){0,2}(?:提出|要求|明确|规定)$/;

/** Whether words say what the draft's own place has come to, which is no one's word: 我市只做到“30%以上…”, 目前我县仅达到“…”. */
export const isOurFact = (words: string): boolean => {
  const clause = words.replace(asides, '').slice(-longestSpeaker);
  return weReach.test(clause.slice(clause.search(/[^，,。；：:]*$/)));
};
const weReach =
  /^(?:目前|现在|当前|实际上?|但是?|而|去年|今年|截至[^，]{1,8})?(?:我[省市区县州旗乡镇街校院厂局委会公们]|[本全][省市区县州旗乡镇校院厂局])[^，,。；：]{0,14}(?:做到|达到|实现|停留在|徘徊在)了?$/;

const beginsWithPerson = new RegExp(`^[^，,。；：]{0,12}?(?:${person})`);
const hasSubject = (clause: string): boolean => beginsWithOrgan.test(clause) || beginsWithPerson.test(clause);

const holdsVerb = new RegExp(`(?:${verbs.replace(/\|要$/, '')})`);
/** 提出, 并明确要求: the subject is that of the clause before. */
const goesOn = new RegExp(`^(?:${adverb}|其中|对[^，]{1,12}){0,5}(?:${verbs})`);
/** 提出的, 第三条, 关于…方面: a place in the document. */
const place = new RegExp(
  `^(?:的|中的?|里的?|所|关于.*|有关|对于?.*|就.*|(?:的|中的?|之)?第.*|(?:有关|相关|的|明确|具体){0,2}(?:要求|规定|部署|安排|表述)|${lead}(?:${verbs})(?:了|道|过|的)?)$`,
);
const furtherPlace = /^(?:其中|特别是|尤其是|比如|例?如|包括|第)/;

/** What matters neither to who speaks nor to what he does: titles, words quoted before, remarks in brackets. */
const asides = /《[^《》]*》|“[^“”]*”|[（(][^（）()]{4,}[）)]/g;
const opening = /^[^（(]{0,2}[）)]/;
const atEnd = /[：:，,——\s]+$/;

/**
 * Whether a quotation is from the documents that are named before it in its sentence. It is not where something is done with them (贯彻《…》精神，
 * 我们提出“…”), where they are part of an event (《…》印发以来), or where somebody else speaks (《…》印发后，省委书记强调“…”).
 * @param naming the nearest first
 * @param from where the sentence begins, as `at` of the quotation in UTF-16 offsets
 */
export function isFromNamed(text: string, naming: readonly Named[], from: number, at: number): boolean {
  const [nearest] = naming;
  const first = naming[naming.length - 1];
  if (!nearest || !first) return false;
  const said = first.joined ? nearest : first;
  const between = text.slice(said.citation.span.end, at).replace(asides, '').replace(opening, '');
  const words = between.replace(atEnd, '').trim();
  if (words === '') return true;
  if (event.test(words)) return false;
  const before = text.slice(Math.max(from, first.title.span.start - reach), first.title.span.start);
  const isHandled = isObject(before.replace(asides, '')) || guides.test(words);
  const clauses = words.split(/[，,：:]/).map((clause) => clause.trim());
  const [own = ''] = clauses;
  const last = clauses[clauses.length - 1] as string;
  if (clauses.length === 1) return isHandled ? place.test(own) : !anotherSays.test(own);
  if (isHandled) return false;
  if (holdsVerb.test(own)) return !anotherSays.test(last);
  if (clauses.slice(1).some(hasSubject)) return false;
  return goesOn.test(last) || furtherPlace.test(last) || isSaid(last);
}

/** What is done with a document is told no further before it, in UTF-16 units. */
const reach = 60;
