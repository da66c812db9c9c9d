-- Annual reports as files: what was published, byte for byte, and what was read from it.
-- Rows with the same organ and year are versions of one report; the newest is the one with the greatest id.
create table reports (
  id bigint generated always as identity primary key,
  sha256 text not null unique,
  file_name text not null,
  media_type text not null,
  bytes bytea not null,
  saved_at timestamptz not null default now(),

  -- Everything below is made from `bytes` by the reader of this version, and made anew by a newer one.
  reader_version text not null,
  agency text,
  year integer,
  -- json, not jsonb: the cells stay in the order of the printed page.
  document json not null,
  report json not null,
  result json not null,
  errors integer not null,
  warnings integer not null,
  notes integer not null
);

-- A file is compressed already; compressing it again only costs time.
alter table reports alter column bytes set storage external;

create index reports_of_agency on reports (agency, year, id desc);
create index reports_of_year on reports (year, id desc);
create index reports_by_reader on reports (reader_version);

-- The words of a report: every two neighbouring characters as a term, found through the index and
-- checked against the text.
create table report_texts (
  report_id bigint primary key references reports on delete cascade,
  text text not null,
  terms tsvector not null
);

create index report_texts_terms on report_texts using gin (terms);

-- Long sentences by their hash, to find the reports most alike among any number of them.
create table report_sentences (
  report_id bigint not null references reports on delete cascade,
  sentence bigint not null,
  primary key (sentence, report_id)
);

create index report_sentences_of_report on report_sentences (report_id);

-- Grows with every change of the reports: pages made for one number hold as long as it stands.
create table reports_revision (number bigint not null);
insert into reports_revision values (0);
