import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../..');

/** The project's own rules, without those that need types: the examples are not files. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
    { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] },
  ],
});

/** The rules that this text breaks as the content of this file. */
export async function rulesBrokenBy(code: string, file: string): Promise<readonly (string | null)[]> {
  const results = await eslint.lintText(code, { filePath: path.join(root, file) });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId));
}
