-- One key a person, wrapped by the installation's key file. A destroyed key stays as a row without
-- a key: what was sealed with it can never be opened again.

create table personal_keys (
  person uuid primary key default gen_random_uuid(),
  wrapped bytea,
  destroyed_at timestamptz,
  check ((wrapped is null) = (destroyed_at is not null))
);
