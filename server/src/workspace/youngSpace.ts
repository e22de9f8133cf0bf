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
  collect ??= collector();
  collect({ type: 'minor' });
}

function isHalfFull(): boolean {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  return young !== undefined && young.space_used_size > young.space_available_size;
}

/** V8 gives its collector to contexts that are made under a flag; code is kept for the flags that the start had. */
function collector(): Collect {
  setFlagsFromString('--expose-gc');
  try {
    return runInNewContext('gc') as Collect;
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}
