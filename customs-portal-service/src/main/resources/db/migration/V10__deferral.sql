-- Decisions that officers made while the core was out of reach. What was decided is sealed: it names goods and people.

create table deferred_decision (
    id           uuid primary key,
    territory    text not null,
    country      char(2) not null,
    office       text not null check (length(office) <= 40),
    carnet_id    bigint not null,
    officer      text not null check (length(officer) <= 200),
    number       bigint generated always as identity unique,
    decided_at   timestamptz not null,
    state        text not null check (state in ('WAITING', 'COMMITTED', 'CONFLICT', 'CLOSED')),
    version      int not null,
    leased_until timestamptz,
    content      text not null,
    changed_at   timestamptz not null
);
create index deferred_decision_of_office on deferred_decision (country, office, number desc);
create index deferred_decision_unfinished on deferred_decision (country, office, carnet_id, number)
    where state in ('WAITING', 'CONFLICT');
create index deferred_decision_age on deferred_decision (changed_at) where state = 'COMMITTED';

alter table transaction_draft drop constraint transaction_draft_state_check;
alter table transaction_draft add constraint transaction_draft_state_check
    check (state in ('OPEN', 'HELD', 'COMMITTED', 'DEFERRED'));
