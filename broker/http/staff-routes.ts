import { z } from 'zod';
import { answerReply, approveBench, approveRequest, denyBench, denyRequest } from '../sessions/bench';
import { openReply, openRequest, openSession } from '../sessions/open-session';
import { refuse } from '../sessions/refusal';
import { sessionStatus, statusReply } from '../sessions/session-status';
import { doneReply, importDevice, staffRequest, unclaimDevice } from '../sessions/staff-device';
import { deviceOf, withBody, type Call, type Route } from './route';

const operator = { access: 'operator', guessable: 'key' } as const;
const staff = { access: 'staff', guessable: 'key' } as const;

type StaffAct = typeof importDevice;

/** What the company's own page calls with the operator key, and its staff with theirs (cloud 8.2, 8.5). */
export const staffRoutes: readonly Route[] = [
  withBody(
    {
      ...{ method: 'POST', path: '/v1/setup-sessions', ...operator, reply: openReply, refusals: [] },
      summary: 'Opens a setup session for a customer of the company',
    },
    openRequest,
    ({ office, body }) => openSession(office, body),
  ),
  withBody(
    {
      ...{ method: 'GET', path: '/v1/staff/setup-sessions/:id', ...operator, reply: statusReply },
      ...{ refusals: ['not_found'], summary: 'How a session stands' },
    },
    z.unknown(),
    ({ office, params }) => sessionStatus(office, params['id'] ?? ''),
  ),
  withBody(
    {
      ...{ method: 'POST', path: '/v1/staff/bench-requests/approve', ...operator, reply: answerReply },
      ...{ refusals: ['code_unknown'], summary: 'Lets a bench work for a customer' },
    },
    approveRequest,
    ({ office, body }) => approveBench(office, body.user_code, body),
  ),
  withBody(
    {
      ...{ method: 'POST', path: '/v1/staff/bench-requests/deny', ...operator, reply: answerReply },
      ...{ refusals: ['code_unknown'], summary: 'Turns a bench away' },
    },
    denyRequest,
    ({ office, body }) => denyBench(office, body.user_code),
  ),
  onDevice('unclaim', 'Takes a device from its owner; it stays in the product', unclaimDevice),
  onDevice('import', 'Takes a device into the product', importDevice),
  onDevice('approve', 'Lets a quarantined device into the product', importDevice),
];

function onDevice(word: string, summary: string, act: StaffAct): Route {
  const path = `/v1/staff/devices/:deviceId/${word}`;
  const refusals = ['not_in_product', 'particle_unavailable'] as const;
  return withBody(
    { method: 'POST', path, ...staff, reply: doneReply, refusals, summary },
    staffRequest,
    ({ office, body, params }: Call<z.infer<typeof staffRequest>>) => {
      const deviceId = deviceOf(params);
      if (deviceId === undefined) return Promise.resolve(refuse('invalid_request'));
      return act(office, deviceId, body.reason);
    },
  );
}
