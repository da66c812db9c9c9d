-- The audit trail: append-only, each agency's entries chained by their hashes.

create table audit_heads (
  agency text primary key,
  number bigint not null,
  hash text not null
);

create table audit_entries (
  agency text not null,
  number bigint not null,
  at timestamptz(3) not null,
  actor text not null,
  address text,
  action text not null,
  object text not null,
  before jsonb,
  after jsonb,
  previous text not null,
  hash text not null,
  primary key (agency, number)
);

create index audit_entries_by_object on audit_entries (object, at);
create index audit_entries_by_actor on audit_entries (actor, at);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception '审计记录只能追加，不能修改或删除';
end $$;

create trigger audit_entries_append_only
  before update or delete or truncate on audit_entries
  for each statement execute function refuse_audit_change();
