-- ICC's news and the associations of the guarantee chain. Content is JSON as the contracts read it; nothing in it is a secret.

create table news (
    id bigint generated always as identity primary key,
    version int not null check (version > 0),
    audience text not null check (audience in ('ALL', 'CUSTOMS', 'ASSOCIATIONS', 'HOLDERS')),
    pinned boolean not null,
    published_from timestamptz not null,
    published_until timestamptz check (published_until > published_from),
    content jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null
);
create index news_as_read on news ((pinned::int) desc, published_from desc, id desc);

create table association (
    code text primary key check (code ~ '^[A-Z]{2}-[A-Z0-9]{1,30}$'),
    version int not null check (version > 0),
    country text not null check (country ~ '^[A-Z]{2}$'),
    active boolean not null,
    guaranteed_by text references association,
    content jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null
);
create index association_guaranteed_by on association (guaranteed_by);
create index association_of_country on association (country, code) where active;
