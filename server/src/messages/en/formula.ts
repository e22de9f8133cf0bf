import type { MessageTable } from '../table.ts';

export const formula: MessageTable = {
  'formula.bent.lost': 'Set phrase incomplete: it reads “{form}” ({source}, {address})',
  'formula.bent.lost.own': 'Set phrase incomplete: it reads “{form}”',
  'formula.bent.order': 'Set phrase out of order: it reads “{form}” ({source}, {address})',
  'formula.bent.order.own': 'Set phrase out of order: it reads “{form}”',
  'formula.bent.marks':
    'Set phrase with other marks between its members: it reads “{form}” ({source}, {address})',
  'formula.bent.marks.own': 'Set phrase with other marks between its members: it reads “{form}”',
  'formula.bent.near': 'Set phrase altered: it reads “{form}” ({source}, {address})',
  'formula.bent.near.own': 'Set phrase altered: it reads “{form}”',
  'formula.bent.numeral': 'Set phrase with another number: it reads “{form}” ({source}, {address})',
  'formula.bent.numeral.own': 'Set phrase with another number: it reads “{form}”',
  'formula.fix.restore': 'Change to “{form}”',
  'superseded.wording': 'Superseded wording: {source}, {address}, has “{newer}”',
  'superseded.wording.own': 'Superseded wording: now “{newer}”',
  'superseded.fix.adopt': 'Use the newer wording “{newer}”',
  'adaptation.halfLocalised':
    '“{kept}” was not adapted to the locality although “{from}” became “{to}” nearby',
  'adaptation.related': 'Here “{from}” became “{to}”',
  'adaptation.fix.localise': 'Change to “{to}”',
  'corpus.derivedInvalid':
    '{path}: parts of it cannot be understood ({where}) and are not in force; the rest is. Correct them.',
  'corpus.derivedNotJson':
    '{path}: not valid JSON (line {line}, column {column}); nothing of it is in force. Correct it and try again.',
  'corpus.derivedShape': '{path}: must be {"version": 1, …}; nothing of it is in force.',
  'corpus.derivedUnreadable':
    '{path}: cannot be read ({detail}); nothing of it is in force. Check its permissions.',
};
