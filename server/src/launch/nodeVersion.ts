/**
 * Ends the program where Node is too old for it. Imported before anything else, since an older one may not even have what the
 * launcher imports; the bundle of the launcher has no syntax that it would not read.
 */

/** As the package's manifest has it; editors bring earlier releases of the same version, which do. */
const needed = '20.19';

const { node } = process.versions;
if (Number.parseInt(node, 10) < Number.parseInt(needed, 10)) {
  process.stderr.write(
    `xunzhang: 需要 Node ${needed} 或更新，现为 ${node}。Node ${needed} or later is needed; this is ${node}.\n`,
  );
  process.exit(2);
}

export {};
