import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts one vitest JSON report, file by file. A run can fail without a failed test (a file that does not load, an
 * unhandled error, no report at all): each of these counts as a failure too, so that the sum never claims more than was
 * seen.
 */
export function readReport(file, endedWell, project) {
  if (!existsSync(file)) return [{ name: project, passed: 0, failed: 1, skipped: [], again: false }];
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const files = report.testResults.map((result) => countFile(result, project));
  const unexplained = !(endedWell && report.success) && files.every(({ failed }) => failed === 0);
  return unexplained ? [...files, { name: project, passed: 0, failed: 1, skipped: [], again: false }] : files;
}

function countFile({ name, status, assertionResults }, project) {
  const having = (wanted) => assertionResults.filter((test) => wanted(test.status));
  const failed = having((of) => of === 'failed').length;
  return {
    name,
    passed: having((of) => of === 'passed').length,
    failed: failed === 0 && status === 'failed' ? 1 : failed,
    skipped: having((of) => of !== 'passed' && of !== 'failed').map((test) => `${project}: ${test.fullName}`),
    again: true,
  };
}
