import type { MessageTable } from '../table.ts';

export const shell: MessageTable = {
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.information': 'info',
  'severity.hint': 'hint',

  'internal.ruleFailure': 'Rule {rule} could not finish: {detail}',
  'finding.rest': 'From here on the same rule has {count} more findings, which are not listed one by one.',
  'suppression.unusedComment': 'This ignore comment ({rules}) ignores nothing; it can go.',
  'suppression.unusedEntry':
    'An entry of the ignore file ({rule} “{text}”) matches nothing in this text; it can go.',
  'suppression.unusedRuleEntry':
    'An entry of the ignore file for this text ({rule}) ignores nothing; it can go.',
  'suppression.unpaired': 'An ignore comment has no partner: starts and ends must pair up.',
  'suppression.unknownRule':
    'There is no rule or area {rule}; for it this comment does nothing. The nearest is {near}.',
  'suppression.unknownComment': 'There is no comment {name}; it does nothing. The nearest is {near}.',
  'suppression.unknownRule.bare':
    '“{rule}” is no rule or area; for it this comment does nothing. A reason stands behind a colon.',
  'suppression.unknownComment.bare': 'There is no comment {name}; it does nothing.',
  'suppression.unknownProfile':
    'The profile “{profile}” is not known; this comment does nothing. Known are: official, statute, newspaper, book.',
  'suppression.entryRule':
    '{path}: entry {entry} does nothing: there is no rule or area {rule}; the nearest is {near}.',
  'suppression.unusedInFile': '{path}: an entry of the ignore file ({entry}) ignores nothing; it can go.',
  'suppression.removeComment': 'Remove this comment',
  'suppression.fileNotJson':
    '{path}: not valid JSON (line {line}, column {column}); none of its entries is in force. Correct it and try again.',
  'suppression.fileDamaged':
    '{path}: has broken bytes; none of its entries is in force. Save it as UTF-8 and try again.',
  'suppression.fileUnreadable':
    '{path}: cannot be read ({detail}); none of its entries is in force. Check its permissions.',
  'suppression.fileShape':
    '{path}: must be {"version": {version}, "entries": […]}; none of its entries is in force.',
  'suppression.entryShape':
    '{path}: entry {entry} is malformed and not in force. It needs "rule"; document, text, before, after, reason and date are optional; nothing else is known.',

  'cli.description':
    'Xunzhang: compares Chinese policy documents with their sources, checks numbering and form. Works offline.',
  'cli.title.usage': 'Usage:',
  'cli.title.arguments': 'Arguments:',
  'cli.title.options': 'Options:',
  'cli.title.commands': 'Commands:',
  'cli.value.options': 'options',
  'cli.value.command': 'command',
  'cli.value.file': 'file',
  'cli.value.folder': 'folder',
  'cli.value.id': 'id',
  'cli.value.format': 'format',
  'cli.value.severity': 'severity',
  'cli.value.profile': 'profile',
  'cli.value.rule=severity': 'rule=severity',
  'cli.help.choices': 'one of {choices}',
  'cli.help.default': 'default {value}',
  'cli.help.extra': '{description} ({extra})',
  'cli.command.check':
    'check drafts; exit status 0 nothing at or above --fail-on, 1 something, 2 usage or unreadable input',
  'cli.command.coverage': 'which measures of its source a draft takes up, and which it does not',
  'cli.command.corpus': 'list, verify and collate a corpus, build its index',
  'cli.command.corpusList': 'list the sources of a corpus',
  'cli.command.corpusVerify':
    'verify a corpus: checksums, manifest, editions against the record of their making',
  'cli.command.corpusCollate': 'rebuild the editions from their witnesses by the recorded decisions',
  'cli.command.corpusBuild':
    'build the index of a large corpus for later checks; indexes only what is new or changed',
  'cli.command.lsp': 'start the language server (for editors)',
  'cli.command.help': 'show help for a command',
  'cli.usage.missingArgument': 'Usage: the argument {name} is missing. See --help.',
  'cli.usage.unknownOption': 'Usage: there is no option {name}. {near}See --help.',
  'cli.usage.unknownCommand': 'Usage: there is no command {name}. {near}See --help.',
  'cli.usage.tooManyArguments': 'Usage: too many arguments. See --help.',
  'cli.usage.missingValue': 'Usage: the option {name} needs a value. See --help.',
  'cli.usage.choices': 'Usage: the option {name} does not take "{value}", only: {choices}.',
  'cli.usage.invalid': 'Usage: the option {name} does not take "{value}". {reason}',
  'cli.usage.invalidArgument': 'Usage: the argument {name} does not take "{value}". {reason}',
  'cli.usage.near': 'Did you mean {near}? ',
  'cli.argument.files': 'files or folders; - for standard input',
  'cli.argument.command': 'the command, such as corpus build; without it all of them',
  'cli.argument.folders': 'corpus folders; the built-in corpus when left out',
  'cli.argument.folder': 'corpus folder; the built-in corpus when left out',
  'cli.option.help': 'show help',
  'cli.option.version': 'show the version',
  'cli.option.corpus':
    'use this folder as corpus, repeatable; replaces the built-in one (a folder with manifest.json, or of .txt/.md files whose first line is the title)',
  'cli.option.memoryLimit': 'memory that the index may take, in MB; by default three quarters of the machine',
  'cli.badMemoryLimit': 'A positive number of MB is expected.',
  'cli.emptyValue': 'It is empty, most likely from a variable that is not set.',
  'cli.option.withBuiltin': 'use the built-in corpus beside --corpus',
  'cli.option.besideFolders': 'use the built-in corpus beside the folders',
  'cli.option.as': 'treat the text as a draft or a reprint; decided from the text when left out',
  'cli.option.source': 'id of the reprinted source; detected when left out',
  'cli.option.coveredSource': 'id of the source that the draft carries out; by default told from the text',
  'cli.option.format': 'form of the output',
  'cli.option.failOn': 'end with status 1 when something at or above this is found',
  'cli.option.severity':
    'change the severity of a rule or an area, e.g. numbering/gap=off, typography=hint; repeatable',
  'cli.option.profile': 'kind of document whose conventions numbering and form are checked against',
  'cli.option.baseline': 'report only what this baseline does not know',
  'cli.option.writeBaseline': 'write what is found now as a baseline',
  'cli.option.noSuppressions': 'disregard the ignore file (xunzhang-ignore.json)',
  'cli.option.noColor': 'no colours',
  'cli.option.lang': 'language of messages',
  'cli.option.stdio': 'talk over standard input and output',
  'cli.option.collateCheck': 'compare only, write nothing; status 1 where they differ',
  'cli.badSeverity':
    'Write rule=severity, e.g. numbering/gap=off; a severity is error, warning, information, hint or off.',
  'cli.noSuchRule': 'There is no rule or area {rule}; the nearest is {near}.',

  'cli.problem.error': 'error: ',
  'cli.problem.warning': 'warning: ',
  'cli.problem.information': 'note: ',
  'cli.noSuchFile': '{path}: no such file or folder; check the path.',
  'cli.otherName':
    '{path}: the name is not in UTF-8 (as from an archive made under Windows) and cannot be opened; rename it, or unpack with GBK names.',
  'cli.noMatch': '{path}: matches no file; check the path and its wildcards.',
  'cli.notAFile': '{path}: not a regular file, cannot be read.',
  'cli.noDrafts':
    '{path}: no drafts (.txt, .md, .markdown, .policy) in this folder; name the files themselves.',
  'cli.unreadable': '{path}: cannot be read ({detail}); check its permissions.',
  'cli.emptyFile': '{path}: the file is empty, there is nothing to check.',
  'cli.binaryFile':
    '{path}: not a text file, skipped. Save it as plain text (.txt, UTF-8) in Word or WPS first.',
  'cli.damagedFile': '{path}: has broken bytes, shown as �. Use an intact copy.',
  'cli.otherEncoding': '{path}: read as {encoding}. If characters look wrong, save it as UTF-8 first.',
  'cli.noSuchCorpus': 'Corpus folder {path}: no such folder; check the path.',
  'cli.noSources': 'The corpus has no usable source; nothing can be compared.',
  'cli.draftsAreSources':
    '{path}: this and other drafts, {count} in all, are sources of the corpus and are compared with themselves, which proves nothing. Keep drafts out of the corpus folder.',
  'cli.draftIsSource':
    '{path}: this draft is one of the sources of the corpus and is compared with itself, which proves nothing. Keep drafts out of the corpus folder.',
  'cli.noSuchSource': '--source {source}: the corpus has no such id. See xunzhang corpus list.',
  'cli.noBaseline': '--baseline {path}: cannot be read. Make one with --write-baseline {path} first.',
  'cli.baselineUnreadable': '--baseline {path}: cannot be read ({detail}); check its permissions.',
  'cli.baselineNoFile': '--baseline {path}: no regular file. Name one that --write-baseline made.',
  'cli.badBaseline': '--baseline {path}: not a baseline of Xunzhang. Make it again with --write-baseline.',
  'cli.baselineIsDraft':
    '--write-baseline {path}: this is one of the drafts to check, which a baseline would replace. Name another file.',
  'cli.baselineReplaces':
    '--write-baseline {path}: this file exists and is not a baseline of Xunzhang; it is not replaced. Name another file, or move it away first.',
  'cli.cannotWrite': '{path}: cannot be written ({detail}); check path and permissions.',
  'cli.baselineWritten': 'Baseline written to {path}.',
  'cli.ruleFailure':
    '{path}: rule {rule} could not finish ({detail}); all others did. Please attach this draft to a bug report.',
  'cli.checkFailed':
    '{path}: the check could not finish ({detail}); other files are not affected. Please attach this draft to a bug report.',
  'cli.outputFailed':
    'The results cannot be written ({detail}); check the disk’s free space and the place written to.',
  'cli.interrupted': 'Interrupted; the other files were not checked.',
  'cli.loadingCorpus': 'loading the corpus',

  'cli.stdin': 'standard input',
  'cli.draft': 'draft',
  'cli.reading': 'source',
  'cli.reprintOf': 'reprint of {titles}',
  'cli.fix': 'fix: {title}',
  'cli.comma': ', ',
  'cli.semicolon': '; ',
  'cli.stop': '.',
  'cli.sentences': 'Against the source: {present} of its {sentences} sentences',
  'cli.missing': '{count} missing ({addresses})',
  'cli.missingMore': '{count} missing ({addresses}, …)',
  'cli.moved': '{count} moved',
  'cli.added': '{count} added',
  'cli.continued': 'turns over to another page, the rest is not counted',
  'cli.abridged': 'looks abridged',
  'cli.count': '{count} {severity}',
  'cli.found': '{files} file(s) checked: {counts}.',
  'cli.nothingChecked': 'No file was checked.',
  'cli.nothingFound': '{files} file(s) checked, nothing found.',
  'cli.filesChecked': '{files} file(s) checked.',
  'cli.notWhole': 'Something failed (see the errors): the check is not complete.',
  'cli.suppressed': '{count} ignored by decision.',
  'cli.known': '{count} known to the baseline.',
  'cli.characters': '{characters} chars',
  'cli.apparatus': '{notes} notes, {lacunae} lacunae',
  'cli.indexing': 'indexing',
  'cli.indexed':
    'Index ready: {sources} source(s), {characters} characters, {built} newly indexed, {seconds} s.',
  'cli.index':
    'Index of {megabytes} MB, {perCharacter} bytes per character ({text} for the text, {order} for its order), {segments} segment(s), kept in {folder}',
  'cli.indexDamaged': 'The index file {file} is damaged; it is built anew.',
  'cli.indexPaged': 'The index is larger than the memory allowed, and is read from disk as it is needed.',
  'cli.indexInMemory':
    'The index is built in memory when needed: about {megabytes} MB, {perCharacter} bytes per character.',
  'cli.indexNotKept':
    'The index cannot be written to {folder} ({detail}). Name a writable folder by the environment variable XUNZHANG_CACHE.',
  'cli.indexNotWritten':
    'The index cannot be written to the cache folder. Name a writable one in XUNZHANG_CACHE.',
  'cli.sources': '{sources} source(s), {characters} characters.',
  'cli.right': 'right',
  'cli.wrong': 'wrong',
  'cli.verifying': 'checking editions',
  'cli.verify.manifest': 'manifest',
  'cli.verify.file': 'file',
  'cli.verify.collation': 'collation',
  'cli.verify.edition': 'edition',
  'cli.verify.apparatus': 'apparatus',
  'cli.verify.silent': 'silence',
  'cli.verified': '{looked} checks, all right.',
  'cli.notVerified': '{looked} checks, {failed} failed.',
  'cli.wouldWrite': '{path}: differs from the record of its making',
  'cli.written': 'wrote {path}',
  'cli.collated': '{editions} edition(s) collated, {changed} file(s) changed.',
  'cli.norm': 'Authority: {authority}',
  'cli.normOwn': 'Xunzhang’s own check; no document or standard demands it',
};
