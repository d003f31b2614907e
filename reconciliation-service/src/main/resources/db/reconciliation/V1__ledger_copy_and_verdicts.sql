-- This service's own copy of what core publishes, and what it concludes from it. The verdict's SQL is written against exactly
-- these tables, also where no Flyway runs: no statement here contains a semicolon of its own.

-- The terms of a carnet that verdicts turn on. item_values: value of item 1, 2, ... in the carnet's currency.
create table carnet (
    carnet_id      bigint    primary key,
    number         text      not null,
    association    text      not null,
    home_territory text      not null,
    home_digital   boolean   not null,
    valid_until    date      not null,
    currency       text      not null,
    item_values    numeric[] not null,
    sequence       bigint    not null check (sequence >= 0)
);
comment on column carnet.sequence is 'last ledger entry taken in, of whatever kind';
create index carnet_by_association on carnet (association, carnet_id);

-- Committed transactions; other kinds of entry move no goods. A cancelled one stays, marked by the entry that cancelled it.
create table ledger_entry (
    carnet_id    bigint         not null references carnet,
    sequence     bigint         not null check (sequence > 0),
    type         text           not null,
    territory    text           not null,
    day          date           not null,
    final_date   date,
    items        int4multirange not null,
    not_returned int4multirange not null,
    cancelled_by bigint,
    primary key (carnet_id, sequence)
);
comment on column ledger_entry.day is 'day at the office';
comment on column ledger_entry.final_date is 'null: the carnet''s valid_until';
create index ledger_entry_by_territory on ledger_entry (territory, carnet_id) where cancelled_by is null;

-- Carnets whose ledger moved since the last run. Only ever appended to by the follower and emptied by a run, so that neither
-- waits for the other and what arrives during a run is left for the next.
create table touched (
    carnet_id bigint not null
);

-- One row per run that was finished.
create table run (
    run        bigint      generated always as identity primary key,
    occasion   text        not null check (occasion in ('NIGHT', 'TRANSITS', 'DEMAND')),
    as_of      date        not null,
    started    timestamptz not null,
    finished   timestamptz not null,
    carnets    bigint      not null,
    changed    bigint      not null,
    terminated bigint      not null,
    to_check   bigint      not null
);
create unique index run_once_per_day on run (occasion, as_of) where occasion <> 'DEMAND';

-- Never holds a row: whoever has it locked does the run.
create table run_lease (
    holder text
);

-- outstanding: what is open, also while the status is NA, so that the day of expiry needs no second look at the ledger.
create table verdict (
    carnet_id        bigint primary key references carnet,
    valid_until      date   not null,
    as_of            date   not null,
    through_sequence bigint not null,
    status           text   not null check (status in ('NA', 'TERMINATED', 'TO_CHECK')),
    outstanding      jsonb  not null
);
create index verdict_may_expire on verdict (valid_until) where status = 'NA';
create index verdict_may_be_valid_again on verdict (valid_until) where status <> 'NA';
create index verdict_by_status on verdict (status, carnet_id);

-- Every standing transit opening. remaining: items still in transit; closed_on: day of the closing that took the last of them.
create table transit (
    carnet_id  bigint         not null references carnet,
    opened_by  bigint         not null,
    territory  text           not null,
    items      int4multirange not null,
    remaining  int4multirange not null,
    final_date date           not null,
    closed_on  date,
    state      text           not null check (state in ('IN_PROGRESS', 'CLOSED', 'EXPIRED')),
    primary key (carnet_id, opened_by)
);
create index transit_by_territory on transit (territory, state, carnet_id, opened_by);
create index transit_open on transit (final_date) where closed_on is null;

-- A selection as people write it: 1-4,6.
create function selection_text(items int4multirange) returns text
    language sql immutable strict parallel safe
    return (
        select coalesce(
            string_agg(
                case when upper(r) - lower(r) = 1 then lower(r)::text else lower(r) || '-' || (upper(r) - 1) end,
                ',' order by lower(r)),
            '')
        from unnest(items) as r
    );
