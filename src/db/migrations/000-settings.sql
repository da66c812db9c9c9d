-- What this database is and whose: its use (trial or real), the organ's name and telephone, the
-- hash of the first-run password. One row a value, so that a later value needs no migration.
create table settings (
  name text primary key,
  value text not null
);
