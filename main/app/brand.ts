import { join } from 'node:path';
import type { BrandFile } from '../../shared/brand-file';
import { readBrandFile } from '../wiring/account';

/** Where `brand.json` is: beside a packaged app's resources, and unpackaged where the environment says. */
export interface BrandPlace {
  readonly packaged: boolean;
  readonly resources: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The brand that this copy of the app has. One that cannot be read switches nothing on. */
export async function readBrand({ packaged, resources, env }: BrandPlace): Promise<BrandFile> {
  const file = packaged ? join(resources, 'brand.json') : env['PHOTON_SETUP_BRAND'];
  const brand = file === undefined ? undefined : await readBrandFile(file);
  return brand ?? { customers: null };
}
