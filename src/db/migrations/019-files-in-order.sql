-- Which file of its object was handed in first: those of one form come at one moment, and stood in the
-- order of their ids, which is none.

alter table files add column number integer;

update files set number = placed.number
from (
  select id, row_number() over (partition by object order by saved, id) as number from files
) placed
where placed.id = files.id;

alter table files alter column number set not null;
