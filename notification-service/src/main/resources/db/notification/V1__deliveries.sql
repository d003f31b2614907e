-- One row per event that a holder is told of. No address, no name, no text: these are asked of core at the moment of sending.
create table delivery (
    event_id    text        primary key check (length(event_id) <= 100),
    kind        text        not null check (kind in ('RECEIPT', 'CANCELLATION')),
    carnet_id   bigint      not null,
    transaction bigint      not null,
    happened_at text        not null,
    office      text        not null,
    message_id  text        not null unique,
    state       text        not null default 'PENDING' check (state in ('PENDING', 'ATTEMPTING', 'SENT', 'SKIPPED', 'FAILED')),
    tries       integer     not null default 0,
    due_at      timestamptz not null,
    reason      text,
    finished_at timestamptz
);
comment on column delivery.transaction is 'ledger sequence of the committed or cancelled transaction';
comment on column delivery.happened_at is 'RFC 3339, in the offset of the office that acted';
comment on column delivery.office is 'country and code of the office that acted';
comment on column delivery.state is 'ATTEMPTING: handed to the mail server, whose answer is not known (yet)';
comment on column delivery.due_at is 'not to be taken before; set ahead while somebody is at it';
comment on column delivery.reason is 'why the last try failed: a code, never a text from outside';
create index delivery_due on delivery (due_at) where state in ('PENDING', 'ATTEMPTING');
create index delivery_open on delivery (state) where state in ('PENDING', 'ATTEMPTING', 'FAILED');
