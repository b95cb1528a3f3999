-- Which purchase sets a top-up going is told by the due work: a till no longer writes to the agreement, so it waits for nobody who does.
alter table topup_agreement drop column checking;
