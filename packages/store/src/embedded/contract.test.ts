import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../open.js';
import { storeContract } from '../testing/contract.js';

describe('the embedded store', () => {
  let folder = '';
  let opened = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'actograph-store-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  storeContract(() => {
    opened += 1;
    return openStore(`embedded:${join(folder, String(opened))}`, { mode: 'write' });
  });
});
