-- Drafts, and the files that are kept with a carnet: attachments, stamped covers, powers of attorney. Names and contents are sealed.

-- Makes a table append-only for everybody: changing it is refused by a trigger, and the rights that default privileges gave are taken
-- back, whatever the service's role is called.
create function append_only_for_all(tab text) returns void language plpgsql as $$
declare
    grantee name;
begin
    execute format(
        'create trigger %I before update or delete or truncate on %I for each statement execute function append_only()',
        tab || '_append_only', tab);
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
end $$;

create sequence file_id start 1;

create table draft (
    id bigint primary key, -- becomes the eATA ID
    association text not null,
    version int not null,
    change int not null, -- counts what changed, attachments included: what was read is what is issued
    number text,
    items int not null,
    holder text, -- sealed
    content text not null, -- sealed
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index draft_of_association on draft (association, id desc);

create table draft_attachment (
    id bigint primary key,
    draft_id bigint not null references draft on delete cascade,
    media_type text not null,
    size int not null check (size > 0),
    sha256 text not null,
    added_at timestamptz not null,
    name text not null, -- sealed
    content bytea not null -- sealed
);
create index attachment_of_draft on draft_attachment (draft_id, id);
alter table draft_attachment alter column content set storage external; -- sealed bytes do not compress

create table carnet_file (
    id bigint primary key,
    carnet_id bigint not null references carnet,
    kind text not null check (kind in ('ATTACHMENT', 'STAMPED_COVER', 'POWER_OF_ATTORNEY')),
    media_type text not null,
    size int not null check (size > 0),
    sha256 text not null,
    added_at timestamptz not null,
    added_by text not null,
    name text not null, -- sealed
    content bytea not null -- sealed
);
create index file_of_carnet on carnet_file (carnet_id, id desc);
alter table carnet_file alter column content set storage external;

create table power_of_attorney (
    file_id bigint primary key references carnet_file,
    carnet_id bigint not null references carnet,
    valid_until date not null,
    territories text[] not null, -- empty: all
    representative text not null -- sealed
);
create index power_of_carnet on power_of_attorney (carnet_id, file_id desc);

create table power_withdrawal (
    file_id bigint primary key references power_of_attorney,
    at timestamptz not null,
    account text not null
);

select append_only_for_all('carnet_file');
select append_only_for_all('power_of_attorney');
select append_only_for_all('power_withdrawal');

alter table travel add column power_of_attorney bigint references power_of_attorney; -- by which its declarant acts
create index travel_by_power on travel (power_of_attorney) where power_of_attorney is not null;
