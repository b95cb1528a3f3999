-- Subscriptions pass through the books as entries of their own kind.
alter table journal_entry drop constraint journal_entry_kind_known;
alter table journal_entry add constraint journal_entry_kind_known
  check (kind in ('OPENING', 'DEPOSIT', 'PURCHASE', 'FEE', 'PAYOUT', 'CORRECTION', 'REVERSAL', 'REFUND', 'SETTLEMENT', 'SUBSCRIPTION'));
