-- Exports of the logs: each belongs to the officer who asked for it. What is ready of its file lies in sealed parts; a part and how far
-- it came are written in one transaction, so that whoever goes on after a kill does nothing twice. The key of the parts is sealed
-- for the platform's key ring and goes with the row.

create table log_export (
    id          uuid primary key,
    owner       text not null,
    territory   text not null,
    country     char(2) not null,
    kind        text not null check (kind in ('TRANSACTION_LIST', 'CARNET_LIST', 'TRANSACTIONS_ZIP')),
    asked       jsonb not null,
    language    text not null,
    state       text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    failure     text check (failure in ('SIZE', 'CORE', 'STUCK')),
    waits       boolean not null default false,
    done        bigint not null default 0,
    withheld    bigint not null default 0,
    counted     boolean not null default false,
    total       bigint,
    cursor      text,
    parts       int not null default 0,
    bytes       bigint not null default 0,
    sealed_key  text not null,
    started_at  timestamptz not null,
    moved_at    timestamptz not null,
    ended_at    timestamptz,
    check ((state = 'FAILED') = (failure is not null))
);
create index log_export_of_owner on log_export (owner, started_at desc, id desc);
create index log_export_by_age on log_export (started_at);
create index log_export_running on log_export (moved_at) where state = 'RUNNING';

create table log_export_part (
    export  uuid not null references log_export (id) on delete cascade,
    number  int not null,
    content bytea not null,
    primary key (export, number)
);
