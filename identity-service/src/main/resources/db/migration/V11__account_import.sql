-- What became of each row of an account import: the same answer when it is asked for again, and the way back. A row is claimed by its
-- primary key before anything is done, so that of two who do it at once one waits and finds it done. Without an account it was taken
-- back before it was ever done, and will not be.

create table account_import_row (
    import_id  uuid not null,
    row_number int not null,
    at         timestamptz not null,
    account_id uuid references account (id) on delete cascade,
    created    boolean not null default false,
    before     jsonb,
    version    bigint not null default 0,
    undone     boolean not null default false,
    kept       text check (length(kept) <= 40),
    primary key (import_id, row_number)
);
create index account_import_row_account on account_import_row (account_id);
create index account_import_row_age on account_import_row (at);
