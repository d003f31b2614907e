-- People and the organisations they belong to.

create table organisation (
    id         text primary key,
    type       text not null check (type in ('CUSTOMS', 'ASSOCIATION', 'COMPANY', 'ICC', 'PLATFORM')),
    name       text not null,
    territory  text check (territory ~ '^[A-Z]{2,4}$'),
    country    text check (country ~ '^[A-Z]{2}$'),
    constraint customs_alone_have_a_territory check ((type = 'CUSTOMS') = (territory is not null)),
    constraint customs_and_associations_have_a_country check (type not in ('CUSTOMS', 'ASSOCIATION') or country is not null)
);

create table account (
    id              uuid primary key,
    login           text not null unique check (login = lower(login)),
    password_hash   text not null,
    name            text not null,
    locale          text not null,
    organisation_id text not null references organisation (id),
    roles           text[] not null,
    enabled         boolean not null default true,
    created_at      timestamptz not null
);
create index account_organisation on account (organisation_id);

-- Clients. The first table has the columns that Spring Security reads and writes.

create table oauth2_registered_client (
    id                            varchar(100) primary key,
    client_id                     varchar(100) not null unique,
    client_id_issued_at           timestamptz not null default current_timestamp,
    client_secret                 varchar(200),
    client_secret_expires_at      timestamptz,
    client_name                   varchar(200) not null,
    client_authentication_methods varchar(1000) not null,
    authorization_grant_types     varchar(1000) not null,
    redirect_uris                 text,
    post_logout_redirect_uris     text,
    scopes                        varchar(1000) not null,
    client_settings               text not null,
    token_settings                text not null,
    -- Clients prove themselves with a key of their own, or are public. There are no shared secrets here.
    constraint no_secrets check (client_secret is null)
);

create table client_profile (
    registered_client_id varchar(100) primary key references oauth2_registered_client (id) on delete cascade,
    organisation_id      text not null references organisation (id),
    roles                text[] not null,
    -- A JWK set of public keys; assertions signed by any of them are good, so that keys can be exchanged without a gap.
    key_set              jsonb not null
);

create table used_assertion (
    client_id  text not null,
    jti_hash   text not null,
    expires_at timestamptz not null,
    primary key (client_id, jti_hash)
);
create index used_assertion_expiry on used_assertion (expires_at);

-- Authorizations, in the columns of Spring Security; codes and tokens are kept as hashes only.

create table oauth2_authorization (
    id                            varchar(100) primary key,
    registered_client_id          varchar(100) not null references oauth2_registered_client (id) on delete cascade,
    principal_name                varchar(200) not null,
    authorization_grant_type      varchar(100) not null,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text,
    created_at                    timestamptz not null default current_timestamp,
    -- When the last of its codes and tokens is worthless; one that never got any is judged by its age.
    worthless_at                  timestamptz generated always as (
        greatest(authorization_code_expires_at, access_token_expires_at, oidc_id_token_expires_at,
                 refresh_token_expires_at)) stored
);
create index oauth2_authorization_state on oauth2_authorization (state) where state is not null;
create index oauth2_authorization_code on oauth2_authorization (authorization_code_value)
    where authorization_code_value is not null;
create index oauth2_authorization_access_token on oauth2_authorization (access_token_value)
    where access_token_value is not null;
create index oauth2_authorization_id_token on oauth2_authorization (oidc_id_token_value)
    where oidc_id_token_value is not null;
create index oauth2_authorization_refresh_token on oauth2_authorization (refresh_token_value)
    where refresh_token_value is not null;
create index oauth2_authorization_user_code on oauth2_authorization (user_code_value) where user_code_value is not null;
create index oauth2_authorization_device_code on oauth2_authorization (device_code_value)
    where device_code_value is not null;
create index oauth2_authorization_principal
    on oauth2_authorization (principal_name, registered_client_id, oidc_id_token_issued_at desc);
create index oauth2_authorization_age on oauth2_authorization (coalesce(worthless_at, created_at));

create table refresh_token (
    token_hash       text primary key,
    authorization_id varchar(100) not null references oauth2_authorization (id) on delete cascade,
    first_used_at    timestamptz
);
create index refresh_token_authorization on refresh_token (authorization_id);

create table oauth2_authorization_consent (
    registered_client_id varchar(100) not null references oauth2_registered_client (id) on delete cascade,
    principal_name       varchar(200) not null,
    authorities          varchar(1000) not null,
    primary key (registered_client_id, principal_name)
);

-- Failed logins, per account, per source and per both; who it was cannot be read from the key.

create table login_attempts (
    key_hash text primary key,
    failures integer not null,
    last_at  timestamptz not null
);
create index login_attempts_age on login_attempts (last_at);

-- Sessions, in the columns of Spring Session.

create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
