-- What an organ is beside its place in the tree: its kind and names by date, what it was merged into,
-- who supervises its disclosure work, where its disclosure office is, its departments, and the days
-- on which it rests or works against the national calendar.

alter table agencies
  -- Absent until somebody has said it.
  add column kind text
    check (kind in ('government', 'department', 'township', 'public-institution')),
  -- 主管部门; absent where it is the organ above in the tree.
  add column supervisor uuid references agencies (id),
  -- From `merged_on` on the organ is part of the other; its records keep its own name.
  add column merged_into uuid references agencies (id),
  add column merged_on date,
  add check (supervisor <> id),
  add check (merged_into <> id),
  add check ((merged_into is null) = (merged_on is null));

create index agencies_by_supervisor on agencies (supervisor);
create index agencies_by_merged_into on agencies (merged_into);

-- `agencies.name` is the name since the last of these days; a former one was borne through `until`.
create table former_names (
  agency uuid not null references agencies (id),
  until date not null,
  name text not null,
  primary key (agency, until)
);

-- 政府信息公开工作机构, as the guide and every letter name it.
create table disclosure_offices (
  agency uuid primary key references agencies (id),
  name text not null,
  address text not null,
  hours text not null,
  telephone text not null,
  fax text,
  email text
);

create table departments (
  id uuid primary key default gen_random_uuid(),
  agency uuid not null references agencies (id),
  name text not null,
  "from" date not null,
  until date,
  unique (id, agency),
  check (until is null or until >= "from")
);

create index departments_by_agency on departments (agency);

create table own_days (
  agency uuid not null references agencies (id),
  day date not null,
  kind text not null check (kind in ('rest', 'working')),
  reason text not null,
  primary key (agency, day)
);

alter table people
  add column telephone text,
  add column email text,
  add column department uuid,
  add foreign key (department, agency) references departments (id, agency);

create index people_by_name on people (name, id);

alter table appointments
  alter column department type uuid using department::uuid,
  add foreign key (department, agency) references departments (id, agency);

-- Files of organs and people on their way into the tables above, which they enter whole or not at all.
create table imports (
  id uuid primary key default gen_random_uuid(),
  person text not null,
  file_name text not null,
  started timestamptz(3) not null,
  -- Moves with every hundred rows: one that stands still belongs to a program that was stopped.
  moved timestamptz(3) not null,
  finished timestamptz(3),
  done integer not null default 0,
  total integer not null,
  -- Why nothing was written, where that is so.
  failure text
);

create index imports_of_person on imports (person, started desc);
