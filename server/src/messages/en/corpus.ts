import type { MessageTable } from '../table.ts';

export const corpus: MessageTable = {
  'corpus.folderMissing': 'Corpus folder not found: {path}. Check the path, or correct it in the settings.',
  'corpus.noFolder':
    'Neither a folder nor a regular file: {path}. Name a folder of texts, or one .txt or .md file.',
  'corpus.folderUnreadable':
    'Cannot read the folder: {path} ({detail}). The sources in it are not loaded; check its permissions.',
  'corpus.folderEmpty':
    'No usable text in the corpus folder: {path}. Put .txt or .md files there (first line: the title), or add a manifest.json.',
  'corpus.manifestMissing':
    'The corpus manifest is gone: {path}. The texts in editions were read as a plain folder; restore manifest.json to get document numbers, authority and apparatus back.',
  'corpus.manifestVersion':
    'Unknown version of the corpus manifest: {path}. This release reads "version": 1 only.',
  'corpus.manifestMissingField':
    'The corpus manifest {path} lacks {where}. Add it; the source is not loaded.',
  'corpus.manifestUnreadable':
    'The manifest is not valid JSON: {path} (line {line}, column {column}); nothing of it can be used. Correct it; the one that comes with Xunzhang, restore from the package.',
  'corpus.manifestAbsent':
    'There is no manifest: {path}. Only a corpus with a manifest and recorded decisions can be collated; a plain folder of texts need not be.',
  'corpus.manifestShape':
    'The manifest has another form: {path} must be {"version": 1, "sources": […]}; nothing of it can be used. Correct it.',
  'corpus.manifestEmpty': 'The manifest lists no source: {path}. List some in sources.',
  'corpus.manifestDuplicateId':
    '{where} in the manifest {path} is the id of an earlier source: "{detail}". Only that one is used; give this one another id.',
  'corpus.manifestUnknownField':
    '{where} in the manifest {path} is no known field and does nothing. Did you mean {detail}?',
  'corpus.manifestInvalidField.text':
    '{where} in the manifest {path} must be a text and not empty. Correct it; the source is left out.',
  'corpus.manifestInvalidField.list':
    '{where} in the manifest {path} must be a list, […]. Correct it; the source is left out.',
  'corpus.manifestInvalidField.object':
    '{where} in the manifest {path} must be an object, {…}. Correct it; the source is left out.',
  'corpus.manifestInvalidField.sha256':
    '{where} in the manifest {path} must be 64 hexadecimal digits in small letters; write 64 zeros and let xunzhang corpus collate fill it in. The source is left out.',
  'corpus.manifestInvalidField.path':
    '{where} in the manifest {path} must be a path in the folder of the manifest: not absolute, no .. in it. Correct it; the source is left out.',
  'corpus.manifestInvalidField.date':
    '{where} in the manifest {path} must be a date such as 2024, 2024-10 or 2024-10-12, and one that the calendar has. Correct it; the source is left out.',
  'corpus.manifestInvalidField.id':
    '{where} in the manifest {path} must be an id: not empty, without spaces and slashes. Correct it; the source is left out.',
  'corpus.manifestInvalidField.editions':
    '{where} in the manifest {path} must have exactly one file whose "role" is "edition" and has {detail}. Correct it; the source is left out.',
  'corpus.manifestInvalidField.choice':
    '{where} in the manifest {path} can only be one of: {detail}. Correct it; the source is left out.',
  'corpus.witnessChanged':
    'The witness does not have the sha256 of the manifest and may have been altered: {path}. Witnesses never change; restore the file.',
  'corpus.waitsForWitness':
    'Therefore {id}, which is made from it, was not compared; restore {path} and try again.',
  'corpus.decisionsNotJson':
    'The file of decisions is not valid JSON: {path} (line {line}, column {column}). Correct it.',
  'corpus.decisionsShape':
    'The file of decisions has another form: {path} must be {"edition": …, "base": …, "witnesses": […], "normalise": […], "decisions": […]}. Correct it.',
  'corpus.manifestUnknownTarget':
    'In the corpus manifest {path}, {where} names a source that is not in it. Correct the id.',
  'corpus.duplicateId':
    'The source id “{id}” occurs twice: {path}. Only the first one is used; choose another id or file name.',
  'corpus.sealedFile':
    'Not read: {path}. A corpus takes plain text: make .txt of a .docx by xunzhang import, save others as .txt from Word or WPS, in the same folder.',
  'corpus.sealedFiles':
    '{count} files were not read: {path} and more. A corpus takes plain text: make .txt of .docx by xunzhang import, save others as .txt from Word or WPS, in the same folder.',
  'corpus.copy': '{path} is the same byte for byte as {other}, which alone is used. Remove one of them.',
  'corpus.copies':
    '{count} files of the corpus are the same byte for byte as others, of which one each is used: {path} (the same as {other}) and more. Remove what is not needed.',
  'corpus.fileMissing': 'Corpus file missing: {path}. Restore it, or remove it from the manifest.',
  'corpus.tooLargeForDisk':
    'The corpus folder is too large and not loaded: {path}. It has about {characters} characters; its index needs {needed} MB on disk, and {limit} MB are left. Make room, or split the folder and use only what you need.',
  'corpus.tooLarge':
    'The corpus folder is too large and not loaded: {path}. It has about {characters} characters; its index needs {needed} MB of memory, the limit is {limit} MB. Raise the limit (setting xunzhang.corpus.memoryLimit, command line --memory-limit), or split the folder and use only what you need.',
  'corpus.notBounded':
    'The index {path} is read from disk as it is needed, within {limit} MB; but this Linux gives all programs pages of 2 MB, so that it may yet take up to {needed} MB of memory. To bound it, set /sys/kernel/mm/transparent_hugepage/enabled to madvise, or raise the limit (setting xunzhang.corpus.memoryLimit, command line --memory-limit).',
  'corpus.indexFailed':
    'The index could not be built, so that only the built-in sources are used: {path} ({detail}). Check disk space and permissions, then reload the corpus; or name another cache folder by the environment variable XUNZHANG_CACHE.',
  'corpus.indexerEnded':
    'The indexing process was ended ({detail}), so that only the built-in sources are used. A system that runs out of memory ends it: free some memory, or lower the limit (setting xunzhang.corpus.memoryLimit), then reload the corpus.',
  'corpus.indexOutrun':
    'The corpus kept changing while its index was built, so that only the built-in sources are used. Reload the corpus when the changes are done.',
  'corpus.indexCancelled':
    'Indexing was stopped, so that only the built-in sources are used. Reload the corpus to use all sources.',
  'corpus.fileUnreadable': 'Cannot read the corpus file: {path} ({detail}). Check its permissions.',
  'corpus.fileChanged':
    'The corpus file does not have the sha256 of its manifest and may have been altered: {path}. It is not loaded; restore it. If the text is to be used as it is, bring the manifest up to date with xunzhang corpus collate.',
  'corpus.apparatusChanged':
    'The apparatus does not have the sha256 of its manifest: {path}. It is not loaded, the edition is; restore the file.',
  'corpus.apparatusInvalid':
    'The apparatus does not fit its edition: {path}. What does not fit is not loaded; rebuild it with xunzhang corpus collate.',
  'corpus.fileBinary':
    'Not a text file: {path}. Save it as plain text in UTF-8 or GB18030, or move it out of the corpus folder.',
  'corpus.fileDamaged': 'The file has broken bytes: {path}. It is not loaded; use a sound copy.',
  'corpus.fileEmpty': 'The corpus file is empty: {path}. Add its text, or delete the file.',
  'corpus.decisionsInvalid':
    'The file of decisions is malformed: {path} ({where}). Compare schema/decisions.schema.json.',
  'corpus.collation.unknownWitness':
    'The decisions {path} name a witness that is not in the manifest: {where}.',
  'corpus.collation.notFound': 'Words quoted in the decisions {path} are not found: {where}.',
  'corpus.collation.ambiguous':
    'Words quoted in the decisions {path} occur more than once: {where}. Quote more of them.',
  'corpus.collation.overlap': 'Two of the decisions {path} concern the same words: {where}.',
  'corpus.collation.unattested':
    'The decisions {path} rest on words that the witness does not have: {where}.',
  'corpus.collation.unbalancedQuotes':
    'Quotation marks without a partner were left alone in {path}: {where}.',
  'corpus.collation.malformed':
    'A quotation in the decisions {path} is malformed: {where}. Mark the words with ⟦…⟧.',
  'corpus.collation.unrecorded':
    'Witness {witness} has a reading that the decisions {path} do not mention: {where} reads “{reading}”. Adopt it, record it, or explain it.',
  'corpus.notCollated':
    'Not what the decisions make of the witnesses: {path}. Run xunzhang corpus collate, or check the decisions.',
  'corpus.notSilent':
    'Checked against the corpus it raises a finding ({rule}): “{text}”. See whether it was copied wrongly; what the original has stays.',
};
