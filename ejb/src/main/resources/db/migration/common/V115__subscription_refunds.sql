-- A plan may pay back the days that are left when it is left; a charge says how much of it was.
alter table subscription_plan add column refunds boolean default false not null;
alter table subscription_charge add column refunded bigint default 0 not null;
alter table subscription_charge add constraint subscription_charge_refunded_of_paid
  check (refunded >= 0 and refunded <= amount and (refunded = 0 or state = 'PAID'));
