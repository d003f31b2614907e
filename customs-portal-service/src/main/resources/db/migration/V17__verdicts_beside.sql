-- The verdict stands beside the transaction and the state beside the carnet in a territory, so that a search finds them in the rows it
-- walks along. Both follow where they come from by a trigger: that holds also for a copy of an older version that still runs.

alter table logged_transaction add column verdict text check (verdict in ('NA', 'TERMINATED', 'TO_CHECK'));
update logged_transaction t set verdict = c.verdict
  from carnet_in_territory c where c.territory = t.territory and c.carnet_id = t.carnet_id and c.verdict is not null;

create function verdict_follows() returns trigger language plpgsql as $$
begin
    update logged_transaction set verdict = new.verdict
     where carnet_id = new.carnet_id and territory = new.territory and verdict is distinct from new.verdict;
    return null;
end $$;
create trigger carnet_in_territory_verdict_follows after update of verdict on carnet_in_territory
    for each row when (old.verdict is distinct from new.verdict) execute function verdict_follows();

alter table carnet_in_territory add column state text check (state in ('USABLE', 'BLOCKED', 'CANCELLED', 'DISCHARGED'));
update carnet_in_territory t set state = c.state from logged_carnet c where c.carnet_id = t.carnet_id;
alter table carnet_in_territory alter column state set not null;

create function state_follows() returns trigger language plpgsql as $$
begin
    update carnet_in_territory set state = new.state where carnet_id = new.carnet_id;
    return null;
end $$;
create trigger logged_carnet_state_follows after update of state on logged_carnet
    for each row when (old.state <> new.state) execute function state_follows();

create index logged_transaction_to_check on logged_transaction (territory, at, carnet_id, sequence) where verdict = 'TO_CHECK';
create index carnet_in_territory_unusable on carnet_in_territory (territory, state, last_at, carnet_id) where state <> 'USABLE';
create index carnet_in_territory_of_carnet on carnet_in_territory (carnet_id);

-- The newest verdict of each carnet, for territories whose first fact comes to the feed after it. What came before is not told again.

create table feed_verdict (
    carnet_id bigint primary key,
    verdict   jsonb not null
);
