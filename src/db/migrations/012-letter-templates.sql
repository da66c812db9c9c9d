-- Templates of letters that an agency has made its own: every version stays, the newest holds. A letter
-- is made by the version that held when its step was entered, so that it can be made again as it was.

create table letter_templates (
  agency uuid not null references agencies (id),
  letter text not null,
  -- 1, 2, 3 … of this letter of this agency.
  version integer not null,
  -- The docx; absent where the agency has gone back to the standard template.
  file uuid references files (id),
  at timestamptz(3) not null,
  by uuid not null references people (id),
  primary key (agency, letter, version)
);

create function refuse_template_change() returns trigger language plpgsql as $$
begin
  raise exception '文书模板的历史只能追加，不能修改或删除';
end $$;

create trigger letter_templates_append_only
  before update or delete or truncate on letter_templates
  for each statement execute function refuse_template_change();
