-- What the public sends besides requests (Articles 41, 44, 47, 51). Everything that was written, by
-- the sender and in answer, stands sealed in `personal_fields` under the sender's key.

create table mailbox_entries (
  id uuid primary key,
  -- Who is to answer it.
  agency uuid not null references agencies (id),
  -- Of whose work it speaks.
  about uuid not null references agencies (id),
  kind text not null,
  -- 张*
  sender text not null,
  person uuid not null unique references personal_keys (person),
  arrived_on date not null,
  due_on date not null,
  -- Of the 查询号.
  query_hash bytea not null unique,
  -- From which agency it was passed on last.
  passed_from uuid references agencies (id),
  outcome text,
  closed_on date,
  closed_by uuid references people (id),
  check ((outcome is null) = (closed_on is null) and (outcome is null) = (closed_by is null))
);

create index mailbox_entries_of_agency on mailbox_entries (agency, arrived_on desc, id desc);
