-- Notices to people, how each wants them by e-mail, and the mails they were sent in.

-- By this id notes about the database that are kept outside it are found again.
insert into settings (name, value) values ('installation', gen_random_uuid()::text);

create table notices (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references people (id),
  kind text not null,
  text text not null,
  -- A path of the console, and the day by which something is to be done.
  link text,
  due date,
  -- Of two with the same name for one person only the first is kept.
  once text,
  written timestamptz(3) not null,
  read timestamptz(3),
  -- Whether the mail that carries it was made (mail), is not wanted (none), or not yet decided.
  mailing text not null default 'open' check (mailing in ('open', 'mail', 'none')),
  mail uuid,
  unique (person, once),
  check ((mailing = 'mail') = (mail is not null))
);

create index notices_of_person on notices (person, written desc, id);
create index notices_unread on notices (person) where read is null;
create index notices_to_mail on notices (written) where mailing = 'open';
create index notices_of_mail on notices (mail) where mail is not null;

-- Absent is the usual: no address, so no mail.
create table notice_choices (
  person uuid primary key references people (id),
  email text,
  delivery text not null check (delivery in ('immediate', 'daily', 'none')),
  -- Hours of the clock in China, HH:MM.
  daily_at text not null,
  quiet_from text,
  quiet_until text,
  check ((quiet_from is null) = (quiet_until is null))
);

create table mails (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references people (id),
  address text not null,
  -- `sending` is committed before the server is spoken to. A mail found in it after a crash may have
  -- been sent, so it becomes `uncertain` and is not sent again by itself.
  state text not null check (state in ('waiting', 'sending', 'sent', 'uncertain', 'failed')),
  tries integer not null default 0,
  made timestamptz(3) not null,
  next_try timestamptz(3) not null,
  taken timestamptz(3),
  sent timestamptz(3),
  problem text
);

alter table notices add foreign key (mail) references mails (id);
create index mails_to_send on mails (next_try) where state in ('waiting', 'sending');
create index mails_by_time on mails (made desc, id);

-- The server that takes our mail, in one row; the password sealed by the installation's key file.
create table mail_server (
  single boolean primary key default true check (single),
  host text not null,
  port integer not null,
  security text not null check (security in ('tls', 'starttls', 'none')),
  sender text not null,
  login text,
  password bytea
);
