-- An approval ends where what it decides on no longer waits for it: the applicant has withdrawn, or
-- another draft has taken its place. Applicants who do so online are nobody of the house: `by` is null.

alter table approvals drop constraint approvals_status_check;
alter table approvals add constraint approvals_status_check
  check (status in ('drafting', 'pending', 'approved', 'ended'));

drop index approvals_running;
create unique index approvals_running on approvals (kind, object)
  where status in ('drafting', 'pending');

alter table approval_events alter column by drop not null;
alter table approval_events add check (by is not null or step ->> 'kind' = 'ended');
