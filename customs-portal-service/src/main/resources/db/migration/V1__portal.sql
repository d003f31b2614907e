-- Sessions, in the columns of Spring Session. Tokens are kept here and nowhere else.

create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Regions and offices. Offices are national, also within a customs union.

create table region (
    country char(2) not null check (country ~ '^[A-Z]{2}$'),
    name    text not null check (length(name) <= 200),
    primary key (country, name)
);

create table office (
    country   char(2) not null,
    code      text not null check (length(code) <= 40),
    territory text not null check (territory ~ '^[A-Z]{2,4}$'),
    name      text not null check (length(name) <= 200),
    region    text not null,
    zone      text not null check (length(zone) <= 60),
    active    boolean not null default true,
    primary key (country, code),
    foreign key (country, region) references region (country, name)
);

create table officer_office (
    officer text primary key check (length(officer) <= 200),
    country char(2) not null,
    code    text not null,
    foreign key (country, code) references office (country, code)
);

-- Transactions under way. What was opened and typed is sealed: it names goods and people.

create table transaction_draft (
    id          uuid primary key,
    officer     text not null check (length(officer) <= 200),
    territory   text not null,
    country     char(2) not null,
    office      text not null,
    carnet_id   bigint not null,
    version     int not null,
    state       text not null check (state in ('OPEN', 'HELD', 'COMMITTED')),
    content     text not null,
    changed_at  timestamptz not null
);
create index transaction_draft_of_officer on transaction_draft (officer, changed_at desc);
create index transaction_draft_on_hold on transaction_draft (country, office, carnet_id) where state = 'HELD';
create index transaction_draft_age on transaction_draft (changed_at);

-- Logs: projections of the ledger's facts, one row per transaction, and one per carnet and territory that dealt with it.

create table logged_carnet (
    carnet_id   bigint primary key,
    number      text not null,
    home        text not null,
    valid_until date not null,
    items       int not null,
    state       text not null check (state in ('USABLE', 'BLOCKED', 'CANCELLED', 'DISCHARGED'))
);

create table logged_transaction (
    carnet_id      bigint not null,
    sequence       bigint not null,
    number         text not null,
    territory      text not null,
    country        char(2) not null,
    office         text not null,
    type           text not null,
    voucher_number int not null,
    at             timestamptz not null,
    offset_seconds int not null,
    items          text not null,
    not_returned   text not null,
    final_date     date,
    warnings       text[] not null,
    cancelled_by   bigint,
    primary key (carnet_id, sequence)
);
create index logged_transaction_newest on logged_transaction (territory, at, carnet_id, sequence);
create index logged_transaction_by_type on logged_transaction (territory, type, at, carnet_id, sequence);
create index logged_transaction_by_office on logged_transaction (territory, country, office, at, carnet_id, sequence);
create index logged_transaction_by_number on logged_transaction (territory, number text_pattern_ops, at);

create table carnet_in_territory (
    territory    text not null,
    carnet_id    bigint not null references logged_carnet (carnet_id),
    number       text not null,
    home         text not null,
    valid_until  date not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    transactions int not null,
    on_hold      boolean not null default false,
    verdict      text check (verdict in ('NA', 'TERMINATED', 'TO_CHECK')),
    outstanding  jsonb not null default '[]',
    judged_for   date,
    primary key (territory, carnet_id)
);
create index carnet_in_territory_newest on carnet_in_territory (territory, last_at, carnet_id);
create index carnet_in_territory_expiry on carnet_in_territory (territory, valid_until, carnet_id);
create index carnet_in_territory_verdict on carnet_in_territory (territory, verdict, last_at, carnet_id);
create index carnet_in_territory_verdict_expiry on carnet_in_territory (territory, verdict, valid_until, carnet_id);
create index carnet_in_territory_number on carnet_in_territory (territory, number text_pattern_ops);

-- The newest verdict of each carnet, for territories that deal with it only later.
create table carnet_verdict (
    carnet_id   bigint primary key,
    judged_for  date not null,
    status      text not null,
    outstanding jsonb not null
);
