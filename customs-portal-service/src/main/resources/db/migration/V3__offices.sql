-- What an administration keeps of its regions and offices. A renamed region takes its offices along; its former names are kept for
-- officers whose session still says them, and accounts_follow says whether identity has heard of the newest name.

alter table region
    add column active          boolean not null default true,
    add column version         int not null default 1,
    add column former_names    text[] not null default '{}',
    add column accounts_follow boolean not null default true,
    add column changed_at      timestamptz not null default now();

alter table office
    add column address    text not null default '' check (length(address) <= 400),
    add column zip        text not null default '' check (length(zip) <= 20),
    add column city       text not null default '' check (length(city) <= 100),
    add column phone      text not null default '' check (length(phone) <= 40),
    add column email      text not null default '' check (length(email) <= 254),
    add column hours      text not null default '' check (length(hours) <= 1000),
    add column latitude   numeric(8, 6) check (latitude between -90 and 90),
    add column longitude  numeric(9, 6) check (longitude between -180 and 180),
    add column unlocode   char(5) check (unlocode ~ '^[A-Z]{2}[A-Z2-9]{3}$'),
    add column kinds      text[] not null default '{}' check (kinds <@ array ['SEA', 'AIR', 'LAND', 'ADMINISTRATIVE']),
    add column version    int not null default 1,
    add column created_at timestamptz not null default now(),
    add column changed_at timestamptz not null default now(),
    add constraint office_is_somewhere check ((latitude is null) = (longitude is null)),
    drop constraint office_country_region_fkey,
    add constraint office_country_region_fkey
        foreign key (country, region) references region (country, name) on update cascade;
create index office_by_region on office (country, region, name, code);

-- Where an officer usually works is forgotten with the office.
alter table officer_office
    drop constraint officer_office_country_code_fkey,
    add constraint officer_office_country_code_fkey
        foreign key (country, code) references office (country, code) on delete cascade;
create index officer_office_of_office on officer_office (country, code);

-- To say whether an office has opened drafts.
create index transaction_draft_of_office on transaction_draft (country, office);
