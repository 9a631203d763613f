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
    case 'token': {
      const token = env['PARTICLE_ACCESS_TOKEN']?.trim();
      if (token !== undefined && token !== '') {
        if (!/^[\x21-\x7e]+$/.test(token)) return usage('PARTICLE_ACCESS_TOKEN is not an access token.');
        return ok({ kind: 'token', token: new Secret('access-token', token), product: options.product });
      }
      if (world === null)
        return usage('PARTICLE_ACCESS_TOKEN is not set. Set it, or choose --claim code or --claim none.');
      const product = options.product ?? parseProductId(world.product) ?? null;
      return ok({ kind: 'token', token: new Secret('access-token', world.token), product });
    }
  }
}

function codeWay(text: string | undefined): Result<ClaimWay, Refusal> {
  if (text === undefined || text === '') return usage('PARTICLE_CLAIM_CODE is not set.');
  const code = parseClaimCode(text);
  return code === undefined ? usage('PARTICLE_CLAIM_CODE is not a claim code.') : ok({ kind: 'code', code });
}
