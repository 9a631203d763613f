// Packs the unpacked app of this platform into dist/ from electron-builder.yml, without a network.
import path from 'node:path';
import { build as pack, Platform } from 'electron-builder';
import { build } from './build.mjs';
import { findElectron } from './electron-runtime.mjs';
import { writeCheckConfiguration } from './packaging/check-configuration.mjs';

try {
  const runtime = await findElectron({ forTests: true });
  if (!process.argv.includes('--no-build')) build();
  const made = await pack({
    projectDir: path.dirname(import.meta.dirname),
    config: writeCheckConfiguration(runtime),
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
  });
  console.log(`Packed with Electron ${runtime.version}: ${made.join(' ') || 'dist/'}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
