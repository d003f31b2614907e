-- What the filters of the logs walk along: each begins with the territory and goes on in the order of the list, so that a page is a
-- stretch of one index whatever else is asked.

alter table logged_transaction add column home text;
update logged_transaction t set home = c.home from logged_carnet c where c.carnet_id = t.carnet_id;
alter table logged_transaction alter column home set not null;

-- The goods that were cleared as a set: a selection such as 1-4,6 is a text.
alter table logged_transaction add column cleared int4multirange not null default '{}';
update logged_transaction set cleared = ('{' || regexp_replace(
        regexp_replace(concat_ws(',', nullif(items, ''), nullif(not_returned, '')), '(\d+)-(\d+)', '[\1,\2]', 'g'),
        '(^|,)(\d+)(?=,|$)', '\1[\2,\2]', 'g') || '}')::int4multirange;

create index logged_transaction_by_home on logged_transaction (territory, home, at, carnet_id, sequence);
create index logged_transaction_cancelled on logged_transaction (territory, at, carnet_id, sequence) where cancelled_by is not null;
create index logged_transaction_warned on logged_transaction (territory, at, carnet_id, sequence) where warnings <> '{}';
create index logged_transaction_not_returned on logged_transaction (territory, at, carnet_id, sequence) where not_returned <> '';

create index carnet_in_territory_by_home on carnet_in_territory (territory, home, last_at, carnet_id);
create index carnet_in_territory_held on carnet_in_territory (territory, last_at, carnet_id) where on_hold;
