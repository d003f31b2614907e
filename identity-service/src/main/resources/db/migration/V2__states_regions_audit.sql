-- Organisations: their own login address, and private persons, who are organisations of one.

alter table organisation
    add column slug           text unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    add column private_person boolean not null default false,
    add constraint private_persons_are_holders check (not private_person or type = 'COMPANY');

-- Accounts: a life of their own, from the invitation until nothing personal is left of them.

alter table account
    add column state             text not null default 'ACTIVE' check (state in ('PENDING', 'ACTIVE', 'DISABLED', 'ERASED')),
    add column region            text check (length(region) <= 200),
    add column office            text check (length(office) <= 40),
    add column change_password   boolean not null default false,
    add column email_verified_at timestamptz,
    add column last_login_at     timestamptz,
    add column version           bigint not null default 0,
    alter column password_hash drop not null,
    add constraint names_have_a_length check (length(name) between 1 and 200);
update account set state = 'DISABLED' where not enabled;
alter table account drop column enabled;

create index account_list on account (organisation_id, login);

-- Links that work once. The secret is in a letter only.

create table single_use_link (
    secret_hash  text primary key,
    kind         text not null check (length(kind) <= 40),
    account_id   uuid not null references account (id) on delete cascade,
    value        text check (length(value) <= 254),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    overtaken_at timestamptz
);
create index single_use_link_account on single_use_link (account_id);
create index single_use_link_age on single_use_link (expires_at);

-- Holders: what they say of themselves, sealed, and what they agreed to.

create table holder_profile (
    account_id uuid primary key references account (id) on delete cascade,
    profile    text not null check (length(profile) <= 8000)
);

create table accepted_terms (
    account_id uuid not null references account (id) on delete cascade,
    version    text not null check (length(version) <= 40),
    at         timestamptz not null,
    primary key (account_id, version)
);

-- What was done to accounts, settings and keys, by whom. Nothing in it is ever changed.

create table audit_entry (
    id              bigint generated always as identity primary key,
    organisation_id text not null references organisation (id),
    at              timestamptz not null,
    actor           text not null check (length(actor) <= 200),
    act             text not null check (length(act) <= 60),
    target          text check (length(target) <= 200),
    details         jsonb not null default '{}'
);
create index audit_entry_newest on audit_entry (organisation_id, id);
create index audit_entry_target on audit_entry (organisation_id, target, id);

create function append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

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
select append_only_for_all('audit_entry');
