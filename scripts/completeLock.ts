// Run after `npm install` (npm run lock): npm leaves out of package-lock.json the optional packages for other platforms
// that the registry in use does not carry, and `npm ci` then refuses the file everywhere. This names them again; npm
// asks for one only on the platform that it is for.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Optional dependencies, pinned to one version, that no entry of the lock stands for: by path in the lock. */
export function missingOptional(packages: Readonly<Record<string, LockEntry>>): Map<string, LockEntry> {
  const missing = new Map<string, LockEntry>();
  const entryAt = (path: string) => packages[path] ?? missing.get(path);
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!/^\d/.test(version)) continue;
      const nearest = foldersFrom(path)
        .map((folder) => entryAt(`${folder}node_modules/${name}`))
        .find((entry) => entry !== undefined);
      if (nearest?.version === version) continue;
      // At the root where the name is free, as npm does; else inside the package that wants this version.
      missing.set(`${nearest ? `${path}/` : ''}node_modules/${name}`, { version, ...(dev && { dev }) });
    }
  }
  return missing;
}

/** Where npm looks for what a package wants: from its own folder up to the root. */
function foldersFrom(path: string): string[] {
  const folders: string[] = [];
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    folders.push(`${at}/`);
  return [...folders, ''];
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'x64',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
];

/** Platform packages carry their platform in their name: binding-linux-arm64-musl. */
function platformOf(path: string): { cpu?: string[]; os?: string[]; libc?: string[] } {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const os = systems.filter((system) => name.includes(system));
  const cpu = processors.filter((processor) => name.includes(processor)).slice(0, 1);
  const libc = name.endsWith('musl') ? ['musl'] : os.includes('linux') ? ['glibc'] : undefined;
  return { ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }), ...(libc && { libc }) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  for (const [path, entry] of missingOptional(lock.packages)) {
    lock.packages[path] = { ...entry, ...platformOf(path), optional: true };
    console.log(`${path} ${entry.version}`);
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
