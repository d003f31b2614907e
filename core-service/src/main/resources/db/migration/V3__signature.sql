-- A carnet travels only once its holder has signed the current version of its document.

alter table carnet
    add column document_version int not null default 1,
    add column signed_at timestamptz; -- when that version was signed

create table signature (
    carnet_id bigint not null references carnet,
    document_version int not null,
    document_digest text not null,
    account text not null,
    signed_at timestamptz not null,
    statement text not null, -- sealed: it names the signer
    primary key (carnet_id, document_version)
);

create trigger signature_append_only before update or delete or truncate on signature
    for each statement execute function append_only();

-- As for the ledger: what default privileges gave is taken back, whatever the service's role is called.
do $$
declare
    grantee name;
begin
    for grantee in
        select distinct g.grantee from information_schema.role_table_grants g
        where g.table_schema = current_schema and g.table_name = 'signature' and g.grantee <> current_user
    loop
        if grantee = 'PUBLIC' then
            revoke update, delete, truncate, trigger on signature from public;
        else
            execute format('revoke update, delete, truncate, trigger on signature from %I', grantee);
        end if;
    end loop;
end $$;
