'use strict';
// What the pinned runtime does with `electron [switches] <folder or file> [arguments]`: it becomes that app.
const { app } = require('electron');
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const [target, preloads] = readCommandLine(process.argv.slice(1));
for (const preload of preloads) Module.createRequire(path.join(process.cwd(), 'from-here.js'))(preload);
if (target === null) {
  console.error('Name the folder of an app.');
  app.exit(1);
} else {
  become(path.resolve(target));
}

function readCommandLine(args) {
  const preloads = [];
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '-r' || args[i] === '--require') preloads.push(args[(i += 1)]);
    else if (!args[i].startsWith('-')) return [args[i], preloads];
  }
  return [null, preloads];
}

function become(folder) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = path.join(folder, 'package.json');
  const about = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  if (about.version) app.setVersion(about.version);
  if (about.productName || about.name) app.name = about.productName || about.name;
  if (about.desktopName) process.env.CHROME_DESKTOP = about.desktopName;
  app.setAppPath(existsSync(manifest) ? folder : path.dirname(folder));
  try {
    Module._load(require.resolve(folder), null, true);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
