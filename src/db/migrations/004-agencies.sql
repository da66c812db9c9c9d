-- Organs in their tree, the people who work there, and who is appointed to what from day to day.
-- Names and appointments end; rows stay, for records keep what was so at their time.

create table agencies (
  id uuid primary key default gen_random_uuid(),
  parent uuid references agencies (id),
  name text not null,
  -- 统一社会信用代码 and 行政区划代码
  credit_code text unique,
  region_code text,
  check (parent <> id)
);

create index agencies_by_parent on agencies (parent);

create table people (
  id uuid primary key default gen_random_uuid(),
  agency uuid not null references agencies (id),
  name text not null
);

create index people_by_agency on people (agency);

create table appointments (
  id bigint generated always as identity primary key,
  person uuid not null references people (id),
  agency uuid not null references agencies (id),
  department text,
  role text not null,
  "from" date not null,
  until date,
  check (until is null or until >= "from")
);

create index appointments_by_person on appointments (person);
create index appointments_by_agency on appointments (agency);

-- AB角: who acts for whom from day to day.
create table stand_ins (
  id bigint generated always as identity primary key,
  absent uuid not null references people (id),
  stand_in uuid not null references people (id),
  "from" date not null,
  until date not null,
  check (until >= "from"),
  check (absent <> stand_in)
);

create index stand_ins_by_stand_in on stand_ins (stand_in);
