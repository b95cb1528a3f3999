-- Postings are kept by the month, so that old months can be set aside and new ones stay small.

-- Makes the partitions from the month of the given date on, as far as they are missing. A month that has postings in the
-- default partition already stays there. Two nodes that call it at once wait for each other.
create function keep_posting_partitions(first_day date, months integer) returns integer language plpgsql as $$
declare
  month timestamp;
  name text;
  made integer := 0;
begin
  for month in select generate_series(date_trunc('month', first_day::timestamp), date_trunc('month', first_day::timestamp)
      + make_interval(months => months), interval '1 month') loop
    name := 'posting_' || to_char(month, 'YYYY_MM');
    if to_regclass(name) is null then
      perform pg_advisory_xact_lock(hashtext('posting partitions'));
      if to_regclass(name) is null and not exists (
          select 1 from posting_default where booked_at >= month and booked_at < month + interval '1 month') then
        execute format('create table %I partition of posting for values from (%L) to (%L)', name, month, month + interval '1 month');
        execute format('create trigger posting_no_truncate before truncate on %I for each statement execute function append_only()', name);
        made := made + 1;
      end if;
    end if;
  end loop;
  return made;
end $$;

create trigger posting_no_truncate before truncate on posting_default for each statement execute function append_only();
