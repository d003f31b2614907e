-- An organisation's own provider of identities: at most one. The secret is sealed for the key ring of this service.

create table sso_provider (
    organisation_id text primary key references organisation (id) on delete cascade,
    protocol        text not null check (protocol in ('OIDC', 'SAML')),
    state           text not null check (state in ('DRAFT', 'TESTED', 'ON')),
    -- Whether its people are sent on without being asked first.
    straight        boolean not null,
    -- The issuer of OpenID Connect, or where the SAML metadata is fetched.
    address         text not null,
    client_id       text,
    client_proof    text not null check (client_proof in ('SECRET', 'KEY')),
    sealed_secret   text,
    -- The SAML metadata as it was last fetched: signatures are checked against the keys in it.
    metadata        text,
    role_claim      text not null,
    -- From a value of that claim to a role of the platform.
    role_values     jsonb not null,
    region_claim    text,
    office_claim    text,
    name_claim      text not null,
    email_claim     text not null,
    version         bigint not null,
    changed_at      timestamptz not null,
    constraint oidc_has_a_client check (protocol <> 'OIDC' or client_id is not null),
    constraint saml_has_metadata check (protocol <> 'SAML' or metadata is not null)
);

-- The mark of an organisation on its own login address: a PNG that this service has drawn anew from what was uploaded.

create table organisation_mark (
    organisation_id text primary key references organisation (id) on delete cascade,
    png             bytea not null,
    changed_at      timestamptz not null
);

-- Who an account is at a provider. The pair of issuer and subject is the identity; addresses and names change.

create table outside_identity (
    organisation_id text not null references organisation (id) on delete cascade,
    issuer          text not null,
    subject         text not null,
    account_id      uuid not null references account (id) on delete cascade,
    first_at        timestamptz not null,
    last_at         timestamptz not null,
    primary key (organisation_id, issuer, subject)
);
create index outside_identity_account on outside_identity (account_id);

-- Sessions at a provider that logins here began with: by these a provider's logout finds the account whose sessions end.

create table outside_session (
    organisation_id text not null references organisation (id) on delete cascade,
    session_hash    text not null,
    account_id      uuid not null references account (id) on delete cascade,
    begun_at        timestamptz not null,
    primary key (organisation_id, session_hash, account_id)
);
create index outside_session_age on outside_session (begun_at);

-- Requests to a SAML provider: each is answered once. What came back waits sealed for the browser that had asked.

create table saml_request (
    relay_hash      text primary key,
    organisation_id text not null references organisation (id) on delete cascade,
    request_id      text not null,
    expires_at      timestamptz not null,
    ticket_hash     text unique,
    sealed_arrival  text
);
create index saml_request_expiry on saml_request (expires_at);

-- One-time leave to log in as a trial: it shows what a login would make of somebody, and changes nothing.

create table sso_trial (
    token_hash      text primary key,
    organisation_id text not null references organisation (id) on delete cascade,
    expires_at      timestamptz not null
);
create index sso_trial_expiry on sso_trial (expires_at);
