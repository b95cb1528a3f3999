-- Who pays for a subscription is asked by person: whoever pays and has no address is told so on [Mine konti].
create index subscription_by_payer on subscription (payer_id);
