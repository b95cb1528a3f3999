-- Deposits on one account are begun one after the other, so that what is under way is counted by each of them before the next:
-- two at once would both find room under the balance cap (rule 6). Completing a payment touches no row of it.
create table deposit_turn (
  account_id bigint not null primary key,
  taken      bigint not null,
  constraint deposit_turn_account_fk foreign key (account_id) references account (id)
);
