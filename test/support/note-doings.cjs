// Loaded into a program before anything of its own: notes every program that it starts with all that it is given, and
// every text that it writes into a file, in the file that PHOTON_WATCH names.
const childProcess = require('node:child_process');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { promises, writeSync } = fs;
const notes = fs.openSync(process.env.PHOTON_WATCH, 'a');
const note = (fact) => writeSync(notes, `${JSON.stringify(fact)}\n`);

const start = childProcess.ChildProcess.prototype.spawn;
childProcess.ChildProcess.prototype.spawn = function spawn(options) {
  const { file, args, envPairs = [], shell = false } = options;
  note({ kind: 'program', file, given: [...args, ...envPairs], isShell: shell !== false });
  return start.call(this, options);
};
for (const name of ['spawnSync', 'execFileSync', 'execSync']) {
  const original = childProcess[name];
  childProcess[name] = (file, ...rest) => {
    note({
      kind: 'program',
      file,
      given: [JSON.stringify(rest), JSON.stringify(process.env)],
      isShell: name === 'execSync',
    });
    return original(file, ...rest);
  };
}

const text = (data) => {
  if (Array.isArray(data)) return data.map(text).join('');
  return typeof data === 'string'
    ? data
    : Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
};
const noting = (owner, name, at) => {
  const original = owner[name];
  owner[name] = function write(...given) {
    if (given[at] !== undefined) note({ kind: 'file', given: [text(given[at])] });
    return original.apply(this, given);
  };
};
for (const name of ['writeFile', 'appendFile']) noting(promises, name, 1);
// Streams write by the first two of these.
for (const name of ['write', 'writev', 'writeSync', 'writevSync']) noting(fs, name, 1);
for (const name of ['writeFileSync', 'writeFile', 'appendFileSync', 'appendFile']) noting(fs, name, 1);
const { open } = promises;
let isWatched = false;
promises.open = async (...given) => {
  const handle = await open(...given);
  if (!isWatched)
    for (const name of ['write', 'writev', 'writeFile', 'appendFile']) noting(Object.getPrototypeOf(handle), name, 0);
  isWatched = true;
  return handle;
};
syncBuiltinESMExports();
