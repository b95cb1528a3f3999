-- What staff found out about a payment that no provider would tell of: who decided, and what they went by.
alter table payment add column decided_by varchar(80);
alter table payment add column decided_because varchar(200);
