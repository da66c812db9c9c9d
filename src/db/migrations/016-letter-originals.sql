-- Originals of letters: what was printed, stamped and scanned back, or sealed electronically. Every one
-- stays, the newest holds.

create table letter_originals (
  request uuid not null references requests (id),
  -- What sent the letter.
  event uuid not null references request_events (id),
  letter text not null,
  -- 1, 2, 3 … of this letter.
  version integer not null,
  -- Absent where the original was taken down, and the letter stands again as its template makes it.
  file uuid references files (id),
  way text check (way in ('scan', 'electronic-seal')),
  at timestamptz(3) not null,
  by uuid not null references people (id),
  primary key (request, event, letter, version),
  check ((file is null) = (way is null))
);

create function refuse_original_change() returns trigger language plpgsql as $$
begin
  raise exception '文书正本的历史只能追加，不能修改或删除';
end $$;

create trigger letter_originals_append_only
  before update or delete or truncate on letter_originals
  for each statement execute function refuse_original_change();
