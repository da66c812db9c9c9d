-- Approvals: the chain that an agency has set for a kind of decision, and each approval with its
-- events. What `approvals` says beside the matter itself is made from the events by their one
-- writer, so that lists of what waits for somebody can be asked for.

create table approval_chains (
  agency uuid not null references agencies (id),
  kind text not null,
  roles text[] not null check (cardinality(roles) > 0),
  primary key (agency, kind)
);

create table approvals (
  id uuid primary key default gen_random_uuid(),
  agency uuid not null references agencies (id),
  -- The drafter's, where the agency has any.
  department uuid,
  kind text not null,
  -- What is decided on, in its subject's own table, and what it is called in lists.
  object uuid not null,
  title text not null,

  status text not null check (status in ('drafting', 'pending', 'approved')),
  drafters uuid[] not null,
  role text,
  is_last boolean,
  delegate uuid references people (id),
  events integer not null,
  moved timestamptz(3) not null,
  check ((status = 'pending') = (role is not null)),
  check ((status = 'pending') = (is_last is not null)),
  check (status = 'pending' or delegate is null)
);

-- Nothing is decided twice at the same time.
create unique index approvals_running on approvals (kind, object) where status <> 'approved';
create index approvals_of_object on approvals (object, kind);
create index approvals_waiting on approvals (agency, role, moved) where status = 'pending';
create index approvals_delegated on approvals (delegate) where delegate is not null;

create table approval_events (
  approval uuid not null references approvals (id),
  number integer not null,
  at timestamptz(3) not null,
  by uuid not null references people (id),
  acts_for uuid references people (id),
  step jsonb not null,
  primary key (approval, number)
);

create function refuse_approval_change() returns trigger language plpgsql as $$
begin
  raise exception '审批记录只能追加，不能修改或删除';
end $$;

create trigger approval_events_append_only
  before update or delete or truncate on approval_events
  for each statement execute function refuse_approval_change();

-- Files that belong to something (`approval/<id>`), in pieces that a program can hold many of.
create table files (
  id uuid primary key default gen_random_uuid(),
  agency uuid not null references agencies (id),
  object text not null,
  -- Whose personal data it is: name and bytes are then sealed by the person's key.
  person uuid references personal_keys (person),
  name text,
  sealed_name bytea,
  kind text not null,
  size integer not null,
  -- Of the bytes as they were handed in.
  sha256 text not null,
  saved timestamptz(3) not null,
  saved_by uuid not null references people (id),
  check ((name is null) = (sealed_name is not null)),
  check ((person is null) = (name is not null))
);

create index files_of_object on files (object, saved);
create index files_of_person on files (person) where person is not null;

create table file_pieces (
  file uuid not null references files (id),
  number integer not null,
  bytes bytea not null,
  primary key (file, number)
);

-- Pictures and pdf files are compressed already; compressing them again only costs time.
alter table file_pieces alter column bytes set storage external;

-- Personal data of applicants and citizens: to which agency's matter they belong, and since when
-- that has ended. Until then they are kept; after the years that the installation has set, the key
-- is destroyed.
alter table personal_keys
  add column agency uuid references agencies (id),
  add column object text,
  add column closed date;

create index personal_keys_by_end on personal_keys (closed) where wrapped is not null;

create table personal_fields (
  person uuid not null references personal_keys (person),
  field text not null,
  sealed bytea not null,
  primary key (person, field)
);
