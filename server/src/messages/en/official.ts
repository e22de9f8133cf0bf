import type { MessageTable } from '../table.ts';

export const official: MessageTable = {
  'fix/addressee-colon': 'Add a full-width colon',
  'fix/copy-to': 'Close with 。',
  'official/document-number/bracket':
    'The year of a document number stands in 〔〕: “{bad}” should be “{good}”.',
  'official/document-number/year':
    'The year of a document number has four digits: “{bad}” should be “{good}”.',
  'official/document-number/ordinal': 'A document number has no 第: “{bad}” should be “{good}”.',
  'official/document-number/padding': 'A document number is not padded: “{bad}” should be “{good}”.',
  'official/document-number/suffix': 'A document number ends with 号: “{bad}” should be “{good}”.',
  'official/document-number/form': 'The document number is malformed: “{bad}” should be “{good}”.',
  'official/addressee-colon': 'A full-width colon follows the addressees; here is “{bad}”.',
  'official/addressee-colon/missing': 'A full-width colon should follow the addressees.',
  'fix/annex-note': 'Change to “{good}”, and the entries below with it ({count} places)',
  'official/annex-note/opening': 'The list of attachments begins with “附件：”; here is “{bad}”.',
  'official/annex-note/repeated':
    'A list of attachments has “附件：” once, at its beginning, and numbers like “1.”: “{bad}” should be “{good}”.',
  'official/annex-note/number': 'The attachment’s number should be “{good}”, here is “{bad}”.',
  'official/annex-note/body': 'Attachments are numbered in Arabic digits: “{bad}” should be “{good}”.',
  'official/annex-note/sole': 'A single attachment has no number; “{bad}” should go.',
  'official/annex-note/tail': 'No mark follows an attachment’s name; “{bad}” should go.',
  'official/date-form/padding': 'Month and day are not padded: “{bad}” should be “{good}”.',
  'official/date-form/year': 'The year has four digits: “{bad}” should be “{good}”.',
  'official/date-form/separators': 'The date is written out: “{bad}” should be “{good}”.',
  'official/date-form/han': 'Official papers date in Arabic digits: “{bad}” should be “{good}”.',
  'official/date-form/mixed':
    'The date is partly in Chinese and partly in Arabic digits: “{bad}” should be “{good}”.',
  'official/date-form/punctuation': 'No mark follows the date: “{bad}” should be “{good}”.',
  'official/date-form/printed': 'No mark follows “印发” below the paper; here is “{bad}”.',
  'official/date-form/unprinted': '“印发” stands behind the date below 抄送: “{bad}” should be “{good}”.',
  'official/date-form/incomplete':
    'The date gives year, month and day in full, as in “2025年1月5日”; “{bad}” does not.',
  'official/date-form/impossible': 'There is no such day as “{bad}”; check the date.',
  'fix/signature-line': 'Put the date on a line of its own',
  'fix/signature-order': 'Move the signature above the date',
  'official/signature/line': 'The signature and the date usually have a line each, the date below.',
  'official/signature/order': 'The date usually stands below the signature; here “{bad}” is above it.',
  'official/copy-to': 'The list behind {what}： closes with 。',
};
