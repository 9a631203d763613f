// Loaded into a program before anything of its own: stops it once, as SIGSTOP does, as soon as its journal holds the fact
// that PHOTON_STOP_AT names. So whatever a test does to it then comes at this point, on any machine.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { promises } = fs;
const fact = `"fact":"${process.env.PHOTON_STOP_AT}"`;
let journal = null;
let hasStopped = false;

/** The journal is written into as it is, or anew beside itself and then renamed. */
const stopIfThere = () => {
  if (hasStopped || journal === null || !fs.existsSync(journal) || !fs.readFileSync(journal, 'utf8').includes(fact))
    return;
  hasStopped = true;
  process.kill(process.pid, 'SIGSTOP');
};
const afterwards = (original) =>
  async function done(...given) {
    const result = await original.apply(this, given);
    stopIfThere();
    return result;
  };

const { open, rename } = promises;
promises.open = async (file, ...given) => {
  const handle = await open(file, ...given);
  const found = /^(.*\.ndjson)(?:\.\d+\.new)?$/.exec(String(file));
  if (found === null) return handle;
  const write = handle.writeFile;
  handle.writeFile = async (text, ...more) => {
    if (String(text).includes(fact)) journal = found[1];
    return write.call(handle, text, ...more);
  };
  handle.close = afterwards(handle.close);
  return handle;
};
promises.rename = afterwards(rename);
syncBuiltinESMExports();
