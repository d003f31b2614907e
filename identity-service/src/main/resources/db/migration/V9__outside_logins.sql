-- Who a holder's account is at the outside providers that the operator offers. Issuer and subject are the identity, at one account
-- only; an account has one identity of each provider.

create table outside_login (
    issuer     text not null check (length(issuer) <= 500),
    subject    text not null check (length(subject) between 1 and 255),
    provider   text not null check (length(provider) <= 40),
    account_id uuid not null references account (id) on delete cascade,
    linked_at  timestamptz not null,
    last_at    timestamptz not null,
    primary key (issuer, subject),
    unique (account_id, provider)
);
