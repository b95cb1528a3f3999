-- Since when a provider owes an answer about a payment that somebody has asked for, whatever has become of the payment.
alter table payment add column question_since timestamp;
-- What one of staff has judged to be paid, which a second one must judge as well; and what the provider had paid back of it by then.
alter table payment add column decided_sum bigint;
alter table payment add column paid_back_before bigint not null default 0;
alter table payment add constraint payment_paid_back_before check (paid_back_before >= 0);
