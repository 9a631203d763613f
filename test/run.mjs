// Runs every check, cheap ones first. The last line is the sum: "N passed, M failed, K skipped".
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findElectron } from '../scripts/electron-runtime.mjs';
import { provideKeyring } from './support/keyring-packages.mjs';
import { provideNetworkPrograms } from './support/network-packages.mjs';
import { providePostgres } from './support/postgres-packages.mjs';
import { readReport } from './support/report.mjs';
import { runBounded } from './support/run-bounded.mjs';

const root = path.dirname(import.meta.dirname);
const reports = mkdtempSync(path.join(tmpdir(), 'photon-setup-reports-'));
const sum = { passed: 0, failed: 0, skipped: [] };
const minutes = 60_000;
/** More files than these do not fail by a busy machine. */
const MOST_AGAIN = 3;

// Each of these keeps one processor busy, and to lint takes as long as the others together.
await Promise.all([check('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']), checksBesideLint()]);
await tests('unit', 8 * minutes);
await tests('dom', 6 * minutes);
await providePostgres();
await tests('broker', 6 * minutes);
if (await check('build', '../scripts/build.mjs', [])) {
  await provideNetworkPrograms();
  // These mostly wait for sockets and processes: two files at a time even on two cores.
  await tests('conformance', 20 * minutes, ['--maxWorkers=2']);
  await testsWithSecondTry('safety', 30 * minutes, ['--maxWorkers=2']);
  await provideKeyring();
  if (await provideElectron()) await testsWithSecondTry('e2e', 30 * minutes);
}
rmSync(reports, { recursive: true, force: true });
for (const name of sum.skipped) console.log(`skipped: ${name}`);
process.exitCode = sum.failed > 0 ? 1 : 0;
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped.length} skipped`);

async function checksBesideLint() {
  await check('types', 'typescript/bin/tsc', ['-b']);
  await check('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
  await check('dead code', 'knip/bin/knip.js', []);
}

/** A tool of node_modules that says yes or no counts as one test. */
async function check(name, script, args) {
  const file = path.join(root, 'node_modules', script);
  const { ok, seconds } = await runBounded([file, ...args], { cwd: root, limitMs: 8 * minutes });
  return count(ok, name, seconds);
}

async function provideElectron() {
  try {
    const electron = await findElectron({ forTests: true });
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.folder;
    return true;
  } catch (error) {
    console.error(error.message);
    return count(false, 'electron');
  }
}

function count(ok, name, seconds = 0) {
  if (ok) sum.passed += 1;
  else sum.failed += 1;
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name} (${seconds.toFixed(1)} s)`);
  return ok;
}

async function tests(project, limitMs, more = []) {
  const { files, seconds } = await vitest(project, limitMs, more);
  countFiles(files, project, seconds);
}

/**
 * No test of these gets a second try in silence: a file that failed is named, and runs again as a whole. The tests of a
 * window share it, so what a failed one leaves behind fails the rest; the others play against processes that a busy
 * machine starts late.
 */
async function testsWithSecondTry(project, limitMs, more = []) {
  const first = await vitest(project, limitMs, more);
  const failed = first.files.filter((file) => file.failed > 0);
  if (failed.length === 0 || failed.length > MOST_AGAIN || failed.some((file) => !file.again)) {
    countFiles(first.files, project, first.seconds);
    return;
  }
  for (const { name } of failed) console.log(`failed once, runs again: ${path.relative(root, name)}`);
  const second = await vitest(project, limitMs, [...more, ...failed.map(({ name }) => name)]);
  const good = first.files.filter((file) => file.failed === 0);
  countFiles([...good, ...second.files], project, first.seconds + second.seconds);
}

async function vitest(project, limitMs, more = []) {
  const file = path.join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const script = path.join(root, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, seconds } = await runBounded([script, ...args, ...more], { cwd: root, limitMs });
  return { files: readReport(file, ok, project), seconds };
}

function countFiles(files, project, seconds) {
  const total = (of) => files.reduce((count, file) => count + file[of], 0);
  sum.passed += total('passed');
  sum.failed += total('failed');
  sum.skipped.push(...files.flatMap(({ skipped }) => skipped));
  console.log(`${total('failed') === 0 ? 'passed' : 'FAILED'}: ${project} tests (${seconds.toFixed(1)} s)`);
}
