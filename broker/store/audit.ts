import { z } from 'zod';
import type { Queries } from './database';

export interface AuditEntry {
  readonly event: string;
  readonly sessionId?: string;
  readonly deviceId?: string;
  readonly remark?: string;
}

/** Writes down what was done, for people who ask later; no secret ever stands in it. */
export async function writeAudit(queries: Queries, entry: AuditEntry, now: Date): Promise<void> {
  const insert = 'insert into audit_log (at, event, session_id, device_id, remark) values ($1, $2, $3, $4, $5)';
  const { event, sessionId = null, deviceId = null, remark = null } = entry;
  await queries.rows(z.unknown(), insert, [now, event, sessionId, deviceId, remark]);
}

/** Forgets what was done before then. */
export async function forgetAuditBefore(queries: Queries, then: Date): Promise<void> {
  await queries.rows(z.unknown(), 'delete from audit_log where at < $1', [then]);
}
