-- What this proxy follows. All of it can be wiped: positions lie here too, so an empty replica fills itself again from Kafka.

-- How far each partition is followed, and when it was last known to have nothing more.
create table followed_position (
    topic       text   not null check (length(topic) <= 200),
    partition   int    not null check (partition >= 0),
    next_offset bigint not null check (next_offset >= 0),
    in_step_at  timestamptz,
    primary key (topic, partition)
);

-- Each carnet with the terms that its rules need. No goods, no personal details.
create table carnet (
    carnet_id   bigint primary key,
    association text  not null check (length(association) <= 40),
    terms       jsonb not null
);

-- The facts of each ledger as published; a standing is folded from them when somebody asks.
create table ledger_fact (
    carnet_id bigint not null,
    sequence  int    not null check (sequence > 0),
    fact      text   not null check (length(fact) <= 100000),
    primary key (carnet_id, sequence)
);

-- Accounts that have shown a carnet's PIN.
create table carnet_holder (
    carnet_id bigint not null,
    subject   text   not null check (length(subject) <= 200),
    primary key (carnet_id, subject)
);

-- The newest sealed document of each carnet. This proxy has no key to open it.
create table sealed_document (
    carnet_id bigint primary key,
    version   int    not null,
    key_id    text   not null check (length(key_id) <= 200),
    jwe       text   not null,
    sealed_at timestamptz not null
);
-- A sealed document is compressed before it is sealed: to try again would cost and save nothing.
alter table sealed_document alter column jwe set storage external;
