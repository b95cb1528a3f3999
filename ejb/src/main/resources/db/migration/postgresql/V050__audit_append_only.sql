-- The audit log is kept like the journal: written once.
create trigger audit_event_append_only before update or delete on audit_event for each row execute function append_only();
create trigger audit_event_no_truncate before truncate on audit_event for each statement execute function append_only();
