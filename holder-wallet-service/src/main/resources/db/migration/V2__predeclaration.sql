-- What holders told customs ahead of an arrival. Code, means of transport and remarks are sealed; the code is not kept.

create table predeclaration (
    place           bigint      generated always as identity unique,
    id              uuid        primary key,
    account         text        not null check (length(account) <= 200),
    idempotency_key text        not null check (length(idempotency_key) <= 100),
    asked           text        not null check (length(asked) = 64),
    carnet_id       bigint      not null,
    travel          bigint      not null,
    declaration     bigint      not null,
    type            text        not null,
    form            text        not null,
    territory       text        not null,
    country         char(2)     not null,
    office          text        not null check (length(office) <= 40),
    arrival         timestamptz not null,
    offset_seconds  integer     not null,
    transport       text,
    shared          boolean     not null,
    sealed          text        not null,
    revision        integer     not null,
    state           text        not null check (state in ('SENT', 'ACKNOWLEDGED', 'REJECTED', 'COMMITTED', 'WITHDRAWN', 'EXPIRED')),
    sent_at         timestamptz not null,
    answered_at     timestamptz,
    answered_offset integer,
    answered_by     text,
    transaction     bigint,
    unique (account, idempotency_key)
);
create index predeclaration_of_carnet on predeclaration (carnet_id, place);
create index predeclaration_of_declaration on predeclaration (carnet_id, declaration);
create unique index predeclaration_living on predeclaration (carnet_id, declaration) where state in ('SENT', 'ACKNOWLEDGED');
create index predeclaration_age on predeclaration (arrival);
