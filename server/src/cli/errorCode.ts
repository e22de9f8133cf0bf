/** What the system calls an error of files (`ENOENT`); of others what they say. */
export const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
