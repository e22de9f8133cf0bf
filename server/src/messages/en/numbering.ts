import type { MessageTable } from '../index.ts';

export const numbering: MessageTable = {
  'fix/renumber-run': 'Renumber this series ({count} places, references included)',
  'fix/break-line': 'Begin a paragraph here',
  'fix/restore-label': 'Restore the label “{label}” and those after it ({count})',
  'fix/refer': 'Change to “{good}”',
  'fix/unify-form': 'Use the form of its siblings: “{good}”',
  'fix/count': 'Change the stated number to “{good}”',
  'fix/heading-stop': 'Delete the “{bad}” that closes the heading',
  'fix/contents': 'Change the entry to “{good}”',
  'fix/annex-number': 'Change the number to “{good}”',
  'fix/annex-title': 'Change the name to “{good}”',
  'numbering/previous': 'The label before it',
  'numbering/gap': 'A number is left out: “{good}” should follow “{previous}”, here is “{bad}”.',
  'numbering/gap/start': 'The series should begin with “{good}”, here is “{bad}”.',
  'numbering/duplicate': 'A number stands twice: “{previous}” came before, here should be “{good}”.',
  'numbering/backwards': 'A number goes back: “{good}” should follow “{previous}”, here is “{bad}”.',
  'numbering/regime/restarts': 'Numbers run on elsewhere but restart here: it should be “{good}”.',
  'numbering/regime/runs-on': 'Numbers restart elsewhere but run on here: it should be “{good}”.',
  'numbering/lost-label': 'The label “{good}” seems lost here; “{bad}” follows below.',
  'numbering/glued-label': '“{good}” stands in the middle of a line; it should begin a paragraph.',
  'numbering/doubled-label': 'The label stands twice: “{bad}” should be “{good}”.',
  'numbering/numeral': 'The number is malformed: “{bad}” should be “{good}”.',
  'numbering/numeral/many': 'The number is malformed: “{bad}” should be “{good}”. {count} places.',
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
  'numbering/cross-reference': 'The document has no place that “{text}” could mean ({number}).',
  'numbering/cross-reference/relative': 'Nothing stands before this place that “{text}” could mean.',
};
