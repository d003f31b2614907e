-- What proves the ledger to outsiders: each day's tree over the heads of the chains that grew, its root signed. And what watches it: runs
-- of the verification, and what they found.

create table daily_root (
    day date primary key, -- in UTC
    size int not null,
    root bytea not null,
    previous bytea not null,
    jws text not null,
    signed_at timestamptz not null
);

create table daily_leaf (
    day date not null,
    position int not null,
    carnet_id bigint not null,
    sequence int not null,
    hash bytea not null,
    primary key (day, position),
    unique (carnet_id, sequence) -- finds the first day that covers an entry, and the last day of a carnet
);

-- Roots over 1,024 leaves each, so that a path costs two small reads whatever the size of the tree.
create table daily_chunk (
    day date not null,
    chunk int not null,
    hash bytea not null,
    primary key (day, chunk)
);

create trigger daily_root_append_only before update or delete or truncate on daily_root
    for each statement execute function append_only();
create trigger daily_leaf_append_only before update or delete or truncate on daily_leaf
    for each statement execute function append_only();
create trigger daily_chunk_append_only before update or delete or truncate on daily_chunk
    for each statement execute function append_only();

do $$
declare
    grantee name;
    tab text;
begin
    foreach tab in array array['daily_root', 'daily_leaf', 'daily_chunk'] loop
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

create table verification_run (
    id bigint generated always as identity primary key,
    scope text not null check (scope in ('CARNET', 'DAY', 'EVERYTHING', 'ROLLING')),
    carnet_id bigint,
    day date,
    asked_by text not null,
    started_at timestamptz not null,
    state text not null check (state in ('RUNNING', 'DONE', 'CANCELLED')),
    finished_at timestamptz,
    total bigint not null, -- carnets and days to check
    checked bigint not null default 0,
    found bigint not null default 0,
    last_carnet bigint not null default 0,
    last_day date,
    check ((state = 'RUNNING') = (finished_at is null))
);
create index verification_run_under_way on verification_run (id) where state = 'RUNNING';

create table verification_finding (
    id bigint generated always as identity primary key,
    run_id bigint not null references verification_run,
    carnet_id bigint,
    sequence int,
    day date,
    what text not null,
    found_at timestamptz not null
);
create index verification_finding_of_run on verification_finding (run_id, id);
