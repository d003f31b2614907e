-- The verdict stands beside the transaction and the state beside the carnet in a territory, so that a search finds them in the rows it
-- walks along. Both follow where they come from by a trigger: that holds also for a copy of an older version that still runs. What such
-- a copy wants to insert waits for the new version, as it does not know the columns.

alter table logged_transaction add column verdict text;

create function verdict_follows() returns trigger language plpgsql as $$
begin
    update logged_transaction set verdict = new.verdict
     where carnet_id = new.carnet_id and territory = new.territory and verdict is distinct from new.verdict;
    return null;
end $$;
create trigger carnet_in_territory_verdict_follows after update of verdict on carnet_in_territory
    for each row when (old.verdict is distinct from new.verdict) execute function verdict_follows();

alter table carnet_in_territory add column state text not null default 'USABLE';
alter table carnet_in_territory alter column state drop default;

create function state_follows() returns trigger language plpgsql as $$
begin
    update carnet_in_territory set state = new.state where carnet_id = new.carnet_id;
    return null;
end $$;
create trigger logged_carnet_state_follows after update of state on logged_carnet
    for each row when (old.state <> new.state) execute function state_follows();

-- The newest verdict of each carnet, for territories whose first fact comes to the feed after it. What came before is not told again.

create table feed_verdict (
    carnet_id bigint primary key,
    verdict   jsonb not null
);
