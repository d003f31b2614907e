-- What an association checked before it discharged a carnet.

create table discharge (
    carnet_id bigint primary key references carnet,
    sequence int not null,
    at timestamptz not null,
    checked text not null -- sealed
);

create trigger discharge_append_only before update or delete or truncate on discharge
    for each statement execute function append_only();

-- As for the ledger: what default privileges gave is taken back, whatever the service's role is called.
do $$
declare
    grantee name;
begin
    for grantee in
        select distinct g.grantee from information_schema.role_table_grants g
        where g.table_schema = current_schema and g.table_name = 'discharge' and g.grantee <> current_user
    loop
        if grantee = 'PUBLIC' then
            revoke update, delete, truncate, trigger on discharge from public;
        else
            execute format('revoke update, delete, truncate, trigger on discharge from %I', grantee);
        end if;
    end loop;
end $$;
