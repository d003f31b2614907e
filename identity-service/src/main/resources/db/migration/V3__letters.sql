-- What people are told by mail. Address, names, link and code are in the sealed content alone, and only until it is sent.

create table letter (
    id         uuid        primary key,
    kind       text        not null check (length(kind) <= 100),
    account_id uuid,
    content    text        check (length(content) <= 20000),
    written_at timestamptz not null,
    good_until timestamptz not null,
    sent_at    timestamptz,
    constraint what_was_sent_is_forgotten check (sent_at is null or content is null)
);
comment on column letter.account_id is 'whose letter it is; stays when the account is gone, and names nobody then';
comment on column letter.content is 'sealed; null once sent or once its time is over';
comment on column letter.good_until is 'end of the link or code that it carries';
create index letter_open on letter (good_until) where content is not null;
create index letter_age on letter (written_at);
