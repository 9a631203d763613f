'use strict';
const { rm } = require('node:fs/promises');
const path = require('node:path');

/** Removes what a runtime folder has for developers and a product has no use for. */
module.exports = async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources =
    electronPlatformName === 'darwin'
      ? path.join(`${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : 'resources';
  for (const name of [path.join(resources, 'default_app.asar'), 'version', 'runtime-revision']) {
    await rm(path.join(appOutDir, name), { force: true });
  }
};
