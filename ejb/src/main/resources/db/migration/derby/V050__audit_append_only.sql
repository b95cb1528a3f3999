-- The audit log is kept like the journal: written once.
create trigger audit_event_not_updated after update on audit_event for each row insert into append_only_refusal values ('update of audit_event');
create trigger audit_event_not_deleted after delete on audit_event for each row insert into append_only_refusal values ('delete of audit_event');
