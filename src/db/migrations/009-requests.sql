-- Requests for government information (依申请公开). The events are the record; what `requests` says
-- of a case is made from them by their one writer, so that lists can be asked for.

create table requests (
  id uuid primary key default gen_random_uuid(),
  agency uuid not null references agencies (id),
  -- How many there are.
  events integer not null,
  -- What is asked for, as the applicant put it, cut short.
  title text not null,
  -- The applicant's name masked (张*); the name itself stands sealed in `personal_fields`.
  applicant text not null,
  -- 获取信息的形式、方式 (Article 29 (3)), as the applicant wishes.
  wanted_form text not null,
  wanted_way text not null,
  applicant_kind text not null,
  channel text not null,
  status text not null,
  is_open boolean not null,
  arrived_on date not null,
  -- 收到申请之日; absent while it is to be confirmed with the applicant.
  received_on date,
  -- 登记号
  number text,
  -- Absent while the period of reply does not run.
  due_on date,
  -- Who registered it.
  officer uuid references people (id),
  -- To which it was passed on, and until when inside the agency.
  department uuid,
  inner_due date,
  concluded_on date,
  outcome text,
  -- From this day on the above is to be made anew although nothing was done: somebody is waited for
  -- whose term may end, or the calendar has changed.
  recount_from date,
  -- Of the 查询号; the number itself is known to the applicant alone.
  query_hash bytea not null unique,
  foreign key (department, agency) references departments (id, agency)
);

create index requests_by_arrival on requests (arrived_on desc, id desc);
create index requests_of_agency on requests (agency, arrived_on desc, id desc);
create index requests_open on requests (agency, due_on, id) where is_open;
create index requests_of_officer on requests (officer, due_on) where is_open;
create index requests_of_department on requests (department, due_on) where is_open;
create index requests_by_number on requests (agency, number);
create index requests_to_recount on requests (recount_from) where recount_from is not null;

create table request_events (
  request uuid not null references requests (id),
  -- 1, 2, 3 … in the order of entry.
  number integer not null,
  id uuid not null unique,
  at timestamptz(3) not null,
  event jsonb not null,
  primary key (request, number)
);

create function refuse_request_change() returns trigger language plpgsql as $$
begin
  raise exception '申请的办理记录只能追加，不能修改或删除';
end $$;

create trigger request_events_append_only
  before update or delete or truncate on request_events
  for each statement execute function refuse_request_change();

-- Whose personal data belong to a request; what they are stands sealed in `personal_fields`.
create table request_people (
  person uuid primary key references personal_keys (person),
  request uuid not null references requests (id),
  role text not null check (role in ('applicant', 'joint-applicant', 'agent')),
  place integer not null,
  unique (request, place)
);

-- The last number given of each kind and year; a number is given in the transaction that uses it, so
-- that none is left out and none is given twice.
create table request_numbers (
  agency uuid not null references agencies (id),
  kind text not null,
  year integer not null,
  last integer not null,
  primary key (agency, kind, year)
);

-- What the law leaves to the agency, as far as it has settled it, and its 机关代字 (平政).
create table request_settings (
  agency uuid primary key references agencies (id),
  settings jsonb not null,
  word text not null
);

-- Files handed in by the public were saved by nobody who works here.
alter table files alter column saved_by drop not null;

create function recount_requests() returns trigger language plpgsql as $$
begin
  update requests set recount_from = '0001-01-01'
  where is_open and agency in (
    with recursive within as (
      select coalesce(new.agency, old.agency) as id
      union
      select under.id from agencies under join within on under.parent = within.id
    )
    select id from within
  );
  return null;
end $$;

-- An agency's own rest or working day moves the last days of its open requests, and of those below.
create trigger own_days_recount_requests
  after insert or update or delete on own_days
  for each row execute function recount_requests();
