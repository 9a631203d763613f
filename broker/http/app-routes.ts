import { z } from 'zod';
import {
  aboutReply,
  benchRedeemRequest,
  benchReply,
  benchRequest,
  claimCodeReply,
  codeRequest,
  completeReply,
  completeRequest,
  diagnosisReply,
  previewReply,
  sessionReply,
  tokenReply,
  type AboutReply,
} from '../../shared/company/contract';
import { ok } from '../../shared/result';
import { askForBench, redeemBench } from '../sessions/bench';
import { makeClaimCode } from '../sessions/claim-code';
import { completeSession } from '../sessions/complete';
import { freshToken } from '../sessions/customer-token';
import { diagnoseDevice } from '../sessions/diagnose';
import type { Office } from '../sessions/office';
import { exchangeCode, previewSession } from '../sessions/redeem';
import { refuse } from '../sessions/refusal';
import { deviceOf, inSession, withBody, type Route } from './route';

const codeRefusals = ['code_unknown', 'code_expired', 'code_used', 'wrong_verifier', 'session_closed'] as const;
const inSessionRefusals = ['session_closed', 'session_expired'] as const;
const typed = { guessable: 'code' } as const;
const particle = 'particle_unavailable';
const session = '/v1/setup-sessions/:id';

/** What the app calls (cloud 8.2). */
export const appRoutes: readonly Route[] = [
  withBody(
    {
      ...{ method: 'GET', path: '/v1/about', access: 'public', reply: aboutReply, refusals: [] },
      summary: 'Who runs this server, and where a session is begun',
    },
    z.unknown(),
    ({ office }) => Promise.resolve(ok(aboutOf(office))),
  ),
  withBody(
    {
      ...{ method: 'POST', path: '/v1/setup-sessions/preview', access: 'public', ...typed, reply: previewReply },
      ...{ refusals: codeRefusals, summary: 'Whose session a one-time code opens; the code stays unused' },
    },
    codeRequest,
    ({ office, body }) => previewSession(office, body),
  ),
  withBody(
    {
      ...{ method: 'POST', path: '/v1/setup-sessions/exchange', access: 'public', ...typed, reply: sessionReply },
      ...{ refusals: [...codeRefusals, particle], summary: 'Exchanges a one-time code for a session' },
    },
    codeRequest,
    ({ office, body }) => exchangeCode(office, body),
  ),
  withBody(
    {
      ...{ method: 'POST', path: '/v1/bench-requests', access: 'public', writtenDown: true, reply: benchReply },
      ...{ refusals: [], summary: 'A bench asks to be let in' },
    },
    benchRequest,
    async ({ office, body }) => ok(await askForBench(office, body.bench_label ?? '')),
  ),
  withBody(
    {
      ...{ method: 'POST', path: '/v1/bench-requests/redeem', access: 'public', reply: sessionReply },
      refusals: ['authorization_pending', 'access_denied', 'code_unknown', 'code_expired', 'code_used', particle],
      summary: 'The bench asks whether it is let in',
    },
    benchRedeemRequest,
    ({ office, body }) => redeemBench(office, body.device_code),
  ),
  inSession(
    {
      ...{ method: 'POST', path: `${session}/token`, reply: tokenReply, summary: 'A new customer token (flow C)' },
      refusals: [...inSessionRefusals, 'used_up', 'wrong_flow', particle],
    },
    null,
    (opened, { office }) => freshToken(office, opened),
  ),
  inSession(
    {
      ...{ method: 'POST', path: `${session}/claim-code`, reply: claimCodeReply, summary: 'A claim code (flow D)' },
      refusals: [...inSessionRefusals, 'used_up', 'wrong_flow', particle],
    },
    null,
    (opened, { office }) => makeClaimCode(office, opened),
  ),
  inSession(
    {
      ...{ method: 'GET', path: `${session}/device/:deviceId`, reply: diagnosisReply },
      ...{
        summary: 'What the product knows of a device',
        refusals: [...inSessionRefusals, 'too_many_devices', particle],
      },
    },
    null,
    (opened, { office, params }) => {
      const deviceId = deviceOf(params);
      return deviceId === undefined
        ? Promise.resolve(refuse('invalid_request'))
        : diagnoseDevice(office, opened, deviceId);
    },
  ),
  inSession(
    {
      ...{ method: 'POST', path: `${session}/complete`, reply: completeReply },
      ...{ summary: 'Checks the outcome, ends the session and its tokens' },
      refusals: [...inSessionRefusals, 'owner_mismatch', 'too_many_devices', particle],
    },
    completeRequest,
    (opened, { office, body }) => completeSession(office, opened, body),
  ),
];

function aboutOf({ settings, publicUrl }: Office): AboutReply {
  return {
    company: { name: settings.companyName },
    product: { id: settings.productId, name: settings.productName },
    setup_page: `${publicUrl}/setup`,
    link_scheme: settings.linkScheme,
  };
}
