-- What an office is told of in time: which requests were looked at for reminders, by which calendar
-- their last days were last told, the calendar feeds of people, and their views of lists.

-- An open request that was looked at on a day, with how many events it had: it is looked at again on
-- the next day, or after its next step.
create table request_reminders (
  request uuid primary key references requests (id),
  looked_on date not null,
  events integer not null
);

-- The national arrangement and all own days by which last days were told, in one row. What differs
-- from it has moved last days of which nobody was told yet.
create table told_calendar (
  single boolean primary key default true check (single),
  national jsonb not null,
  own_days jsonb not null
);

-- Whoever knows the secret reads the last days of one person; only its hash is kept.
create table calendar_feeds (
  person uuid primary key references people (id),
  secret_hash bytea not null unique,
  made timestamptz(3) not null,
  fetched timestamptz(3)
);

-- What a person asks of a list under a name: its conditions and order as they stand in the address,
-- and its columns.
create table saved_views (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references people (id),
  list text not null,
  name text not null,
  asked jsonb not null,
  columns text[] not null,
  unique (person, list, name)
);
