-- 主动公开目录: what each agency has published by itself, where it stands, and by which words it is found.

create table disclosures (
  id uuid primary key,
  agency uuid not null references agencies (id),
  title text not null,
  -- 文号 as it is written, and without its marks: 青政办发〔2025〕12号 → 青政办发202512
  number text,
  number_key text,
  published_on date not null,
  -- Of the document on the agency's website.
  address text not null,
  summary text,
  keywords text,
  -- Every two neighbouring characters of its title, 文号, summary and key words.
  terms tsvector not null,
  saved_at timestamptz(3) not null,
  saved_by uuid not null references people (id),
  unique (agency, address, title)
);

create index disclosures_by_day on disclosures (published_on desc, id);
create index disclosures_of_agency on disclosures (agency, published_on desc, id);
create index disclosures_by_number on disclosures (number_key);
-- Written seldom, asked often: no list of what is still to be put in.
create index disclosures_by_terms on disclosures using gin (terms) with (fastupdate = off);
