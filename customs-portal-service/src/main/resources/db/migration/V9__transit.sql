-- Transits of a territory as its log tells them, kept up with every fact. The state of an open one follows from the day and is not kept.

create table transit (
    carnet_id    bigint not null,
    opened_by    bigint not null,
    territory    text not null,
    number       text not null,
    items        text not null,
    remaining    text not null,
    final_date   date not null,
    closed_on    date,
    closed_by    bigint[] not null,
    opened_at    timestamptz not null,
    open_country char(2) not null,
    open_office  text not null,
    close_country char(2),
    close_office text,
    outcome      text not null generated always as (
        case when closed_on is null then 'OPEN' when closed_on > final_date then 'LATE' else 'IN_TIME' end) stored,
    primary key (carnet_id, opened_by)
);
create index transit_newest on transit (territory, opened_at, carnet_id, opened_by);
create index transit_by_outcome on transit (territory, outcome, opened_at, carnet_id, opened_by);
create index transit_by_opening on transit (territory, open_country, open_office, opened_at);
create index transit_by_closing on transit (territory, close_country, close_office, opened_at);
create index transit_by_number on transit (territory, number text_pattern_ops);
create index transit_due on transit (territory, final_date) where outcome = 'OPEN';

create index logged_transaction_transits on logged_transaction (carnet_id, territory) where type = 'TRANSIT_OPEN';

-- When all open transits were last looked at together. One row.
create table transit_look (
    only_one  boolean primary key default true check (only_one),
    looked_at timestamptz not null
);
