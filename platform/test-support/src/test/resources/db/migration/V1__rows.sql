create table entry (
    id bigint generated always as identity primary key,
    said text not null
);
create table ledger (
    id bigint generated always as identity primary key,
    said text not null
);
revoke update, delete on ledger from sample_app;
