-- Which of several letters of the public of one day came first: they stood in the order of their ids,
-- which is none.

alter table mailbox_entries add column number bigint;

update mailbox_entries set number = placed.number
from (
  select id, row_number() over (order by arrived_on, id) as number from mailbox_entries
) placed
where placed.id = mailbox_entries.id;

alter table mailbox_entries alter column number set not null;
alter table mailbox_entries alter column number add generated always as identity;
select setval(pg_get_serial_sequence('mailbox_entries', 'number'), coalesce(max(number), 0) + 1, false)
from mailbox_entries;

drop index mailbox_entries_of_agency;
create index mailbox_entries_of_agency on mailbox_entries (agency, arrived_on desc, number desc);
