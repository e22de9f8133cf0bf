/** A server that breaks down this often within `withinMilliseconds` would break down again. */
const often = 5;
const withinMilliseconds = 3 * 60 * 1000;

/** Asked after each breakdown of a server: whether to start it again. */
export function createRestarts(now: () => number = Date.now): () => boolean {
  let breakdowns: readonly number[] = [];
  return () => {
    const time = now();
    breakdowns = [...breakdowns.filter((before) => time - before <= withinMilliseconds), time];
    return breakdowns.length < often;
  };
}
