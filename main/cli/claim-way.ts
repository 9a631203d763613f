import { parseClaimCode } from '../../shared/domain/claim-code';
import { parseProductId } from '../../shared/domain/product-id';
import type { PracticeWorld } from '../../shared/practice/world';
import { ok, type Result } from '../../shared/result';
import { Secret } from '../../shared/secret';
import type { ClaimWay } from '../../shared/setup/plan';
import type { ProgramIo } from './program-io';
import { usage, type Refusal } from './refusal';
import type { SetupOptions } from './setup-options';

/** Finds out how the device becomes somebody's. A practice world lends its own token when none is set. */
export function claimWay(
  options: Pick<SetupOptions, 'claim' | 'product'>,
  env: ProgramIo['env'],
  world: PracticeWorld | null,
): Result<ClaimWay, Refusal> {
  switch (options.claim) {
    case 'none':
      return ok({ kind: 'none' });
    case 'code':
      return codeWay(env['PARTICLE_CLAIM_CODE']?.trim());
    case 'token':
      return tokenWay(options, env['PARTICLE_ACCESS_TOKEN']?.trim() ?? '', world);
  }
}

function tokenWay(
  { product }: Pick<SetupOptions, 'product'>,
  given: string,
  world: PracticeWorld | null,
): Result<ClaimWay, Refusal> {
  const text = given === '' ? world?.token : given;
  if (text === undefined)
    return usage('PARTICLE_ACCESS_TOKEN is not set. Set it, or choose --claim code or --claim none.');
  if (!/^[\x21-\x7e]+$/.test(text)) return usage('PARTICLE_ACCESS_TOKEN is not an access token.');
  // The world's customer token is good for the world's product only.
  const own = text === world?.token ? (parseProductId(world.product) ?? null) : null;
  return ok({ kind: 'token', token: new Secret('access-token', text), product: product ?? own });
}

function codeWay(text: string | undefined): Result<ClaimWay, Refusal> {
  if (text === undefined || text === '') return usage('PARTICLE_CLAIM_CODE is not set.');
  const code = parseClaimCode(text);
  return code === undefined ? usage('PARTICLE_CLAIM_CODE is not a claim code.') : ok({ kind: 'code', code });
}
