-- A pause begins on a day, so that it can end by itself. A payment that pays for nothing stands on the account (kept).
alter table subscription add column paused_on date;
alter table subscription_payment add column kept boolean default false not null;
