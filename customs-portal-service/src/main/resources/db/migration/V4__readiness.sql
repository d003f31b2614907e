-- How far an administration is with its change to digital carnets.

create table readiness_plan (
    country          char(2) primary key check (country ~ '^[A-Z]{2}$'),
    planned          date,
    standard_offered boolean not null default false,
    version          int not null default 1,
    changed_at       timestamptz not null default now()
);

create table readiness_notice (
    id          bigint generated always as identity primary key,
    country     char(2) not null,
    kind        text not null check (kind in ('PROVISIONAL', 'CONFIRMATION')),
    for_date    date not null,
    sent_on     date not null,
    sent_by     text not null check (length(sent_by) between 1 and 200),
    recorded_at timestamptz not null default now()
);
create index readiness_notice_newest on readiness_notice (country, id desc);

create table readiness_office (
    country    char(2) not null,
    code       text not null,
    internet   boolean not null default false,
    device     boolean not null default false,
    scanner    boolean not null default false,
    officers   int not null default 0 check (officers between 0 and 100000),
    trained    int not null default 0 check (trained between 0 and officers),
    remark     text not null default '' check (length(remark) <= 1000),
    version    int not null default 1,
    changed_at timestamptz not null default now(),
    primary key (country, code),
    foreign key (country, code) references office (country, code) on delete cascade
);

create table readiness_task (
    id         bigint generated always as identity primary key,
    country    char(2) not null,
    name       text not null check (length(name) between 1 and 200),
    step       text not null check (step in ('CONTACT', 'DATE', 'ADMINISTRATION', 'EQUIPMENT', 'TRAINING', 'CONFIRMATION')),
    owner      text not null default '' check (length(owner) <= 200),
    starts_on  date,
    due_on     date,
    state      text not null check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    done_on    date,
    version    int not null default 1,
    changed_at timestamptz not null default now(),
    check (due_on >= starts_on),
    check ((state = 'DONE') = (done_on is not null))
);
create index readiness_task_of on readiness_task (country, id);
