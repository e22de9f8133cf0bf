import type { MessageTable } from '../table.ts';

export const divergence: MessageTable = {
  'divergence.substitution.changed':
    'Differs from the source: the source has “{reading}” ({source}, {address})',
  'divergence.substitution.changed.lookAlike':
    'Differs from the source: the source has “{reading}” (look-alike?) ({source}, {address})',
  'divergence.substitution.changed.soundAlike':
    'Differs from the source: the source has “{reading}” (sound-alike?) ({source}, {address})',
  'divergence.substitution.changed.scan':
    'Differs from the source: the source has “{reading}” (scanning error?) ({source}, {address})',
  'divergence.omission.changed': 'Omission: the source has “{reading}” ({source}, {address})',
  'divergence.omission.missing': 'Omission: the source has “{reading}” here ({source}, {address})',
  'divergence.omission.missing.lostLine':
    'Omission: the source has “{reading}” here, lost at the line’s end? ({source}, {address})',
  'divergence.insertion.changed': 'Insertion: the source has “{reading}” ({source}, {address})',
  'divergence.insertion.added': 'Insertion: the source does not have “{text}” ({source}, {address})',
  'divergence.transposition.changed':
    'Order differs from the source: the source has “{reading}” ({source}, {address})',
  'divergence.transposition.changed.lookAlike':
    'Order differs from the source: the source has “{reading}” (look-alike?) ({source}, {address})',
  'divergence.transposition.changed.soundAlike':
    'Order differs from the source: the source has “{reading}” (sound-alike?) ({source}, {address})',
  'divergence.transposition.changed.scan':
    'Order differs from the source: the source has “{reading}” (scanning error?) ({source}, {address})',
  'divergence.number.changed':
    'Number differs from the source: the source has “{reading}” ({source}, {address})',
  'divergence.number.changed.lookAlike':
    'Number differs from the source: the source has “{reading}” (look-alike?) ({source}, {address})',
  'divergence.number.changed.soundAlike':
    'Number differs from the source: the source has “{reading}” (sound-alike?) ({source}, {address})',
  'divergence.number.changed.scan':
    'Number differs from the source: the source has “{reading}” (scanning error?) ({source}, {address})',
  'divergence.number.missing':
    'Number differs from the source: the source has “{reading}” here ({source}, {address})',
  'divergence.number.missing.lostLine':
    'Number differs from the source: the source has “{reading}” here, lost at the line’s end? ({source}, {address})',
  'divergence.number.added':
    'Number differs from the source: the source does not have “{text}” ({source}, {address})',
  'divergence.qualifier.changed':
    'Qualifier differs from the source: the source has “{reading}” ({source}, {address})',
  'divergence.qualifier.changed.lookAlike':
    'Qualifier differs from the source: the source has “{reading}” (look-alike?) ({source}, {address})',
  'divergence.qualifier.changed.soundAlike':
    'Qualifier differs from the source: the source has “{reading}” (sound-alike?) ({source}, {address})',
  'divergence.qualifier.changed.scan':
    'Qualifier differs from the source: the source has “{reading}” (scanning error?) ({source}, {address})',
  'divergence.qualifier.missing':
    'Qualifier differs from the source: the source has “{reading}” here ({source}, {address})',
  'divergence.qualifier.missing.lostLine':
    'Qualifier differs from the source: the source has “{reading}” here, lost at the line’s end? ({source}, {address})',
  'divergence.qualifier.added':
    'Qualifier differs from the source: the source does not have “{text}” ({source}, {address})',
  'divergence.negation.changed':
    'Negation differs from the source: the source has “{reading}” ({source}, {address})',
  'divergence.negation.changed.lookAlike':
    'Negation differs from the source: the source has “{reading}” (look-alike?) ({source}, {address})',
  'divergence.negation.changed.soundAlike':
    'Negation differs from the source: the source has “{reading}” (sound-alike?) ({source}, {address})',
  'divergence.negation.changed.scan':
    'Negation differs from the source: the source has “{reading}” (scanning error?) ({source}, {address})',
  'divergence.negation.missing':
    'Negation differs from the source: the source has “{reading}” here ({source}, {address})',
  'divergence.negation.missing.lostLine':
    'Negation differs from the source: the source has “{reading}” here, lost at the line’s end? ({source}, {address})',
  'divergence.negation.added':
    'Negation differs from the source: the source does not have “{text}” ({source}, {address})',
  'divergence.modality.changed':
    'Strength of duty differs from the source: the source has “{reading}” ({source}, {address})',
  'divergence.modality.changed.lookAlike':
    'Strength of duty differs from the source: the source has “{reading}” (look-alike?) ({source}, {address})',
  'divergence.modality.changed.soundAlike':
    'Strength of duty differs from the source: the source has “{reading}” (sound-alike?) ({source}, {address})',
  'divergence.modality.changed.scan':
    'Strength of duty differs from the source: the source has “{reading}” (scanning error?) ({source}, {address})',
  'divergence.modality.missing':
    'Strength of duty differs from the source: the source has “{reading}” here ({source}, {address})',
  'divergence.modality.missing.lostLine':
    'Strength of duty differs from the source: the source has “{reading}” here, lost at the line’s end? ({source}, {address})',
  'divergence.modality.added':
    'Strength of duty differs from the source: the source does not have “{text}” ({source}, {address})',
  'divergence.list.changed': 'List differs from the source: the source has “{reading}” ({source}, {address})',
  'divergence.list.missing':
    'List differs from the source: the source has “{reading}” here ({source}, {address})',
  'divergence.list.missing.lostLine':
    'List differs from the source: the source has “{reading}” here, lost at the line’s end? ({source}, {address})',
  'divergence.list.added':
    'List differs from the source: the source does not have “{text}” ({source}, {address})',
  'divergence.name.changed': 'Name differs from the source: the source has “{reading}” ({source}, {address})',
  'divergence.name.changed.lookAlike':
    'Name differs from the source: the source has “{reading}” (look-alike?) ({source}, {address})',
  'divergence.name.changed.soundAlike':
    'Name differs from the source: the source has “{reading}” (sound-alike?) ({source}, {address})',
  'divergence.name.changed.scan':
    'Name differs from the source: the source has “{reading}” (scanning error?) ({source}, {address})',
  'divergence.name.missing':
    'Name differs from the source: the source has “{reading}” here ({source}, {address})',
  'divergence.name.missing.lostLine':
    'Name differs from the source: the source has “{reading}” here, lost at the line’s end? ({source}, {address})',
  'divergence.name.added':
    'Name differs from the source: the source does not have “{text}” ({source}, {address})',
  'divergence.punctuation.changed':
    'Punctuation differs from the source: the source has “{reading}” ({source}, {address})',
  'divergence.punctuation.missing':
    'Punctuation differs from the source: the source has “{reading}” here ({source}, {address})',
  'divergence.punctuation.added':
    'Punctuation differs from the source: the source does not have “{text}” ({source}, {address})',
  'divergence.typography.changed':
    'Form of character differs from the source: the source has “{reading}” ({source}, {address})',
  'divergence.fix.adopt': 'Adopt the source’s wording: “{reading}”',
  'divergence.fix.insert': 'Insert “{reading}” as in the source',
  'divergence.fix.remove': 'Remove “{text}” as in the source',
  'source.unfounded.elsewhere':
    'Unfounded: {source} does not have these words; {other} has them at {address}',
  'source.unfounded.nearest':
    'Unfounded: {source} does not have these words; nearest is {address} “{nearest}”',
  'source.unfounded.nowhere': 'Unfounded: {source} does not have these words',
  'source.address.elsewhere': 'Wrong place: these words are not in {text} but in {source}, {address}',
  'source.address.nowhere': 'Wrong place: {source} has no {text}; these words are at {address}',
  'source.address.missing': 'Wrong place: {source} has no {text}, only up to {last}',
  'source.date': 'Issued in {reading}, as the corpus has it, not in {text}: {title}',
  'source.number.slip': 'Wrong document number: {title} has {reading}',
  'source.number.other': 'Wrong document number: {text} is {other}; {title} has {reading}',
  'source.number.taken': 'Wrong document number: {text} is {other}, not {title}',
  'source.superseded': '{title} is no longer in force: check what the text rests on',
  'source.superseded.by': '{title} was replaced by {newer}: check what the text rests on',
  'source.superseded.numbered': '{title} was replaced by {newer} ({number}): check what the text rests on',
  'source.superseded.words': 'Words of an earlier {title}; the one in force does not have them',
  'source.superseded.words.dated': 'Words of {title} of {year}; the one in force does not have them',
  'source.fix.newer': 'Cite {newer}',
  'source.title.issuers': 'Issued by {reading}, as the corpus has it, not by {text}: {title}',
  'source.title.changed': 'Name differs from the document’s own: “{text}” for “{reading}” ({title})',
  'source.title.missing': 'Name differs from the document’s own: “{reading}” is missing here ({title})',
  'source.title.added': 'Name differs from the document’s own: it has no “{text}” ({title})',
  'reprint.missing.one': 'Missing sentence: the source has “{reading}” here ({source}, {address})',
  'reprint.missing.title': 'Missing title: the source is headed “{reading}” ({source})',
  'reprint.missing.many':
    '{count} sentences missing: the source has “{reading}” here ({source}, from {address})',
  'reprint.moved': 'Moved: in the source this stands at {address} ({source})',
  'reprint.added.one': 'Added sentence: the source does not have “{text}” ({source})',
  'reprint.added.many': '{count} sentences added: the source does not have “{text}” ({source})',
  'reprint.added.again': 'Added: “{text}” is repeated here; the source does not have it here ({source})',
  'reprint.abridged':
    'This is an abridgement of {source}: {present} of {total} sentences are here, {missing} left out',
  'reprint.layout.continued':
    'The text breaks off here and goes on elsewhere; the rest was not compared ({source})',
  'reprint.layout.foreign': 'Something else stands in between; it does not belong to {source}',
  'reprint.paragraph.split': 'The source has no new paragraph here ({source}, {address})',
  'reprint.paragraph.merged': 'The source has a new paragraph here ({source}, {address})',
  'reprint.fix.insert': 'Insert “{reading}” as in the source',
  'reprint.fix.remove': 'Remove the addition',
  'reprint.fix.split': 'Join the lines as in the source',
  'reprint.fix.merged': 'Begin a paragraph as in the source',
  'quotation.cut': 'Shortened: “{reading}” of the source is left out here ({source}, {address})',
  'quotation.cut.more': 'Shortened: the source goes on here ({source}, {address})',
  'quotation.joined': 'Run together: the source has “{reading}” here ({source}, {address})',
  'quotation.joined.more': 'Run together: the source has no mark here ({source}, {address})',
  'quotation.joined.apart': 'Run together: what follows is at {address} in {source}',
};
