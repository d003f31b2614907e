-- What a person proves besides the password. Secrets and codes are sealed with a key that is not in the database.

create table totp_factor (
    account_id    uuid primary key references account (id) on delete cascade,
    sealed_secret text not null,
    created_at    timestamptz not null,
    -- Until a code has shown that the person's device knows the secret, this is an attempt and no factor.
    confirmed_at  timestamptz,
    -- The time step of the last code that was taken: neither it nor an earlier one is taken again.
    last_step     bigint not null default 0
);

create table email_factor (
    account_id   uuid primary key references account (id) on delete cascade,
    address      text not null check (address = lower(address) and length(address) <= 254),
    created_at   timestamptz not null,
    confirmed_at timestamptz
);

-- The one code per account that was sent last; an older one is worthless.
create table email_code (
    account_id  uuid primary key references account (id) on delete cascade,
    sealed_code text not null,
    expires_at  timestamptz not null,
    tries_left  integer not null check (tries_left >= 0)
);

-- Hashes of long random codes, each of which stands in for a factor once.
create table recovery_code (
    account_id uuid not null references account (id) on delete cascade,
    code_hash  text not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

-- Passkeys, in the columns that Spring Security reads and writes. Its user ID is the account's, in base64url.
create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null,
    public_key                   bytea not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null,
    account_id                   uuid not null generated always as (
        encode(decode(translate(user_entity_user_id, '-_', '+/') || '==', 'base64'), 'hex')::uuid) stored
        references account (id) on delete cascade
);
create index user_credentials_account on user_credentials (account_id);

-- What an organisation asks of those who have a role.
create table factor_policy (
    organisation_id text not null references organisation (id) on delete cascade,
    role            text not null,
    required        boolean not null,
    -- The kinds that count; none named: all do.
    kinds           text[] not null,
    primary key (organisation_id, role)
);
