-- Reports ask by business date, which for what was sold offline lies before the day of the answer.
create index purchase_by_business_date on purchase (account_id, business_date);
