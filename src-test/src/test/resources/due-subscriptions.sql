-- Subscriptions of the accounts of one unit to a plan of their own, each with a stored card; two months ago falls due at once.
insert into subscription_plan (public_id, name, about, period, charge_day, starts_on, ends_on, prorated, holidays, meal_days, capacity,
    meals, offered, created_at, version)
  values ('$plan', 'Frokost $plan', '', 'MONTH', 1, date '2020-01-01', null, false, 'NO_MEAL', '12345', null, false, true,
    now() at time zone 'utc', 1);
insert into subscription_plan_unit (plan_id, unit_id)
  select p.id, u.id from subscription_plan p, unit u where p.public_id = '$plan' and u.code = '$unit';
insert into subscription_price (plan_id, applies_from, amount)
  select id, date '2020-01-01', 4500 from subscription_plan where public_id = '$plan';

insert into payment (public_id, reference, idempotency_key, provider, kind, method, amount, currency, purpose, language, status,
    created_at, settled_at, version)
  select '$plan-' || a.id, '$plan-' || a.id, '$plan-' || a.id, '$provider', 'CHECKOUT_STORING', 'CARD', 0, 'DKK', 'Abonnement', 'da',
    'COMPLETED', now() at time zone 'utc', now() at time zone 'utc', 1
  from account a join unit u on u.id = a.unit_id where u.code = '$unit';
insert into stored_payment_card (public_id, owner_id, payment_id, provider, method, thing, state, token, brand, last_four, expires_on,
    terms_kind, terms_version, consented_at, stored_at, version)
  select '$plan-' || a.id, a.owner_id, p.id, '$provider', 'CARD', 'subscription:$plan-' || a.id, 'ACTIVE', 'token-' || a.id, 'Visa', '0019',
    date '2040-12-31', 'SUBSCRIPTION', 1, now() at time zone 'utc', now() at time zone 'utc', 1
  from account a join payment p on p.public_id = '$plan-' || a.id;
insert into subscription (public_id, plan_id, account_id, payer_id, card_id, state, open_for, form_token, language, paid_until,
    enrolled_at, version)
  select c.public_id, p.id, a.id, a.owner_id, c.id, 'ACTIVE', p.id || ':' || a.id, c.public_id, 'da',
    (date_trunc('month', current_date) - interval '2 months 1 day')::date, now() at time zone 'utc' - interval '1 year', 1
  from account a join stored_payment_card c on c.public_id = '$plan-' || a.id
    join subscription_plan p on p.public_id = '$plan';
insert into subscription_charge (subscription_id, first_day, last_day, amount, due_on, tries, state, settled_at, version)
  select s.id, date_trunc('month', s.paid_until)::date, s.paid_until, 4500, date_trunc('month', s.paid_until)::date, 0, 'PAID',
    now() at time zone 'utc', 1
  from subscription s join subscription_plan p on p.id = s.plan_id where p.public_id = '$plan';
insert into due_item (kind, subject, due_at, state, fence, faults)
  select 'subscription', s.public_id, now() at time zone 'utc' - interval '1 minute', 'WAITING', 0, 0
  from subscription s join subscription_plan p on p.id = s.plan_id where p.public_id = '$plan';
