-- Statistics: counts kept up with every fact, so that the size of the log does not matter. No person and no carnet is in them.

create table statistic_transactions (
    territory    text not null,
    month        date not null,
    country      char(2) not null,
    office       text not null,
    type         text not null,
    home         text not null,
    transactions bigint not null,
    primary key (territory, month, country, office, type, home)
);

insert into statistic_transactions
select l.territory,
       date_trunc('month', (l.at at time zone 'UTC') + make_interval(secs => l.offset_seconds))::date,
       l.country, l.office, l.type, c.home, count(*)
  from logged_transaction l join logged_carnet c using (carnet_id)
 where l.cancelled_by is null
 group by 1, 2, 3, 4, 5, 6;

-- How long transactions took from the opening of the declaration to its commit: how many took at most so many seconds.
create table statistic_waiting (
    territory text not null,
    month     date not null,
    country   char(2) not null,
    office    text not null,
    at_most   int not null,
    served    bigint not null,
    primary key (territory, month, country, office, at_most)
);

alter table transaction_draft add column opened_at timestamptz;

create index carnet_in_territory_claims on carnet_in_territory (territory, home, carnet_id) where verdict = 'TO_CHECK';
create index carnet_in_territory_on_hold on carnet_in_territory (territory) where on_hold;
