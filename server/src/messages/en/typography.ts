import type { MessageTable } from '../table.ts';

export const typography: MessageTable = {
  'fix/replace': 'Change to “{good}”',
  'fix/replace-all': 'Correct throughout ({count} places)',
  'fix/delete': 'Delete “{bad}”',
  'fix/nest': 'Use “{goodOpen}{goodClose}” inside',
  'fix/full-width': 'Use full-width marks throughout ({count} places)',
  'fix/delete-duplicate': 'Delete the repetition',
  'typography/pairing/unclosed': '“{mark}” is never closed: its partner “{other}” is missing.',
  'typography/pairing/unopened': '“{mark}” closes nothing: its partner “{other}” is missing.',
  'typography/pairing/reversed': 'These quotation marks are the wrong way round: “{bad}” should be “{good}”.',
  'typography/pairing/turned': 'This mark is turned the wrong way: it should be “{other}”.',
  'typography/nesting':
    '“{open}{close}” does not stand inside “{open}{close}”: use “{goodOpen}{goodClose}” there.',
  'typography/nesting/bracket':
    'Round brackets inside round brackets: another shape, such as “{goodOpen}{goodClose}”, reads better.',
  'typography/enumeration-mark': 'A comma, not 、, follows 首先, 其次, 其一 and their like.',
  'typography/enumeration-mark/many':
    'A comma, not 、, follows 首先, 其次, 其一 and their like. {count} places.',
  'typography/ellipsis': 'The ellipsis is “……”; here it is “{bad}”.',
  'typography/ellipsis/many': 'The ellipsis is “……”; here it is “{bad}”. {count} places.',
  'typography/dash': 'The dash is “——”; here it is “{bad}”.',
  'typography/dash/many': 'The dash is “——”; here it is “{bad}”. {count} places.',
  'typography/dash/range': 'Times are joined by one stroke, “—”; here it is “{bad}”.',
  'typography/dash/range/many': 'Times are joined by one stroke, “—”; here it is “{bad}”. {count} places.',
  'typography/etc-with-ellipsis': '等 and the ellipsis say the same: keep one.',
  'typography/etc-with-ellipsis/many': '等 and the ellipsis say the same: keep one. {count} places.',
  'typography/comma-before-etc': 'No 、 before 等.',
  'typography/comma-before-etc/many': 'No 、 before 等. {count} places.',
  'typography/doubled-mark': 'The marks “{bad}” collide: “{good}” should stand.',
  'typography/doubled-mark/many': 'The marks “{bad}” collide: “{good}” should stand. {count} places.',
  'typography/doubled-word': '“{bad}” says a word twice: “{good}”.',
  'typography/doubled-word/many': '“{bad}” says a word twice: “{good}”. {count} places.',
  'typography/mixed-width': 'Chinese text takes full-width marks: “{good}” for “{bad}”.',
  'typography/mixed-width/many':
    'Chinese text takes full-width marks: “{good}” for “{bad}”. {count} half-width marks.',
  'typography/mixed-width/interpunct': 'The parts of a name are joined by “{good}”, not “{bad}”.',
  'typography/mixed-width/interpunct/many':
    'The parts of a name are joined by “{good}”, not “{bad}”. {count} places.',
  'typography/mixed-width/throughout':
    'Half-width marks throughout ({count}); Chinese text takes full-width marks.',
  'fix/new-line': 'Begin a line here',
  'typography/line-separator':
    'A special character ({bad}, as from Shift+Enter in Word) ends the line here, which editors and other programs mostly read as one with the next; use an ordinary line break.',
  'typography/line-separator/many':
    'A special character ({bad}, as from Shift+Enter in Word) ends the line here, which editors and other programs mostly read as one with the next; use an ordinary line break. {count} places.',
  'typography/invisible': 'An invisible character ({bad}) stands here and should go.',
  'typography/invisible/many': 'An invisible character ({bad}) stands here and should go. {count} places.',
  'typography/odd-space':
    'This is no ordinary space ({bad}); it usually comes with text pasted from the web.',
  'typography/odd-space/many':
    'This is no ordinary space ({bad}); it usually comes with text pasted from the web. {count} places.',
  'typography/look-alike': 'A look-alike: “{good}” should stand, here is “{bad}”.',
  'typography/look-alike/many':
    'A look-alike: “{good}” should stand, here is “{bad}”. {count} such characters.',
  'typography/zero': 'Zero among Han numerals is “〇”; here is “{bad}”.',
  'typography/zero/many': 'Zero among Han numerals is “〇”; here is “{bad}”. {count} places.',
  'typography/placeholder': '“{text}” is a blank that has not been filled in.',
  'typography/placeholder/many':
    '“{text}” and others, {count} in all, are blanks that have not been filled in.',
  'typography/leftover': '“{bad}” was left by a conversion and is no part of the text.',
  'typography/leftover/many': '“{bad}” was left by a conversion and is no part of the text. {count} places.',
  'typography/undecodable': 'A character here could not be decoded ({bad}); see the original.',
  'typography/undecodable/many':
    'A character here could not be decoded ({bad}); see the original. {count} places.',
  'typography/other-encoding':
    'The document is probably not in UTF-8: {count} places cannot be read. Do not save it; reopen it in its own encoding, mostly GB18030.',
  'typography/duplicate-sentence': 'This sentence repeats the one before it: “{text}”',
  'typography/duplicate-paragraph': 'This paragraph stands earlier in the document, word for word: “{text}”',
  'typography/duplicate-earlier': 'The first of the two',
  'typography/quoted-enumeration': '、 is usually not put between quoted or titled members.',
  'typography/quoted-enumeration/many':
    '、 is usually not put between quoted or titled members. {count} places.',
};
