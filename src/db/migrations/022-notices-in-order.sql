-- Which of several notices of one moment was written first: they stood in the order of their ids, which
-- is none.

alter table notices add column number bigint;

update notices set number = placed.number
from (select id, row_number() over (order by written, id) as number from notices) placed
where placed.id = notices.id;

alter table notices alter column number set not null;
alter table notices alter column number add generated always as identity;
select setval(pg_get_serial_sequence('notices', 'number'), coalesce(max(number), 0) + 1, false)
from notices;

drop index notices_of_person;
create index notices_of_person on notices (person, written desc, number desc);
