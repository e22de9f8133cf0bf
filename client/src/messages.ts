import * as vscode from 'vscode';

/** What the client itself says: Chinese, then English. Findings and hovers come from the server. */
const table = {
  'status.documentName': ['循章：当前文稿', 'Xunzhang: this draft'],
  'status.corpusName': ['循章：文献', 'Xunzhang: corpus'],
  'status.loading': ['正在载入文献…', 'Loading the corpus…'],
  'status.sources': ['文献 {count} 篇', 'Sources: {count}'],
  'status.indexing': ['正在建立索引 {percent} %', 'Indexing, {percent} %'],
  'status.stopIndexing': ['停止建立索引', 'Stop indexing'],
  'status.moreProblems': ['另有 {count} 个问题', '{count} more'],
  'status.ready': ['语言服务运行正常', 'Language server running'],
  'status.noCorpus': ['没有可用的文献', 'No usable corpus'],
  'status.reloadCorpus': ['重新载入文献', 'Reload the corpus'],
  'status.stopped': ['语言服务未运行', 'Language server not running'],
  'status.stoppedDetail': ['重新启动，或看“循章”输出中的原因', 'Restart it, or see the reason in the output'],
  'status.off': ['此处不核对', 'Not checked here'],
  'status.offDetail': ['设置 xunzhang.enable 已关闭', 'The setting xunzhang.enable is off'],
  'status.checking': ['核对中…', 'Checking…'],
  'status.unchecked': ['未核对', 'Not checked'],
  'status.as.draft': ['起草', 'Draft'],
  'status.as.reprint': ['转载', 'Reprint'],
  'status.as.source': ['文献（只读）', 'Source (read-only)'],
  'status.as.off': ['此处不核对', 'Not checked here'],
  'status.reprintOf': ['转载{title}', 'Reprint of {title}'],
  'status.documentDetail': ['发现 {findings} 处 · {ms} 毫秒', 'Findings: {findings} · {ms} ms'],
  'status.documentDetailHints': [
    '发现 {findings} 处，另有提示 {hints} 处 · {ms} 毫秒',
    'Findings: {findings}, hints: {hints} · {ms} ms',
  ],
  'status.checkNow': ['立即核对', 'Check now'],
  'status.compare': ['与原文对照', 'Compare with the source'],
  'status.openDecisions': ['打开忽略清单', 'Open the file of ignored findings'],
  'status.openSource': ['打开文献', 'Open a source'],
  'status.restart': ['重新启动', 'Restart'],
  'status.openSettings': ['打开设置', 'Open settings'],
  'source.pick': ['选择要打开的文献', 'Choose a source to open'],
  'source.none': ['没有载入文献。', 'No source is loaded.'],
  'source.reloaded': ['循章：{corpus}', 'Xunzhang: {corpus}'],
  'compare.pick': ['选择要并排对照的文献', 'Choose the source to compare with'],
  'compare.none': ['这份文稿里没有出自文献的文字。', 'No wording of this draft is from a source.'],
  'compare.title': ['《{source}》↔ {draft}', '{source} ↔ {draft}'],
  'compare.used': ['文稿中有 {count} 字相同或相近', '{count} characters of the draft are worded like it'],
  'compare.reprinted': ['转载 {count} 字', 'Reprinted: {count} characters'],
  'coverage.pick': ['选择这份文稿落实的文献', 'Choose the source that this draft carries out'],
  'coverage.counts': ['《{source}》{measures} 条：{list}', '《{source}》, measures: {measures} ({list})'],
  'coverage.count': ['{extent} {count}', '{extent} {count}'],
  'coverage.separator': ['、', ', '],
  'coverage.extent.most': ['大部分', 'most of it'],
  'coverage.extent.part': ['部分', 'part of it'],
  'coverage.extent.mentioned': ['只提到', 'mentioned'],
  'coverage.extent.none': ['没有写', 'missing'],
  'coverage.line': ['文稿第 {line} 行', 'line {line} of the draft'],
  'report.save': ['保存校对报告', 'Save the Proofreading Report'],
  'report.file': ['{name}.校对报告.html', '{name}.report.html'],
  'report.saved': ['校对报告已存为 {file}。', 'The report was saved as {file}.'],
  'report.open': ['打开', 'Open'],
  'word.filter': ['Word 文稿', 'Word documents'],
  'word.open': ['导入', 'Import'],
  'folder.add': ['添加文献文件夹', 'Add corpus folder'],
  'decisions.none': [
    '还没有忽略清单。在发现处的快速修正（Ctrl+.）里选“忽略”，就记在工作区的 xunzhang-ignore.json 里。',
    'Nothing is ignored yet. The quick fixes of a finding (Ctrl+.) note it in xunzhang-ignore.json of the workspace.',
  ],
  'decisions.noted': [
    '循章：已记入 {file}，用命令“打开忽略清单”可以撤回',
    'Xunzhang: noted in {file}; “Open the File of Ignored Findings” takes it back',
  ],
  'check.done': ['循章：{document}', 'Xunzhang: {document}'],
  'check.noDraft': [
    '当前没有可核对的文稿：请打开纯文本、Markdown 或“公文”文稿，再执行此命令。',
    'There is no draft to check: open a plain text, Markdown or 公文 document and run the command again.',
  ],
  'server.unavailable': [
    '语言服务未运行，原因见“循章”输出。',
    'The language server is not running; see the output.',
  ],
  'server.gaveUp': [
    '语言服务三分钟内中断了五次，不再自动重新启动。原因见“循章”输出。',
    'The language server broke down five times within three minutes and is not restarted any more; see the output.',
  ],
  'server.restart': ['重新启动', 'Restart'],
  'server.showOutput': ['显示输出', 'Show output'],
} as const;

export type MessageKey = keyof typeof table;

export function message(key: MessageKey, args: Readonly<Record<string, string | number>> = {}): string {
  const template = table[key][displayLocale() === 'en' ? 1 : 0];
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

/** `xunzhang.language`, or else VS Code's own: English where that is English, Chinese everywhere else. */
export function displayLocale(): 'zh-cn' | 'en' {
  const chosen = vscode.workspace.getConfiguration('xunzhang').get<string>('language', 'auto');
  const tag = chosen === 'auto' ? vscode.env.language : chosen;
  return tag.toLowerCase().startsWith('en') ? 'en' : 'zh-cn';
}
