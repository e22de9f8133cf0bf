import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { readonly type: 'minor' }) => void;

let collect: Collect | undefined;

/**
 * Collects short-lived objects while nobody waits, where there are many. Left to itself V8 does so when it has no room for
 * more: in the middle of an analysis, which then takes half as long again.
 */
export function tidyYoungSpace(): void {
  if (!isHalfFull()) return;
  collect ??= (globalThis.gc as Collect | undefined) ?? hiddenCollector() ?? (() => {});
  collect({ type: 'minor' });
}

function isHalfFull(): boolean {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  return young !== undefined && young.space_used_size > young.space_available_size;
}

/**
 * Where the process was started without `--expose-gc`: contexts that are made under the flag have the collector too. It is
 * taken back, since code is kept for the flags of the start. Programs that embed Node may not bear flags being set.
 */
function hiddenCollector(): Collect | undefined {
  if ('electron' in process.versions) return undefined;
  setFlagsFromString('--expose-gc');
  try {
    return runInNewContext('globalThis.gc') as Collect | undefined;
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}
