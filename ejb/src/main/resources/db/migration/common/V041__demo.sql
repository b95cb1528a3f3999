-- Only the sandbox writes here. The keys of its tills stand in clear, so that the sandbox API can tell them after a restart.

create table demo_till (
  unit_id  bigint primary key,
  till_key varchar(64) not null,
  constraint demo_till_unit_fk foreign key (unit_id) references unit (id)
);

-- One node at a time sets the demo data up: whoever does holds this row.
create table demo_turn (
  id integer primary key,
  constraint demo_turn_single check (id = 1)
);
insert into demo_turn (id) values (1);

insert into test_clock (id, offset_millis) values (1, 0);
