-- What an organisation's own directory calls its people.

create table scim_user (
    account_id      uuid primary key references account (id) on delete cascade,
    organisation_id text not null references organisation (id) on delete cascade,
    external_id     text not null check (length(external_id) <= 200),
    unique (organisation_id, external_id)
);
