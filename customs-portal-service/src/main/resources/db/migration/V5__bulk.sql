-- Spreadsheets that are being corrected: one of each kind for an administration. What is wrong with a row is kept beside it, so that the
-- wrong ones come first.

create table bulk_session (
    id               uuid primary key,
    country          char(2) not null check (country ~ '^[A-Z]{2}$'),
    kind             text not null check (kind in ('REGIONS', 'OFFICES', 'ACCOUNTS')),
    version          int not null,
    file_name        text not null check (length(file_name) <= 200),
    uploaded_by_name text not null check (length(uploaded_by_name) <= 200),
    uploaded_at      timestamptz not null,
    unique (country, kind)
);

create table bulk_session_row (
    session  uuid not null references bulk_session (id) on delete cascade,
    number   int not null,
    cells    jsonb not null,
    mistakes jsonb not null,
    wrong    boolean generated always as (mistakes <> '[]'::jsonb) stored,
    primary key (session, number)
);
create index bulk_session_row_wrong_first on bulk_session_row (session, (not wrong), number);

-- Imports, which are their own history. A row remembers what was there before, so that all of it can be taken back.

create table bulk_import (
    id              uuid primary key,
    country         char(2) not null,
    kind            text not null check (kind in ('REGIONS', 'OFFICES', 'ACCOUNTS')),
    state           text not null check (state in ('RUNNING', 'FAILING', 'UNDOING', 'DONE', 'FAILED', 'CANCELLED', 'UNDONE')),
    file_name       text not null,
    started_by      text not null,
    started_by_name text not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    undone_by_name  text,
    undone_at       timestamptz
);
create index bulk_import_of_country on bulk_import (country, started_at desc, id);
create unique index bulk_import_one_at_a_time on bulk_import (country) where state in ('RUNNING', 'FAILING', 'UNDOING');

create table bulk_import_row (
    import  uuid not null references bulk_import (id),
    number  int not null,
    cells   jsonb not null,
    state   text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'REFUSED', 'UNDONE', 'KEPT')),
    note    text,
    before  jsonb,
    version int,
    used    boolean not null default false,
    primary key (import, number)
);
create index bulk_import_row_by_state on bulk_import_row (import, state, number);
