-- What happened in each territory, in the order in which it came here. Positions of a territory are given one at a time.

create table log_feed (
    position  bigint generated always as identity primary key,
    territory text not null,
    carnet_id bigint not null,
    fact      jsonb,
    verdict   jsonb,
    check (num_nonnulls(fact, verdict) = 1)
);
create index log_feed_of_territory on log_feed (territory, position);
create index log_feed_of_carnet on log_feed (carnet_id, territory);
