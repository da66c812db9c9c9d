-- A page of the list of people, however deep, is found in the index alone: name, then whose they are.

drop index people_by_name;
create index people_by_name on people (name, id) include (agency);
