-- Carnets that point at each other: one that stands in for another, and twins of which one is paper and one digital.

alter table carnet add column carnet_order text not null default 'ORIGINAL';

-- The original's ledger says that it is replaced, and by which; here stands why, and who agreed. A replacement that was cancelled
-- unused stays here, and its original may be replaced again.
create table replacement (
    replacement_id bigint primary key references carnet,
    original_id bigint not null references carnet,
    sequence int not null, -- of the original's entry
    kind text not null check (kind in ('REPLACEMENT', 'SUBSTITUTE')),
    reason text not null,
    at timestamptz not null,
    noted text not null, -- sealed: it names who agreed
    check (original_id <> replacement_id)
);
create index replacement_of on replacement (original_id);

create table twin (
    paper_id bigint not null references carnet,
    digital_id bigint not null references carnet,
    at timestamptz not null,
    primary key (paper_id, digital_id),
    check (paper_id <> digital_id)
);
create index twin_of_digital on twin (digital_id);

select append_only_for_all('replacement'), append_only_for_all('twin');
