-- The municipality's lists on their way in. Rows stand here only within the transaction of their import: they are staged,
-- checked and applied set by set, then deleted.

create table import_row (
  import_id         varchar(32) not null,
  line              integer not null,
  cpr_lookup        varchar(64) not null,
  cpr_sealed        varchar(200) not null,
  name              varchar(120) not null,
  address           varchar(200) not null,
  postal_code       varchar(10) not null,
  city              varchar(80) not null,
  email             varchar(254) not null,
  details           varchar(64) not null,
  unit_code         varchar(40) not null,
  card_number       varchar(32) not null,
  opening_oere      bigint not null,
  first_journal_id  bigint not null,
  person_public_id  varchar(32) not null,
  account_public_id varchar(32) not null,
  person_id         bigint,
  unit_id           bigint,
  account_id        bigint,
  card_owner_id     bigint,
  candidates        integer not null default 0,
  leads             boolean not null default false,
  changes_person    boolean not null default false,
  opens_account     boolean not null default false,
  moves_account     boolean not null default false,
  issues_card       boolean not null default false,
  books_opening     boolean not null default false,
  constraint import_row_pk primary key (import_id, line)
);
create index import_row_by_cpr on import_row (import_id, cpr_lookup);
create index import_row_by_person on import_row (import_id, person_id);
create index import_row_by_card on import_row (import_id, card_number);
create index import_row_by_account on import_row (import_id, account_id);

-- One import at a time: whoever imports holds this row.
create table import_turn (
  id integer primary key,
  constraint import_turn_single check (id = 1)
);
insert into import_turn (id) values (1);

-- Opening balances that the ledger is to book in one go, each as an entry of its own.
create table opening_draft (
  batch             varchar(32) not null,
  ledger_account_id bigint not null,
  amount            bigint not null,
  source_key        varchar(120) not null,
  first_journal_id  bigint not null,
  constraint opening_draft_pk primary key (batch, ledger_account_id),
  constraint opening_draft_account_fk foreign key (ledger_account_id) references ledger_account (id),
  constraint opening_draft_positive check (amount > 0)
);
