import type { MessageTable } from '../table.ts';

export const corpus: MessageTable = {
  'corpus.folderMissing': '找不到文献文件夹：{path}。请检查路径，或在设置中改正。',
  'corpus.noFolder': '不是文件夹，也不是普通文件：{path}。请换成放文献的文件夹，或一份 .txt、.md 文件。',
  'corpus.folderUnreadable': '无法读取文件夹：{path}（{detail}）。其中的文献未载入；请检查权限。',
  'corpus.folderEmpty':
    '文献文件夹里没有可用的文本：{path}。请放入 .txt 或 .md 文件（首行为标题），或附 manifest.json。',
  'corpus.manifestMissing':
    '文献清单不见了：{path}。已按普通文件夹读取 editions 中的文本；请恢复 manifest.json 以取得发文字号、权威等级和校勘记。',
  'corpus.manifestVersion': '文献清单的版本无法识别：{path}。本版本只认 "version": 1。',
  'corpus.manifestMissingField': '文献清单 {path} 缺少 {where}。请补全；该文献暂不载入。',
  'corpus.manifestUnreadable':
    '文献清单不是合法的 JSON：{path}（错在第 {line} 行第 {column} 字），整份清单不能用。请改正；循章自带的，请从安装包恢复。',
  'corpus.manifestAbsent':
    '没有文献清单：{path}。只有带清单和校勘决定的文献库才能编校；直接放文本的文件夹不必编校。',
  'corpus.manifestShape':
    '文献清单的格式不对：{path}，应为 {"version": 1, "sources": […]}，整份清单不能用。请改正。',
  'corpus.manifestEmpty': '文献清单里一种文献也没有：{path}。请在 sources 里列出文献。',
  'corpus.manifestDuplicateId':
    '文献清单 {path} 的 {where} 与前面的文献重复：「{detail}」。只用前一种；请改用不同的 id。',
  'corpus.manifestUnknownField': '文献清单 {path} 的 {where} 没有这一项，不起作用。是不是 {detail}？',
  'corpus.manifestInvalidField.text':
    '文献清单 {path} 的 {where} 应为文字，不能是空的。请改正；该文献暂不载入。',
  'corpus.manifestInvalidField.list':
    '文献清单 {path} 的 {where} 应为列表，写作 […]。请改正；该文献暂不载入。',
  'corpus.manifestInvalidField.object':
    '文献清单 {path} 的 {where} 应为一组项目，写作 {…}。请改正；该文献暂不载入。',
  'corpus.manifestInvalidField.sha256':
    '文献清单 {path} 的 {where} 应为 64 位十六进制数，字母小写；可先写 64 个 0，再用 xunzhang corpus collate 填上。该文献暂不载入。',
  'corpus.manifestInvalidField.path':
    '文献清单 {path} 的 {where} 应为清单所在文件夹里的路径：不以 / 或盘符开头，不含 ..。请改正；该文献暂不载入。',
  'corpus.manifestInvalidField.date':
    '文献清单 {path} 的 {where} 应为日期，如 2024、2024-10、2024-10-12，须是日历上有的。请改正；该文献暂不载入。',
  'corpus.manifestInvalidField.id':
    '文献清单 {path} 的 {where} 应为编号，不能是空的，不含空格和斜杠。请改正；该文献暂不载入。',
  'corpus.manifestInvalidField.editions':
    '文献清单 {path} 的 {where} 里 "role" 为 "edition" 的应当恰有一个，现有 {detail} 个。请改正；该文献暂不载入。',
  'corpus.manifestInvalidField.choice':
    '文献清单 {path} 的 {where} 只能取：{detail}。请改正；该文献暂不载入。',
  'corpus.witnessChanged': '证本与清单的 sha256 不符，可能被改动：{path}。证本永不改动，请恢复原文件。',
  'corpus.waitsForWitness': '因此没有核对据它编校的 {id}；恢复 {path} 以后再核对。',
  'corpus.decisionsNotJson':
    '校勘决定文件不是合法的 JSON：{path}（错在第 {line} 行第 {column} 字）。请改正。',
  'corpus.decisionsShape':
    '校勘决定文件不合格式：{path}，应为 {"edition": …, "base": …, "witnesses": […], "normalise": […], "decisions": […]}。请改正。',
  'corpus.manifestUnknownTarget': '文献清单 {path} 的 {where} 指向清单中没有的文献。请改正 id。',
  'corpus.duplicateId': '文献 id「{id}」重复：{path}。只用先载入的一份；请改用不同的 id 或文件名。',
  'corpus.sealedFile':
    '没有读入：{path}。文献要纯文本：.docx 可用 xunzhang import 转成 .txt，别的在 Word 或 WPS 中另存为 .txt，放在同一文件夹。',
  'corpus.sealedFiles':
    '有 {count} 个文件没有读入：{path} 等。文献要纯文本：.docx 可用 xunzhang import 转成 .txt，别的在 Word 或 WPS 中另存为 .txt，放在同一文件夹。',
  'corpus.copy': '{path} 与 {other} 一字不差，只用后者。请删去其中一份。',
  'corpus.copies':
    '文献库里有 {count} 个文件与别的文件一字不差，同样的只用一份：{path}（同 {other}）等。请删去多余的。',
  'corpus.fileMissing': '文献文件不存在：{path}。请恢复该文件，或从清单中删去。',
  'corpus.tooLargeForDisk':
    '文献文件夹太大，未载入：{path}。它约有 {characters} 字，索引需 {needed} MB 磁盘空间，可用的只有 {limit} MB。请腾出空间，或分成几个文件夹，只用要用的。',
  'corpus.tooLarge':
    '文献文件夹太大，未载入：{path}。它约有 {characters} 字，索引需 {needed} MB 内存，上限是 {limit} MB。请调高上限（设置 xunzhang.corpus.memoryLimit，命令行 --memory-limit），或分成几个文件夹，只用要用的。',
  'corpus.notBounded':
    '索引 {path} 按需从磁盘读取，上限 {limit} MB；但本机 Linux 让所有程序都用 2 MB 的大页，它仍可能占到 {needed} MB 内存。要限住内存，请把 /sys/kernel/mm/transparent_hugepage/enabled 设为 madvise，或调高上限（设置 xunzhang.corpus.memoryLimit，命令行 --memory-limit）。',
  'corpus.indexFailed':
    '索引没有建成，眼下只用自带的文献：{path}（{detail}）。请检查磁盘空间和权限，再重新载入文献；也可用环境变量 XUNZHANG_CACHE 另指定缓存文件夹。',
  'corpus.indexerEnded':
    '建立索引的进程中途被结束（{detail}），眼下只用自带的文献。内存不足时系统会结束它：请腾出内存，或调低上限（设置 xunzhang.corpus.memoryLimit），再重新载入文献。',
  'corpus.indexOutrun':
    '建立索引时文献不断改动，索引没有建成，眼下只用自带的文献。请在改动完毕后重新载入文献。',
  'corpus.indexCancelled': '已停止建立索引，眼下只用自带的文献。要用全部文献，请重新载入文献。',
  'corpus.fileUnreadable': '无法读取文献文件：{path}（{detail}）。请检查权限。',
  'corpus.fileChanged':
    '文献文件与清单的 sha256 不符，可能被改动：{path}。该文本未载入；请恢复原文件。确要用现在的文本，请用 xunzhang corpus collate 更新清单。',
  'corpus.apparatusChanged':
    '校勘记文件与清单的 sha256 不符：{path}。校勘记未载入，定本照常使用；请恢复原文件。',
  'corpus.apparatusInvalid':
    '校勘记与定本不相符：{path}。不符的条目未载入；请用 xunzhang corpus collate 重新生成。',
  'corpus.fileBinary': '不是文本文件：{path}。请另存为 UTF-8 或 GB18030 编码的纯文本，或移出文献文件夹。',
  'corpus.fileDamaged': '文件含有损坏的字节：{path}。该文本未载入；请换用完好的副本。',
  'corpus.fileEmpty': '文献文件是空的：{path}。请补上正文或删去该文件。',
  'corpus.decisionsInvalid':
    '校勘决定文件不合格式：{path}（{where}）。请对照 schema/decisions.schema.json 改正。',
  'corpus.collation.unknownWitness': '校勘决定 {path} 提到的证本不在清单中：{where}。',
  'corpus.collation.notFound': '校勘决定 {path} 引的原文找不到：{where}。',
  'corpus.collation.ambiguous': '校勘决定 {path} 引的原文不止一处：{where}。请多引几个字。',
  'corpus.collation.overlap': '校勘决定 {path} 中两条所涉文字重叠：{where}。',
  'corpus.collation.unattested': '校勘决定 {path} 所据的文字证本里没有：{where}。',
  'corpus.collation.unbalancedQuotes': '校勘 {path} 时引号不成对，未改：{where}。',
  'corpus.collation.malformed': '校勘决定 {path} 的引文写法有误：{where}。请用 ⟦…⟧ 标出所涉文字。',
  'corpus.collation.unrecorded':
    '证本 {witness} 有异文未记入校勘决定 {path}：{where} 作「{reading}」。请采用、记为异文或说明。',
  'corpus.notCollated': '与校勘所得不一致：{path}。请运行 xunzhang corpus collate 重新生成，或检查校勘决定。',
  'corpus.notSilent':
    '与文献库核对有发现（{rule}）：「{text}」。请核对是否录入有误；原文就是这样的，不必改。',
};
