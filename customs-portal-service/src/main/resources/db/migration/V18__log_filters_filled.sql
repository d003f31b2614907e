-- Fills in what V14 and V17 added, and makes what the filters walk along: each index begins with the territory and goes on in the order
-- of the list, so that a page is a stretch of one index whatever else is asked. With millions of rows this takes minutes. Facts wait
-- meanwhile; whoever reads the logs does not.

lock table logged_carnet, carnet_in_territory, logged_transaction in share row exclusive mode;

update logged_transaction t
   set home = c.home,
       cleared = ('{' || regexp_replace(
               regexp_replace(concat_ws(',', nullif(t.items, ''), nullif(t.not_returned, '')), '(\d+)-(\d+)', '[\1,\2]', 'g'),
               '(^|,)(\d+)(?=,|$)', '\1[\2,\2]', 'g') || '}')::int4multirange,
       verdict = (select k.verdict from carnet_in_territory k where k.territory = t.territory and k.carnet_id = t.carnet_id)
  from logged_carnet c where c.carnet_id = t.carnet_id;

update carnet_in_territory t set state = c.state from logged_carnet c where c.carnet_id = t.carnet_id and c.state <> 'USABLE';

create index logged_transaction_by_home on logged_transaction (territory, home, at, carnet_id, sequence);
create index logged_transaction_cancelled on logged_transaction (territory, at, carnet_id, sequence) where cancelled_by is not null;
create index logged_transaction_warned on logged_transaction (territory, at, carnet_id, sequence) where warnings <> '{}';
create index logged_transaction_not_returned on logged_transaction (territory, at, carnet_id, sequence) where not_returned <> '';
create index logged_transaction_to_check on logged_transaction (territory, at, carnet_id, sequence) where verdict = 'TO_CHECK';

create index carnet_in_territory_by_home on carnet_in_territory (territory, home, last_at, carnet_id);
create index carnet_in_territory_held on carnet_in_territory (territory, last_at, carnet_id) where on_hold;
create index carnet_in_territory_unusable on carnet_in_territory (territory, state, last_at, carnet_id) where state <> 'USABLE';
create index carnet_in_territory_of_carnet on carnet_in_territory (carnet_id);

alter table logged_transaction validate constraint logged_transaction_at_home;
alter table logged_transaction alter column home set not null;
alter table logged_transaction drop constraint logged_transaction_at_home;
