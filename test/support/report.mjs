import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts one vitest JSON report. A run can fail without a failed test (a file that does not load, an unhandled error, no
 * report at all): each of these counts as a failure too, so that the sum never claims more than was seen.
 */
export function readReport(file, endedWell, project) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const all = report.testResults.flatMap((result) => result.assertionResults);
  const unloaded = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
  );
  const passed = all.filter((test) => test.status === 'passed').length;
  const failed = all.filter((test) => test.status === 'failed').length + unloaded.length;
  const skipped = all.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  return {
    passed,
    failed: failed === 0 && !(endedWell && report.success) ? 1 : failed,
    skipped: skipped.map((test) => `${project}: ${test.fullName}`),
  };
}
