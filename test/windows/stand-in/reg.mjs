// Stands in for reg.exe: knows the console's code page and nothing else. Run with: world, language, folder of shapes, then
// what it is given.
import { codePageOf } from './code-pages.mjs';

const [, , , language, , ...args] = process.argv;
const isAsked = args[0] === 'query' && /\\Nls\\CodePage$/.test(args[1] ?? '') && args[3] === 'OEMCP';
if (!isAsked) process.exit(1);
process.stdout.write(`\r\n${args[1]}\r\n    OEMCP    REG_SZ    ${codePageOf(language)}\r\n\r\n`);
