-- Lines are stored first, and matched and booked afterwards, some at a time. RECEIVED: nothing has been done about it yet; PAID_OUT: it has
-- learned of its payout since it was matched; DONE: there is nothing to do.
alter table settlement_line add column stage varchar(10) not null default 'DONE';
alter table settlement_line alter column stage drop default;
alter table settlement_line add constraint settlement_line_stage_known check (stage in ('RECEIVED', 'PAID_OUT', 'DONE'));
alter table settlement_line drop constraint settlement_line_fees_are_no_items;
alter table settlement_line add constraint settlement_line_matched_but_fees check (stage = 'RECEIVED' or ((kind = 'FEE') = (item_id is null)));
create index settlement_line_by_stage on settlement_line (stage, provider);

-- Many are looked for at once, by the first column.
create index settlement_line_by_line on settlement_line (line_id);
create index clearing_item_by_reference on clearing_item (reference);

-- A refund that ended without, and that the provider's line says was paid back all the same.
alter table payment_refund drop constraint payment_refund_status_known;
alter table payment_refund add constraint payment_refund_status_known check (status in
  ('REQUESTED', 'RESERVED', 'PENDING', 'UNKNOWN', 'FOR_STAFF', 'COMPLETED', 'DECLINED', 'PAID_AFTER_ALL', 'REJECTED'));
