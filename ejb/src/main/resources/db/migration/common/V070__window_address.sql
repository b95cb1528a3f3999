-- A payment window's address may carry a signed token of a thousand characters and more.
alter table payment alter column window_address set data type varchar(4000);
