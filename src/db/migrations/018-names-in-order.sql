-- Names stand in the order of 拼音, and numbers in them by value (第2局 before 第10局), wherever they
-- are ordered: the columns carry the collation. A server built without ICU, which says so by having
-- no Chinese collation, orders by code point instead.

do $$ begin
  if exists (select from pg_collation where collprovider = 'i' and collname like 'zh%') then
    create collation by_pinyin (provider = icu, locale = 'zh-Hans-u-co-pinyin-kn-true');
  else
    create collation by_pinyin from "C";
  end if;
end $$;

alter table agencies alter column name type text collate by_pinyin;
alter table departments alter column name type text collate by_pinyin;
alter table people
  alter column name type text collate by_pinyin,
  -- Letters and digits: quick to order, and to search without regard to case.
  alter column telephone type text collate "C",
  alter column email type text collate "C";

create index agencies_by_name on agencies (name, id);
-- The list of people by a column that differs from person to person, there and back with blanks last:
-- any page is found in the index alone.
create index people_by_telephone on people (telephone, id) include (agency);
create index people_by_telephone_down on people (telephone desc nulls last, id desc) include (agency);
create index people_by_email on people (email, id) include (agency);
create index people_by_email_down on people (email desc nulls last, id desc) include (agency);
