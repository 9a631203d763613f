/** The steps that make the tables, in order. A step that was released is never changed; a new one is added. */
export const migrations: readonly string[] = [
  `
  create table customers (
    user_ref text not null,
    product_id integer not null,
    customer_ref uuid not null unique,
    made_at_particle boolean not null default false,
    created_at timestamptz not null,
    primary key (user_ref, product_id)
  );
  create table setup_sessions (
    id text primary key,
    user_ref text not null,
    customer_ref uuid not null,
    product_id integer not null,
    customer_label text not null,
    channel text not null check (channel in ('deep-link', 'code', 'bench')),
    flow text not null check (flow in ('token', 'claim-code', 'unclaimed')),
    challenge text,
    code_hash text unique,
    key_hash text,
    opened_at timestamptz not null,
    redeemed_at timestamptz,
    expires_at timestamptz not null,
    closed_at timestamptz,
    wrong_tries integer not null default 0,
    tokens_made integer not null default 0,
    codes_made integer not null default 0,
    devices text[] not null default '{}',
    device_id text,
    verdict text,
    owner_matches boolean
  );
  create index setup_sessions_by_user on setup_sessions (user_ref, opened_at);
  create table bench_requests (
    device_code_hash text primary key,
    user_code_hash text not null unique,
    bench_label text not null,
    state text not null default 'waiting' check (state in ('waiting', 'approved', 'denied', 'redeemed')),
    session_id text references setup_sessions (id),
    asked_at timestamptz,
    expires_at timestamptz not null
  );
  create table audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    event text not null,
    session_id text,
    device_id text,
    remark text
  );
  `,
];
