-- How people sign in. No password, token or code stands here as it is: only hashes, and the secret
-- of the second factor sealed by the installation's key file.

create table accounts (
  person uuid primary key references people (id),
  login text not null,
  opened timestamptz not null default now(),
  closed timestamptz,
  -- Absent until an administrator has given out the first one.
  password_hash text,
  password_set date,
  must_change boolean not null default true,
  totp_secret bytea,
  -- The time step of the last code taken: no code is good twice.
  totp_step bigint,
  -- A secret shown to the person and not yet confirmed by a code.
  totp_offered bytea
);

create unique index accounts_by_login on accounts (lower(login));

create table past_passwords (
  id bigint generated always as identity primary key,
  person uuid not null references accounts (person),
  hash text not null
);

create index past_passwords_of_person on past_passwords (person, id);

create table recovery_codes (
  hash bytea primary key,
  person uuid not null references accounts (person)
);

create index recovery_codes_of_person on recovery_codes (person);

-- Failures in a row, also of logins that do not exist, which must not be told from the others.
create table sign_in_failures (
  login text primary key,
  failures integer not null default 0,
  failed_at timestamptz(3),
  locked_until timestamptz(3)
);

create table sessions (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  person uuid not null references people (id),
  -- Made by one click in the trial, without password and second factor.
  of_trial boolean not null default false,
  passed_second_factor boolean not null default false,
  started timestamptz(3) not null,
  seen timestamptz(3) not null,
  address text not null,
  browser text not null
);

create index sessions_of_person on sessions (person, seen);
create index sessions_by_start on sessions (started);

-- What the installation has set, in one row; absent is the usual.
create table account_rules (
  single boolean primary key default true check (single),
  rules jsonb not null
);

create index audit_entries_by_time on audit_entries (at desc, agency, number desc);
