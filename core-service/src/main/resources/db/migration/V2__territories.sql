-- Territories with their digital dates and rules, and who changed what, when and why. Content is JSON as the rules read it.

create table territory (
    code text primary key check (code ~ '^[A-Z]{2,4}$'),
    version int not null check (version > 0),
    content jsonb not null,
    changed_at timestamptz not null
);

create table territory_change (
    territory text not null references territory,
    version int not null,
    at timestamptz not null,
    changed_by text not null,
    name text,
    reason text not null,
    before jsonb,
    after jsonb not null,
    primary key (territory, version),
    check ((before is null) = (version = 1))
);

create trigger territory_change_append_only before update or delete or truncate on territory_change
    for each statement execute function append_only();

do $$
declare
    grantee name;
begin
    for grantee in
        select distinct g.grantee from information_schema.role_table_grants g
        where g.table_schema = current_schema and g.table_name = 'territory_change' and g.grantee <> current_user
    loop
        if grantee = 'PUBLIC' then
            revoke update, delete, truncate, trigger on territory_change from public;
        else
            execute format('revoke update, delete, truncate, trigger on territory_change from %I', grantee);
        end if;
    end loop;
end $$;
