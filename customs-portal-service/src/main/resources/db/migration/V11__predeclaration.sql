-- What holders tell the administrations ahead of an arrival. The code, the means of transport and the officers' reasons are sealed.

create table predeclaration (
    id             uuid        primary key,
    carnet_id      bigint      not null,
    number         text        not null,
    declaration    bigint      not null,
    type           text        not null,
    form           text        not null check (form in ('PRE_NOTIFICATION', 'PRE_DECLARATION')),
    territory      text        not null,
    country        char(2)     not null,
    office         text        not null,
    arrival        timestamptz not null,
    transport      text,
    sealed         text        not null,
    revision       int         not null,
    state          text        not null check (state in ('NEW', 'ACKNOWLEDGED', 'REJECTED', 'COMMITTED', 'WITHDRAWN')),
    told_at        timestamptz not null,
    answered_at    timestamptz,
    answered_by    text,
    answered_office text,
    reason         text,
    draft          uuid,
    transaction    bigint
);
create index predeclaration_by_arrival on predeclaration (country, arrival, id);
create index predeclaration_unanswered on predeclaration (country, arrival) where state = 'NEW';
create index predeclaration_of_carnet on predeclaration (carnet_id, declaration);
create index predeclaration_of_draft on predeclaration (draft) where draft is not null;
create index predeclaration_age on predeclaration (arrival);
