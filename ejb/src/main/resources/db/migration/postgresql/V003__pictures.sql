-- Kept per database for the type of the picture alone.
create table account_picture (
  account_id bigint primary key,
  jpeg       bytea not null,
  etag       varchar(64) not null,
  changed_at timestamp not null,
  constraint account_picture_account_fk foreign key (account_id) references account (id)
);
