import { editingQueries } from './queries/editing.ts';
import { navigationQueries } from './queries/navigation.ts';
import { provenanceQueries } from './queries/provenance.ts';
import { structureQueries } from './queries/structure.ts';
import { writingQueries } from './queries/writing.ts';
import type { Session } from './session/session.ts';

export type { Answer, Located, Offset } from './queries/answer.ts';
export type { LocatedTarget } from './queries/navigation.ts';
export type { LocatedPlace } from './queries/provenance.ts';

/**
 * What editors ask, answered from a session: each question waits for what it needs and no more, and is answered with
 * `undefined` or nothing where there is no such document or it is turned off.
 */
export type Queries = ReturnType<typeof createQueries>;

export const createQueries = (session: Session) => ({
  ...navigationQueries(session),
  ...provenanceQueries(session),
  ...structureQueries(session),
  ...editingQueries(session),
  ...writingQueries(session),
});
