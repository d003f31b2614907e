-- Events that are committed and not yet acknowledged by Kafka. A row lives for milliseconds; partition is that of the
-- outbox (a hash of the key), not of the topic. Rows of one key are written under one lock, so their ids are in order.
create table outbox (
    partition smallint not null,
    id bigint generated always as identity,
    topic text not null,
    key text not null,
    event_id uuid not null,
    type text not null,
    occurred_at timestamptz not null,
    payload text not null,
    primary key (partition, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0,
        autovacuum_vacuum_insert_threshold = -1);
