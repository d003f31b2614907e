-- What the filters of the logs ask for, beside what they walk along. Columns only: V18 fills them in, so that no page waits for it.

alter table logged_transaction add column home text;
alter table logged_transaction add constraint logged_transaction_at_home check (home is not null) not valid;

-- The goods that were cleared as a set: a selection such as 1-4,6 is a text.
alter table logged_transaction add column cleared int4multirange not null default '{}';
