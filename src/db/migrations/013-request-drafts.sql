-- Applications that somebody began in the portal and wants to go on with later, sealed whole by the
-- installation's key: nothing of them can be read or looked for. They are deleted by their day.

create table request_drafts (
  id uuid primary key,
  -- Of the 续填码; the code itself is known to who saved it alone.
  code_hash bytea not null unique,
  -- The first day on which it is gone.
  delete_on date not null,
  sealed bytea not null
);

create index request_drafts_to_delete on request_drafts (delete_on);

create table request_draft_files (
  draft uuid not null references request_drafts (id) on delete cascade,
  -- Which field of the form it was chosen in.
  field text not null,
  sealed bytea not null,
  primary key (draft, field)
);
