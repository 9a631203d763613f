import { z } from 'zod';
import { ok, type Result } from '../../shared/result';
import { longSecret, plainCode, typedCode } from '../secrets/codes';
import { addSession, personFields, prepareSession } from './new-session';
import { limits } from './limits';
import type { Office } from './office';
import type { Refusal } from './refusal';

const base64url = /^[A-Za-z0-9_-]+$/;

/** What the company's page asks for: a link for the app that began, or a code to type. */
export const openRequest = z.discriminatedUnion('channel', [
  z.strictObject({
    channel: z.literal('deep-link'),
    ...personFields,
    /** S256 of the app's verifier: always 43 characters. */
    challenge: z.string().length(43).regex(base64url),
    state: z.string().min(16).max(128).regex(base64url),
  }),
  z.strictObject({ channel: z.literal('code'), ...personFields }),
]);
export type OpenRequest = Readonly<z.infer<typeof openRequest>>;

/** The code of the link stands in the link alone. */
export const openReply = z.object({
  session_id: z.string(),
  deep_link: z.string().nullable(),
  code: z.string().nullable(),
  code_expires_in: z.number(),
});
export type OpenReply = z.infer<typeof openReply>;

/** Opens a session; its one-time code leaves here and is known to us by its hash alone. */
export async function openSession(office: Office, request: OpenRequest): Promise<Result<OpenReply, Refusal>> {
  const { channel } = request;
  const code = channel === 'code' ? typedCode() : longSecret();
  const challenge = channel === 'code' ? null : request.challenge;
  const way = { channel, challenge, code_hash: office.hash(plainCode(code)) };
  const session = await prepareSession(office, request, way);
  if (!session.ok) return session;
  await addSession(office.database, session.value);
  return ok({
    session_id: session.value.id,
    deep_link: channel === 'code' ? null : linkOf(office.settings.linkScheme, code, request.state),
    code: channel === 'code' ? code : null,
    code_expires_in: limits.codeMs / 1000,
  });
}

function linkOf(scheme: string, code: string, state: string): string {
  return `${scheme}://start?${new URLSearchParams({ code, state }).toString()}`;
}
