-- Carnets, travels and the ledger. Goods and personal details stand in sealed columns only; what is in the open is what
-- routing, rules and lists need.

create sequence carnet_id start 1000;

create table carnet (
    id bigint primary key,
    association text not null,
    number text not null,
    number_key text not null, -- as numbers are compared: without spaces, slashes and hyphens
    home_country text not null,
    home_digital boolean not null,
    format text not null,
    issue_date date not null,
    valid_until date not null,
    items int not null check (items > 0),
    territories text[] not null,
    sets jsonb not null,
    pin_hash text not null,
    issued_at timestamptz not null,
    unique (association, number_key),
    check (valid_until >= issue_date)
);
create index carnet_by_association on carnet (association, id desc);
create index carnet_by_number on carnet (number_key);

create table sealed_document (
    carnet_id bigint not null references carnet,
    version int not null,
    key_id text not null,
    jwe text not null,
    primary key (carnet_id, version)
);
alter table sealed_document alter column jwe set storage external; -- sealed bytes do not compress

-- What the ledger adds up to: a cache that a replay proves. Its row is the lock of its carnet.
create table standing (
    carnet_id bigint primary key references carnet,
    sequence int not null,
    hash bytea not null,
    state jsonb not null,
    status text not null generated always as (
        case
            when (state ->> 'cancelled')::boolean then 'CANCELLED'
            when (state ->> 'discharged')::boolean then 'DISCHARGED'
            when (state ->> 'blocked')::boolean then 'BLOCKED'
            when (state ->> 'activated')::boolean then 'ACTIVATED'
            else 'ISSUED'
        end) stored
) with (fillfactor = 60);

-- entry is canonical JSON (RFC 8785), hashed after the hash before it; kind and territory repeat what it says, for
-- searching, and are compared with it by every verification.
create table ledger_entry (
    carnet_id bigint not null references carnet,
    sequence int not null,
    kind text not null,
    territory text,
    entry text not null,
    previous_hash bytea not null,
    hash bytea not null,
    primary key (carnet_id, sequence),
    check (hash = sha256(previous_hash || convert_to(entry, 'UTF8')))
);

create table receipt (
    carnet_id bigint not null,
    sequence int not null,
    jws text not null,
    code_key text not null, -- key id of the secret that the cancellation code is derived with
    primary key (carnet_id, sequence)
);
alter table receipt alter column jws set storage external;

create function ledger_entry_follows() returns trigger language plpgsql as $$
declare
    last_sequence int;
    last_hash bytea;
begin
    select sequence, hash into last_sequence, last_hash
    from ledger_entry where carnet_id = new.carnet_id order by sequence desc limit 1;
    if new.sequence <> coalesce(last_sequence, 0) + 1 then
        raise exception 'entry % of carnet % does not follow entry %', new.sequence, new.carnet_id, coalesce(last_sequence, 0)
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.previous_hash <> coalesce(last_hash, decode(repeat('00', 32), 'hex')) then
        raise exception 'entry % of carnet % does not continue the hash chain', new.sequence, new.carnet_id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger ledger_entry_follows before insert on ledger_entry
    for each row execute function ledger_entry_follows();

create function append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function append_only();
create trigger receipt_append_only before update or delete or truncate on receipt
    for each statement execute function append_only();

-- Rights that default privileges gave to the service's role are taken back here, whatever that role is called.
do $$
declare
    grantee name;
    tab text;
begin
    foreach tab in array array['ledger_entry', 'receipt'] loop
        for grantee in
            select distinct g.grantee from information_schema.role_table_grants g
            where g.table_schema = current_schema and g.table_name = tab and g.grantee <> current_user
        loop
            if grantee = 'PUBLIC' then
                execute format('revoke update, delete, truncate, trigger on %I from public', tab);
            else
                execute format('revoke update, delete, truncate, trigger on %I from %I', tab, grantee);
            end if;
        end loop;
    end loop;
end $$;

create table travel (
    id bigint generated always as identity primary key,
    carnet_id bigint not null references carnet,
    version int not null,
    plan text not null, -- sealed
    prepared_at timestamptz not null
);
create index travel_of_carnet on travel (carnet_id, id desc);

create table declaration (
    id bigint generated always as identity primary key,
    travel_id bigint not null references travel on delete cascade,
    carnet_id bigint not null references carnet,
    position int not null,
    type text not null,
    territory text not null,
    items text not null,
    state text not null check (state in ('OPEN', 'PRE_EXPORTED', 'COMMITTED')),
    code text, -- sealed
    code_lookup text not null unique, -- MAC of the code; stays when the code is used up, so that a used code is no guess
    pre_exportation int,
    transaction int,
    check ((state = 'COMMITTED') = (transaction is not null)),
    check ((state = 'COMMITTED') = (code is null))
);
create index declaration_of_travel on declaration (travel_id);
create index open_declaration_of_carnet on declaration (carnet_id) where state <> 'COMMITTED';

create table hold (
    territory text not null,
    carnet_id bigint not null references carnet,
    sequence int not null,
    country text not null,
    office text not null,
    since timestamptz not null,
    primary key (territory, carnet_id)
);
create index hold_by_age on hold (territory, since, carnet_id);

create table carnet_access (
    subject text not null,
    carnet_id bigint not null references carnet,
    since timestamptz not null,
    primary key (subject, carnet_id)
);

-- Wrong tries within the window that ends an hour after the last one.
create table guess (
    scope text primary key,
    tries int not null,
    last_at timestamptz not null
);
create index guess_by_age on guess (last_at);

-- Commands of the last 24 hours with their sealed answers.
create table command (
    caller text not null,
    key text not null,
    request_hash text not null,
    answer text,
    at timestamptz not null,
    primary key (caller, key)
);
create index command_by_age on command (at);
