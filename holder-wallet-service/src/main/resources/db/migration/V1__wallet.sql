-- What the wallet owns: devices, entries, tries of PINs, and what happened.

create table device (
    id            uuid        primary key,
    account       text        not null check (length(account) <= 200),
    name          text        not null check (length(name) <= 100),
    thumbprint    text        not null check (length(thumbprint) = 43),
    public_key    text        not null check (length(public_key) <= 1000),
    registered_at timestamptz not null,
    unique (account, thumbprint)
);

create table wallet_entry (
    place        bigint      generated always as identity unique,
    account      text        not null check (length(account) <= 200),
    carnet_id    bigint      not null,
    number       text        not null,
    association  text        not null,
    home_country text        not null,
    issue_date   date        not null,
    valid_until  date        not null,
    items        integer     not null,
    added_at     timestamptz not null,
    primary key (account, carnet_id)
);
create index on wallet_entry (account, place);

-- A row lives for an hour at most, a right try no longer than the request.
create table pin_try (
    id      bigint      generated always as identity primary key,
    account text        not null,
    source  text        not null,
    at      timestamptz not null,
    wrong   boolean     not null default false
);
create index on pin_try (account, at);
create index on pin_try (source, at);
create index on pin_try (at);

-- The order of place is the order in which rows became visible: writers take turns.
create table activity (
    place          bigint      generated always as identity primary key,
    carnet_id      bigint      not null,
    kind           text        not null,
    sequence       bigint      not null,
    at             timestamptz not null,
    offset_seconds integer     not null,
    country        text,
    territory      text,
    office         text,
    type           text,
    voucher_number integer,
    items          text,
    not_returned   text,
    final_date     date,
    of_sequence    bigint,
    verdict        text
);
create index on activity (carnet_id, place);
