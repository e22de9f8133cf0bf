/** The newest V8 that is known to have the flags: of one that it does not know V8 complains at every start. */
const newestKnown = 14;

/**
 * What V8 is told. What is made of a draft lives until the next edit: V8 would take such objects for lasting ones and put them
 * among the old, where they would keep alive, even dead, all that they refer to.
 */
export const v8Flags: readonly string[] =
  Number.parseInt(process.versions.v8, 10) <= newestKnown ? ['--no-allocation-site-pretenuring'] : [];
