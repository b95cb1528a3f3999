-- All that is due of one plan, charged by sets in one transaction: what the portal's charging leaves behind, without ever asking a provider.
create temp table due_now on commit drop as
  select d.id as due_id, s.id as subscription_id, s.public_id, s.paid_until, k.id as card_id, k.provider, k.method, a.ledger_account_id,
    r.public_id as payer, n.name, n.public_id as plan, x.amount, (s.paid_until + 1) as first_day,
    (date_trunc('month', s.paid_until + 1) + interval '1 month' - interval '1 day')::date as last_day,
    upper(substr(md5(random()::text), 1, 12)) as reference, f.base + 6 * row_number() over () as entry_id
  from due_item d
    join subscription s on s.public_id = d.subject and s.state = 'ACTIVE'
    join subscription_plan n on n.id = s.plan_id
    join subscription_price x on x.plan_id = n.id
    join stored_payment_card k on k.id = s.card_id and k.state = 'ACTIVE'
    join account a on a.id = s.account_id
    join person r on r.id = s.payer_id
    cross join (select min(i) as base from (select nextval('journal_id') as i from generate_series(1, $count * 6 / 1000 + 2)) b) f
  where d.kind = 'subscription' and d.state = 'WAITING' and n.public_id = '$plan'
    and not exists (select 1 from subscription_charge c where c.subscription_id = s.id and c.state not in ('PAID', 'FREE'));
with charge as (
  insert into subscription_charge (subscription_id, first_day, last_day, amount, due_on, tries, state, settled_at, version)
  select subscription_id, first_day, last_day, amount, first_day, 0, 'PAID', now() at time zone 'utc', 1 from due_now
  returning id, subscription_id
), paying as (
  insert into payment (public_id, reference, idempotency_key, provider, kind, method, amount, currency, purpose, language, status,
    created_at, asked_at, settled_at, version)
  select substr(md5(random()::text), 1, 16), reference, gen_random_uuid()::text, provider, 'STORED_CHARGE', method, amount, 'DKK', name, 'da',
    'COMPLETED', now() at time zone 'utc', now() at time zone 'utc', now() at time zone 'utc', 1
  from due_now
  returning id, reference
), stored as (
  insert into stored_charge (payment_id, card_id, thing, lane)
  select p.id, w.card_id, 'subscription:' || w.public_id || ':' || w.first_day || ':0', null
  from due_now w join paying p on p.reference = w.reference
), tries as (
  insert into subscription_payment (payment_id, charge_id)
  select p.id, c.id from due_now w join paying p on p.reference = w.reference join charge c on c.subscription_id = w.subscription_id
)
insert into journal_entry (id, kind, source_key, text, actor, booked_at, business_date)
  select entry_id, 'SUBSCRIPTION', 'payment:' || reference, 'Betalt med betalingskort: ' || name, payer, now() at time zone 'utc',
    current_date
  from due_now
  union all
  select w.entry_id + 1, 'SUBSCRIPTION', 'subscription:' || c.id, 'Abonnement: ' || name, payer, now() at time zone 'utc', current_date
  from due_now w join charge c on c.subscription_id = w.subscription_id;
with counted as (
  update ledger_account l set movements = l.movements + 2 from due_now w where l.id = w.ledger_account_id
  returning l.id, l.balance, l.movements
)
insert into posting (id, entry_id, ledger_account_id, amount, balance_after, movement, booked_at)
  select entry_id + 2, entry_id, $clearing, - amount, null, null, now() at time zone 'utc' from due_now
  union all
  select w.entry_id + 3, w.entry_id, c.id, w.amount, c.balance + w.amount, c.movements - 1, now() at time zone 'utc'
  from due_now w join counted c on c.id = w.ledger_account_id
  union all
  select w.entry_id + 4, w.entry_id + 1, c.id, - w.amount, c.balance, c.movements, now() at time zone 'utc'
  from due_now w join counted c on c.id = w.ledger_account_id
  union all
  select entry_id + 5, entry_id + 1, $income, amount, null, null, now() at time zone 'utc' from due_now;
insert into clearing_item (public_id, provider, kind, reference, credited, settled, paid_out, credited_on, since, state, version)
  select substr(md5(random()::text), 1, 16), provider, 'CHARGE', reference, amount, 0, 0, current_date, current_date, 'NOT_SETTLED', 1
  from due_now;
update subscription s set paid_until = w.last_day, version = s.version + 1 from due_now w where s.id = w.subscription_id;
update due_item d set due_at = now() at time zone 'utc' + interval '1 day', fence = d.fence + 1 from due_now w where d.id = w.due_id;
