import type { Change } from '../change.ts';
import { isSameAmount } from '../kinds/amounts.ts';
import { isLocalisation } from '../locality/localisation.ts';
import type { Manner, Texts } from '../passageInput.ts';
import { countUnits, hasLacuna } from '../sides/side.ts';
import { isBeforeLacuna } from '../wording/beforeLacuna.ts';
import { isOneOfTwo } from './alternatives.ts';
import { isBlank } from './blanks.ts';
import { isBracketCut, isCut, isEditorsNote, isLongCut, isSameBelow } from './cuts.ts';
import { isEncouragement } from './encouragement.ts';
import { isShareToldBefore, isToldBeforeCount } from './figures.ts';
import { isFrameMatter, isInTitle, isInterleaved, isIssuerNamedBefore } from './frameMatter.ts';
import { isDatedNote, isOwnAct } from './issuing.ts';
import { isHeadingCut, isLayout, isOwnLead } from './layout.ts';
import { isListed, isRunTogether } from './listed.ts';
import { isOneOfBodies } from './oneBody.ts';
import { isBesideQuotation, isOwnClause } from './ownClause.ts';
import { isOwnLevel } from './ownLevel.ts';
import { isBehindYear, isBetweenCells, isJoin, isOwnEmphasis, isQuotedByParagraph } from './ownMarks.ts';
import { isNamedSelf, isOwnName } from './ownName.ts';
import { isOwnReference } from './ownReference.ts';
import { isNoteMark, isPageMark } from './pageMarks.ts';
import { isLaterSession } from './sessions.ts';
import {
  isDutySpelledOut,
  isFirstOfPair,
  isFunctionWord,
  isReportingWord,
  isSaidDuty,
  isSaidOfWhom,
  isSameNegation,
  isSpeakersVerb,
  isSubject,
  isSubjectSupplied,
} from './smallWords.ts';

/** Whether a difference is no divergence in this frame, though the texts differ. */
export function isAccepted(c: Change, manner: Manner, texts: Texts): boolean {
  const { draft, source } = texts;
  if (hasLacuna(source, c.core.edition) && !(manner.frame === 'reprint' && isLostOverLacuna(c, texts)))
    return !(manner.marked && isBeforeLacuna(c.core.draft, c.core.edition, draft, source));
  if (isLayout(c, manner, texts) || isHeadingCut(c, texts)) return true;
  if (isEditorsNote(c, texts) || isNoteMark(c, texts) || isBlank(c, texts, manner.frame)) return true;
  if (manner.frame === 'reprint')
    return (
      isInterleaved(c, texts) ||
      isFrameMatter(c, texts) ||
      isInTitle(c, texts) ||
      (c.kind === 'punctuation' && isQuotedByParagraph(c, texts)) ||
      (manner.abridged && isCut(c, texts))
    );
  if (isPageMark(c, texts)) return true;
  if (manner.marked) return false;
  if (!manner.whole && isOwnEmphasis(c, texts)) return true;
  if (isNamedSelf(c, texts) || isRunTogether(c, texts)) return true;
  if (c.kind === 'punctuation')
    return isJoin(c, manner, texts) || isBehindYear(c, texts) || isBetweenCells(c, texts);
  if (isSameAmount(c, draft, source) || isSaidDuty(c, texts) || isOwnLevel(c, texts)) return true;
  if (isSameNegation(c, texts) || isDutySpelledOut(c, texts)) return true;
  if (isToldBeforeCount(c, texts) || isShareToldBefore(c, texts)) return true;
  if (isCut(c, texts) || isBracketCut(c, texts) || isSameBelow(c, texts)) return true;
  if (isOwnClause(c, texts) || isListed(c, texts)) return true;
  if (isBesideQuotation(c, manner, texts)) return true;
  if (manner.frame === 'plain')
    return (
      isOwnLead(c, texts) ||
      isLocalisation(c, draft, source, manner.local) ||
      isFunctionWord(c, texts) ||
      isFirstOfPair(c, texts) ||
      isSpeakersVerb(c, texts) ||
      isEncouragement(c, texts) ||
      isSaidOfWhom(c, texts) ||
      isSubject(c, texts) ||
      isOwnName(c, texts) ||
      isOwnAct(c, texts) ||
      isDatedNote(c, texts) ||
      isIssuerNamedBefore(c, texts) ||
      isLaterSession(c, texts) ||
      isOwnReference(c, texts)
    );
  return (
    isReportingWord(c, texts) ||
    isSubjectSupplied(c, texts) ||
    isLongCut(c, manner, texts) ||
    isOneOfTwo(c, texts) ||
    isOneOfBodies(c, texts)
  );
}

/** Whether nothing stands for what the source has beside a lacuna: what a lacuna held would be more, and not less than that. */
const isLostOverLacuna = ({ core }: Change, { draft, source }: Texts): boolean =>
  countUnits(draft, core.draft, 1) === 0 && countUnits(source, core.edition, 1) > 0;

/** Whether an accepted difference is no liberty taken with the source's wording either. */
export const isNoLiberty = (c: Change, manner: Manner, texts: Texts): boolean =>
  isBlank(c, texts, manner.frame) ||
  isPageMark(c, texts) ||
  isOwnEmphasis(c, texts) ||
  isNamedSelf(c, texts) ||
  isOwnLevel(c, texts) ||
  (c.kind === 'punctuation' && isBehindYear(c, texts)) ||
  isSameAmount(c, texts.draft, texts.source) ||
  isOneOfBodies(c, texts) ||
  isToldBeforeCount(c, texts) ||
  isShareToldBefore(c, texts) ||
  isSaidDuty(c, texts) ||
  isSameNegation(c, texts);
