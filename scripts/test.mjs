/**
 * `npm test`: everything that has to hold, on a fresh clone too. What stands after `--` goes to vitest. The last line
 * is `N passed, N failed`, counted in vitest's own report; the exit code is 0 only where every step went well and
 * every test ran.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';
import { lockHash, npxPnpm, remember, requireNode, root } from './workspace.mjs';

requireNode();
const folder = await mkdtemp(join(tmpdir(), 'actograph-test-'));
const report = join(folder, 'report.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];

/** @type {string[]} */
const problems = [];
if (await step('install', ['install', '--frozen-lockfile'])) {
  await remember('install', await lockHash());
  await step('build', ['run', 'build']);
  await step('types', ['run', 'check:types']);
  await step('lint', ['run', 'check:lint']);
  await step('unused code', ['run', 'check:unused']);
  await step('vitest', ['exec', 'vitest', 'run', ...reporters, ...process.argv.slice(2)]);
}
const counts = await countTests();
await rm(folder, { recursive: true });

if (counts.passed + counts.failed === 0) problems.push('no test ran');
if (counts.failed > 0) problems.push(`${counts.failed} tests failed`);
if (counts.notRun > 0) problems.push(`${counts.notRun} tests are skipped or todo`);
for (const problem of problems) console.log(`FAILED: ${problem}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = problems.length === 0 ? 0 : 1;

/**
 * @param {string} name
 * @param {readonly string[]} args of pnpm
 * @returns {Promise<boolean>} whether it went well
 */
async function step(name, args) {
  console.log(`\n== ${name}`);
  const code = await run('npx', [...npxPnpm, ...args], { cwd: root });
  if (code !== 0) problems.push(`${name} ended with exit code ${code}`);
  return code === 0;
}

/** A file that breaks before its tests are known counts as one failed test. */
async function countTests() {
  const counts = { passed: 0, failed: 0, notRun: 0 };
  const text = await readFile(report, 'utf8').catch(() => '{"testResults":[]}');
  /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { testResults } = JSON.parse(text);
  for (const file of testResults) {
    for (const { status } of file.assertionResults) {
      counts[status === 'passed' || status === 'failed' ? status : 'notRun'] += 1;
    }
    if (file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')) {
      counts.failed += 1;
    }
  }
  return counts;
}
