import type { MessageTable } from '../table.ts';

export const divergence: MessageTable = {
  'divergence.substitution.changed': '与原文不同：原文作「{reading}」（《{source}》{address}）',
  'divergence.substitution.changed.lookAlike':
    '与原文不同：原文作「{reading}」，疑形近而误（《{source}》{address}）',
  'divergence.substitution.changed.soundAlike':
    '与原文不同：原文作「{reading}」，疑音近而误（《{source}》{address}）',
  'divergence.substitution.changed.scan':
    '与原文不同：原文作「{reading}」，疑识别有误（《{source}》{address}）',
  'divergence.omission.changed': '脱文：原文作「{reading}」（《{source}》{address}）',
  'divergence.omission.missing': '脱文：此处原文有「{reading}」（《{source}》{address}）',
  'divergence.omission.missing.lostLine':
    '脱文：此处原文有「{reading}」，疑行末脱漏（《{source}》{address}）',
  'divergence.insertion.changed': '衍文：原文作「{reading}」（《{source}》{address}）',
  'divergence.insertion.added': '衍文：原文无「{text}」（《{source}》{address}）',
  'divergence.transposition.changed': '次序与原文不同：原文作「{reading}」（《{source}》{address}）',
  'divergence.transposition.changed.lookAlike':
    '次序与原文不同：原文作「{reading}」，疑形近而误（《{source}》{address}）',
  'divergence.transposition.changed.soundAlike':
    '次序与原文不同：原文作「{reading}」，疑音近而误（《{source}》{address}）',
  'divergence.transposition.changed.scan':
    '次序与原文不同：原文作「{reading}」，疑识别有误（《{source}》{address}）',
  'divergence.number.changed': '数字与原文不同：原文作「{reading}」（《{source}》{address}）',
  'divergence.number.changed.lookAlike':
    '数字与原文不同：原文作「{reading}」，疑形近而误（《{source}》{address}）',
  'divergence.number.changed.soundAlike':
    '数字与原文不同：原文作「{reading}」，疑音近而误（《{source}》{address}）',
  'divergence.number.changed.scan':
    '数字与原文不同：原文作「{reading}」，疑识别有误（《{source}》{address}）',
  'divergence.number.missing': '数字与原文不同：此处原文有「{reading}」（《{source}》{address}）',
  'divergence.number.missing.lostLine':
    '数字与原文不同：此处原文有「{reading}」，疑行末脱漏（《{source}》{address}）',
  'divergence.number.added': '数字与原文不同：原文无「{text}」（《{source}》{address}）',
  'divergence.qualifier.changed': '限定词与原文不同：原文作「{reading}」（《{source}》{address}）',
  'divergence.qualifier.changed.lookAlike':
    '限定词与原文不同：原文作「{reading}」，疑形近而误（《{source}》{address}）',
  'divergence.qualifier.changed.soundAlike':
    '限定词与原文不同：原文作「{reading}」，疑音近而误（《{source}》{address}）',
  'divergence.qualifier.changed.scan':
    '限定词与原文不同：原文作「{reading}」，疑识别有误（《{source}》{address}）',
  'divergence.qualifier.missing': '限定词与原文不同：此处原文有「{reading}」（《{source}》{address}）',
  'divergence.qualifier.missing.lostLine':
    '限定词与原文不同：此处原文有「{reading}」，疑行末脱漏（《{source}》{address}）',
  'divergence.qualifier.added': '限定词与原文不同：原文无「{text}」（《{source}》{address}）',
  'divergence.negation.changed': '否定与原文不同：原文作「{reading}」（《{source}》{address}）',
  'divergence.negation.changed.lookAlike':
    '否定与原文不同：原文作「{reading}」，疑形近而误（《{source}》{address}）',
  'divergence.negation.changed.soundAlike':
    '否定与原文不同：原文作「{reading}」，疑音近而误（《{source}》{address}）',
  'divergence.negation.changed.scan':
    '否定与原文不同：原文作「{reading}」，疑识别有误（《{source}》{address}）',
  'divergence.negation.missing': '否定与原文不同：此处原文有「{reading}」（《{source}》{address}）',
  'divergence.negation.missing.lostLine':
    '否定与原文不同：此处原文有「{reading}」，疑行末脱漏（《{source}》{address}）',
  'divergence.negation.added': '否定与原文不同：原文无「{text}」（《{source}》{address}）',
  'divergence.modality.changed': '义务强度与原文不同：原文作「{reading}」（《{source}》{address}）',
  'divergence.modality.changed.lookAlike':
    '义务强度与原文不同：原文作「{reading}」，疑形近而误（《{source}》{address}）',
  'divergence.modality.changed.soundAlike':
    '义务强度与原文不同：原文作「{reading}」，疑音近而误（《{source}》{address}）',
  'divergence.modality.changed.scan':
    '义务强度与原文不同：原文作「{reading}」，疑识别有误（《{source}》{address}）',
  'divergence.modality.missing': '义务强度与原文不同：此处原文有「{reading}」（《{source}》{address}）',
  'divergence.modality.missing.lostLine':
    '义务强度与原文不同：此处原文有「{reading}」，疑行末脱漏（《{source}》{address}）',
  'divergence.modality.added': '义务强度与原文不同：原文无「{text}」（《{source}》{address}）',
  'divergence.list.changed': '列举项与原文不同：原文作「{reading}」（《{source}》{address}）',
  'divergence.list.missing': '列举项与原文不同：此处原文有「{reading}」（《{source}》{address}）',
  'divergence.list.missing.lostLine':
    '列举项与原文不同：此处原文有「{reading}」，疑行末脱漏（《{source}》{address}）',
  'divergence.list.added': '列举项与原文不同：原文无「{text}」（《{source}》{address}）',
  'divergence.name.changed': '名称与原文不同：原文作「{reading}」（《{source}》{address}）',
  'divergence.name.changed.lookAlike':
    '名称与原文不同：原文作「{reading}」，疑形近而误（《{source}》{address}）',
  'divergence.name.changed.soundAlike':
    '名称与原文不同：原文作「{reading}」，疑音近而误（《{source}》{address}）',
  'divergence.name.changed.scan': '名称与原文不同：原文作「{reading}」，疑识别有误（《{source}》{address}）',
  'divergence.name.missing': '名称与原文不同：此处原文有「{reading}」（《{source}》{address}）',
  'divergence.name.missing.lostLine':
    '名称与原文不同：此处原文有「{reading}」，疑行末脱漏（《{source}》{address}）',
  'divergence.name.added': '名称与原文不同：原文无「{text}」（《{source}》{address}）',
  'divergence.punctuation.changed': '标点与原文不同：原文作「{reading}」（《{source}》{address}）',
  'divergence.punctuation.missing': '标点与原文不同：此处原文有「{reading}」（《{source}》{address}）',
  'divergence.punctuation.added': '标点与原文不同：原文无「{text}」（《{source}》{address}）',
  'divergence.typography.changed': '字符形式与原文不同：原文作「{reading}」（《{source}》{address}）',
  'divergence.fix.adopt': '改从原文：「{reading}」',
  'divergence.fix.insert': '照原文补入「{reading}」',
  'divergence.fix.remove': '照原文删去「{text}」',
  'source.unfounded.elsewhere': '查无出处：《{source}》中没有这段文字，见于《{other}》{address}',
  'source.unfounded.nearest': '查无出处：《{source}》中没有这段文字，最接近的是{address}「{nearest}」',
  'source.unfounded.nowhere': '查无出处：《{source}》中没有这段文字',
  'source.address.elsewhere': '出处条目不符：这段文字不在{text}，在《{source}》{address}',
  'source.address.nowhere': '出处条目不符：《{source}》没有{text}，这段文字在{address}',
  'source.address.missing': '出处条目不符：《{source}》没有{text}，只到{last}',
  'source.date': '印发时间与文献库所载不同：《{title}》是 {reading} 年的，不是 {text} 年的',
  'source.number.slip': '发文字号不符：《{title}》的发文字号是{reading}',
  'source.number.other': '发文字号不符：{text}是《{other}》，《{title}》的发文字号是{reading}',
  'source.number.taken': '发文字号不符：{text}是《{other}》的发文字号，不是《{title}》的',
  'source.superseded': '《{title}》已不再有效，请核对所依据的文件',
  'source.superseded.by': '《{title}》已由《{newer}》取代，请核对所依据的文件',
  'source.superseded.numbered': '《{title}》已由《{newer}》（{number}）取代，请核对所依据的文件',
  'source.superseded.words': '此处是《{title}》以前的文字，现行的没有这句话',
  'source.superseded.words.dated': '此处是《{title}》（{year}年）的文字，现行的没有这句话',
  'source.fix.newer': '改引《{newer}》',
  'source.title.issuers': '发文机关与文献库所载不同：《{title}》是「{reading}」的文件，不是「{text}」的',
  'source.title.changed': '文件名称与原文不同：「{text}」原文作「{reading}」（《{title}》）',
  'source.title.missing': '文件名称与原文不同：此处原文有「{reading}」（《{title}》）',
  'source.title.added': '文件名称与原文不同：原文无「{text}」（《{title}》）',
  'reprint.missing.one': '缺句：此处原文有「{reading}」（《{source}》{address}）',
  'reprint.missing.title': '缺标题：原文题为「{reading}」（《{source}》）',
  'reprint.missing.many': '缺{count}句：此处原文有「{reading}」（《{source}》{address}起）',
  'reprint.moved': '移位：这段文字在原文中位于{address}（《{source}》）',
  'reprint.added.one': '增句：原文没有「{text}」（《{source}》）',
  'reprint.added.many': '增{count}句：原文没有「{text}」（《{source}》）',
  'reprint.added.again': '增句：「{text}」在此重出，原文此处没有（《{source}》）',
  'reprint.abridged': '这是《{source}》的节选：原文{total}句，此处有{present}句，略去{missing}句',
  'reprint.layout.continued': '正文在此中断，转他版，以下未作核对（《{source}》）',
  'reprint.layout.foreign': '此处夹有他文，不属《{source}》',
  'reprint.paragraph.split': '原文此处不分段（《{source}》{address}）',
  'reprint.paragraph.merged': '原文在此另起一段（《{source}》{address}）',
  'reprint.fix.insert': '照原文补入「{reading}」',
  'reprint.fix.remove': '删去所增',
  'reprint.fix.split': '照原文接排',
  'reprint.fix.merged': '照原文分段',
  'quotation.cut': '引文有删节：此处略去原文「{reading}」（《{source}》{address}）',
  'quotation.cut.more': '引文有删节：原文在此之后还有文字（《{source}》{address}）',
  'quotation.joined': '引文有拼接：原文此处作「{reading}」（《{source}》{address}）',
  'quotation.joined.more': '引文有拼接：原文此处没有这个标点（《{source}》{address}）',
  'quotation.joined.apart': '引文有拼接：以下见《{source}》{address}',
};
