-- What staff say about a payment, and who said the same where two must: until then the first is a proposal.
alter table payment add column verdict varchar(10);
alter table payment add column confirmed_by varchar(80);
alter table payment add constraint payment_verdict_known check (verdict in ('PAID', 'UNPAID'));
alter table payment add constraint payment_two_persons check (confirmed_by is null or confirmed_by <> decided_by);
update payment set verdict = case when status = 'COMPLETED' then 'PAID' else 'UNPAID' end where decided_by is not null;
