import type { CheckerConfig } from '../checkOptions.ts';
import type { Formatter } from '../results.ts';
import { createVoice } from '../voice.ts';
import { htmlFormatter } from './html.ts';
import { jsonFormatter } from './json.ts';
import { prettyFormatter } from './pretty.ts';
import { sarifFormatter } from './sarif.ts';

const formatters = {
  pretty: prettyFormatter,
  json: jsonFormatter,
  sarif: sarifFormatter,
  html: htmlFormatter,
};

export const createFormatter = ({ options, locale, ...look }: CheckerConfig): Formatter =>
  formatters[options.format]({ ...look, voice: createVoice(locale) });
