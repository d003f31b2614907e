-- Events this service has had, claimed in the transaction of their effect.
create table inbox (
    consumer   text        not null check (length(consumer) <= 100),
    event_id   text        not null check (length(event_id) <= 100),
    claimed_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
