-- A foreign key locks the carnet's row with each entry, a tenth of what a commit costs the database. Entries follow one another: only
-- the first can be of a carnet that is not there, and a carnet that has entries stays.

alter table ledger_entry drop constraint ledger_entry_carnet_id_fkey;

create or replace function ledger_entry_follows() returns trigger language plpgsql as $$
declare
    last_sequence int;
    last_hash bytea;
begin
    select sequence, hash into last_sequence, last_hash
    from ledger_entry where carnet_id = new.carnet_id order by sequence desc limit 1;
    if last_sequence is null and not exists (select from carnet where id = new.carnet_id) then
        raise exception 'there is no carnet %', new.carnet_id using errcode = 'foreign_key_violation';
    end if;
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

create function carnet_with_entries_stays() returns trigger language plpgsql as $$
begin
    if exists (select from ledger_entry where carnet_id = old.id) then
        raise exception 'carnet % has a ledger and stays', old.id using errcode = 'foreign_key_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger carnet_with_entries_stays before delete or update of id on carnet
    for each row execute function carnet_with_entries_stays();
