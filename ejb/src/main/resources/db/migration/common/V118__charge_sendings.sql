-- How often a charge of a stored card was sent to its provider, and when first; written and committed before each call, so that one
-- with 0 has never reached it. Charges that are older than the count may have been sent.
alter table payment add column sendings integer default 0 not null;
alter table payment add column sent_at timestamp;
update payment set sendings = 1, sent_at = created_at where kind = 'STORED_CHARGE';
alter table payment add constraint payment_sent_once_counted
  check (sendings = 0 and sent_at is null or sendings > 0 and sent_at is not null);
