import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { ActographError } from '@actograph/model';
import { z } from 'zod';

const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  start: z.string(),
  token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** The right to write a store; one process has it at a time. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a store's folder, also from a process of this machine that died with it. Throws
 * `store-busy`, naming the process that holds it.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const path = join(folder, 'lock');
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    start: new Date().toISOString(),
    token: randomUUID(),
  };
  if (!(await createOnly(path, me))) {
    const holder = await readHolder(path);
    if (holder === null) return takeLock(folder);
    if (!isDead(holder)) throw busy(holder, path);
    await takeOver(path, holder, me);
  }
  return {
    async release() {
      const holder = await readHolder(path);
      if (holder?.token === me.token) await rm(path, { force: true });
    },
  };
}

/**
 * Of several processes that find the same dead holder, only the one that makes the claim upon its token may
 * replace the lock, and only while the lock is still that holder's.
 */
async function takeOver(path: string, dead: Holder, me: Holder): Promise<void> {
  const claim = `${path}.${dead.token}`;
  if (!(await createOnly(claim, me))) {
    const claimant = await readHolder(claim);
    if (claimant !== null && !isDead(claimant)) throw busy(claimant, path);
    await rm(claim, { force: true });
    return takeOver(path, dead, me);
  }
  try {
    const holder = await readHolder(path);
    if (holder !== null && holder.token !== dead.token) throw busy(holder, path);
    await rename(claim, path);
  } finally {
    await rm(claim, { force: true });
  }
}

/** Makes the file with its whole content at once, so that a killed process leaves none or a readable one. */
async function createOnly(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.token}.draft`;
  await writeFile(draft, `${JSON.stringify(holder)}\n`, { flush: true });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Null where there is no lock. */
async function readHolder(path: string): Promise<Holder | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ActographError(
      'store-busy',
      `Something other than Actograph has written ${path}. If no Actograph writes to this store, remove that file.`,
      { cause },
    );
  }
}

function isDead({ pid, host }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

const busy = ({ pid, host, start }: Holder, path: string) =>
  new ActographError(
    'store-busy',
    `Process ${pid} on ${host} has been writing to this store since ${start}. Wait until it is done; ` +
      `if that process is no Actograph, remove ${path}.`,
  );

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
