import type { MessageTable } from '../table.ts';

export const numbering: MessageTable = {
  'fix/renumber-run': 'Renumber this series, references included ({count})',
  'fix/renumber-run/left':
    'Renumber this series ({count}; references left alone, as they may mean something else: {left})',
  'fix/break-line': 'Begin a paragraph here',
  'fix/restore-label/one': 'Restore the label “{label}”',
  'fix/complete-label/one': 'Complete the label “{label}”',
  'fix/complete-label': 'Complete the label “{label}” and those after it ({count})',
  'fix/restore-label': 'Restore the label “{label}” and those after it ({count})',
  'fix/source-label': 'Take the source’s “{good}”',
  'fix/refer': 'Change to “{good}”',
  'fix/unify-form': 'Use the form of its siblings: “{good}”',
  'fix/count': 'Change the stated number to “{good}”',
  'fix/heading-stop': 'Delete the “{bad}” that closes the heading',
  'fix/heading-run-in': 'Insert “。”',
  'fix/item-mark': 'Insert “{good}”',
  'fix/contents': 'Change the entry to “{good}”',
  'fix/contents-entry': 'Add “{good}” to the table of contents',
  'fix/annex-number': 'Change the number to “{good}”',
  'fix/annex-number/left':
    'Change the number to “{good}” (references left alone, as they may mean something else: {left})',
  'fix/annex-add-title': 'Add the title “{good}”',
  'fix/annex-title': 'Change the name to “{good}”',
  'numbering/previous': 'The label before it',
  'numbering/next': 'The label behind it',
  'numbering/gap': 'A number is left out: “{good}” should follow “{previous}”, here is “{bad}”.',
  'numbering/gap/start': 'The series should begin with “{good}”, here is “{bad}”.',
  'numbering/duplicate': 'A number stands twice: “{previous}” came before, here should be “{good}”.',
  'numbering/backwards': 'A number goes back: “{good}” should follow “{previous}”, here is “{bad}”.',
  'numbering/regime/restarts': 'Numbers run on elsewhere but restart here: it should be “{good}”.',
  'numbering/regime/runs-on': 'Numbers restart elsewhere but run on here: it should be “{good}”.',
  'numbering/lost-label': 'The label “{good}” seems lost here; “{bad}” follows below.',
  'numbering/lost-label/part': 'Part of the label “{good}” is lost here; “{bad}” follows below.',
  'numbering/lost-label/source': 'A label is lost here: the source has “{good}” ({source}, {address}).',
  'numbering/lost-label/source/part':
    'Part of a label is lost here: the source has “{good}” ({source}, {address}).',
  'numbering/lost-label/source/many':
    'A label is lost here: the source has “{good}” ({source}, {address}). {count} in the document.',
  'numbering/glued-label': '“{good}” stands in the middle of a line; it should begin a paragraph.',
  'numbering/glued-label/many':
    '“{good}” and others stand in the middle of lines; they should begin paragraphs. {count} places.',
  'numbering/doubled-label': 'The label stands twice: “{bad}” should be “{good}”.',
  'numbering/numeral': 'The number is malformed: “{bad}” should be “{good}”.',
  'numbering/numeral/many': 'The number is malformed: “{bad}” should be “{good}”. {count} places.',
  'numbering/numeral/capital': 'Labels are not numbered in capital numerals: “{bad}” should be “{good}”.',
  'numbering/numeral/capital/many':
    'Labels are not numbered in capital numerals: “{bad}” should be “{good}”. {count} places.',
  'numbering/label-form/han': 'A Han numeral takes 、: “{bad}” should be “{good}”.',
  'numbering/label-form/han/many': 'A Han numeral takes 、: “{bad}” should be “{good}”. {count} places.',
  'numbering/label-form/arabic': 'An Arabic numeral takes a point: “{bad}” should be “{good}”.',
  'numbering/label-form/arabic/many':
    'An Arabic numeral takes a point: “{bad}” should be “{good}”. {count} places.',
  'numbering/label-form/bracketed':
    'No mark follows a bracketed or circled number: “{bad}” should be “{good}”.',
  'numbering/label-form/bracketed/many':
    'No mark follows a bracketed or circled number: “{bad}” should be “{good}”. {count} places.',
  'numbering/label-form/ordinal': 'A comma follows 第一, 首先 and their like: “{bad}” should be “{good}”.',
  'numbering/label-form/ordinal/many':
    'A comma follows 第一, 首先 and their like: “{bad}” should be “{good}”. {count} places.',
  'numbering/label-form/blank':
    'A blank and no mark follows 第一条 and its like: “{bad}” should be “{good}”.',
  'numbering/label-form/blank/many':
    'A blank and no mark follows 第一条 and its like: “{bad}” should be “{good}”. {count} places.',
  'numbering/label-form/digit': 'Digits of labels are half-width: “{bad}” should be “{good}”.',
  'numbering/label-form/digit/many':
    'Digits of labels are half-width: “{bad}” should be “{good}”. {count} places.',
  'numbering/label-form/look-alike': 'A look-alike in the label: “{bad}” should be “{good}”.',
  'numbering/label-form/look-alike/many':
    'A look-alike in the label: “{bad}” should be “{good}”. {count} places.',
  'numbering/label-form/space': 'A space within the label: “{bad}” should be “{good}”.',
  'numbering/label-form/space/many': 'A space within the label: “{bad}” should be “{good}”. {count} places.',
  'numbering/bracket-width': 'Brackets of labels are full-width: “{bad}” should be “{good}”.',
  'numbering/bracket-width/many':
    'Brackets of labels are full-width: “{bad}” should be “{good}”. {count} places.',
  'numbering/bracket-width/mixed': 'The label’s brackets differ in width: “{bad}” should be “{good}”.',
  'numbering/bracket-width/mixed/many':
    'The label’s brackets differ in width: “{bad}” should be “{good}”. {count} places.',
  'numbering/bracket-width/opening': 'The label has one bracket only: “{bad}” should be “{good}”.',
  'numbering/bracket-width/opening/many':
    'The label has one bracket only: “{bad}” should be “{good}”. {count} places.',
  'numbering/composite-character':
    '“{bad}” is a single composite character that search and renumbering do not find; better “{good}”.',
  'numbering/composite-character/many':
    '“{bad}” is a single composite character that search and renumbering do not find; better “{good}”. {count} places.',
  'numbering/cross-reference': 'The document has no “{text}”; check the reference.',
  'numbering/cross-reference/within': '“{place}” has no “{text}”; check the reference.',
  'numbering/cross-reference/member': '“{number}” of “{place}{text}” does not exist; check the reference.',
  'numbering/cross-reference/relative': 'Nothing stands before this place that “{text}” could mean.',
  'fix/exchange-levels': 'Exchange the forms of “{outer}” and “{inner}”',
  'fix/convert-run': 'Use labels such as “{good}” ({count} places)',
  'fix/annex-body-title': 'Change the attachment’s title to “{good}”',
  'numbering/mixed-forms': 'Siblings differ in form: “{like}” came before, here should be “{good}”.',
  'numbering/mixed-forms/first': 'Siblings differ in form: “{like}” comes behind, here should be “{good}”.',
  'numbering/level-order':
    'Levels are inverted: “{inner}” stands below “{outer}”; the usual order is 一、 （一） 1. （1）.',
  'numbering/level-skip': 'Elsewhere （一） stands between; here “{text}” follows directly.',
  'numbering/lone-child': '“{text}” has no sibling and needs no number.',
  'numbering/count': '“{bad}” are announced, {count} are listed.',
  'numbering/count/back': '“{bad}” are spoken of, {count} were listed.',
  'numbering/annex/note-unnumbered': 'Several attachments are numbered: “{good}” should stand here.',
  'numbering/annex/note-order': 'The list of attachments does not count on: “{bad}” should be “{good}”.',
  'numbering/annex/body-unnumbered': 'Several attachments are numbered: “{good}” should stand here.',
  'numbering/annex/body-order': 'The attachments do not count on: “{bad}” should be “{good}”.',
  'numbering/annex/order':
    'The attachments do not follow the order of the list: “{good}” should come before “{bad}”.',
  'numbering/annex/listed': 'The attachment that should come first',
  'numbering/annex/no-body': 'Attachment {number} is listed but does not follow.',
  'numbering/annex/no-note': 'Attachment {number} is not in the list of attachments.',
  'numbering/annex/untitled': 'Attachment {number} has no title; it is listed as “{name}”.',
  'numbering/annex/title': 'The attachment is listed as “{name}” and titled “{title}”.',
  'numbering/annex/name': 'The name in the list of attachments',
  'numbering/annex/here': 'The attachment’s title',
  'numbering/contents/label': 'The table of contents differs from the body, which has “{good}”.',
  'numbering/contents/words': 'The table of contents differs from the body, which reads “{good}”.',
  'numbering/contents/missing': 'The body has no “{text}”.',
  'numbering/contents/unlisted/after':
    'The table of contents lacks “{good}” behind “{text}”; the body has it.',
  'numbering/contents/unlisted/before':
    'The table of contents lacks “{good}” before “{text}”; the body has it.',
  'numbering/contents/here': 'The heading in the body',
  'numbering/heading-punctuation/run-in':
    'A “。” is missing between the heading and its text; the other headings of this level have one.',
  'numbering/heading-punctuation': 'A heading is usually not closed by a mark; its siblings have no “{bad}”.',
  'numbering/item-punctuation': 'The other items end with “；”, this one with “{bad}”.',
  'numbering/item-punctuation/missing': 'The other items end with “；”, this one with no mark.',
  'numbering/item-punctuation/last': 'The last item ends with “。”; here it is “{bad}”.',
  'numbering/item-punctuation/last/missing': 'The last item ends with “。”; here is no mark.',
  'numbering/article/arabic':
    'Parts, chapters, sections and articles take Chinese numerals: “{bad}” should be “{good}”.',
  'numbering/article/arabic/many':
    'Parts, chapters, sections and articles take Chinese numerals: “{bad}” should be “{good}”. {count} places.',
  'numbering/article/point': 'Points below an item take Arabic numerals: “{bad}” should be “{good}”.',
  'numbering/article/item': 'Items take bracketed Chinese numerals: “{bad}” should be “{good}”.',
};
