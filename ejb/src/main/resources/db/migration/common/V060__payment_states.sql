-- Money that is approved and not yet taken, and payments that staff must find out about. waiting_since is when nobody first
-- knew how the payment stood.
alter table payment drop constraint payment_status_known;
alter table payment add constraint payment_status_known check (status in ('RESERVED', 'PENDING', 'AUTHORISED', 'UNKNOWN', 'FOR_STAFF', 'COMPLETED', 'DECLINED', 'DISCREPANCY'));
alter table payment add column waiting_since timestamp;
