-- Transits: a closing takes each of its items out of the oldest transit of that territory that is open for it, and takes nothing
-- where none is. Selections are cut at every bound that occurs, so that all items of a segment share one fate; for each segment
-- the openings and closings are walked in ledger order. walked is +1 per opening, -1 per closing; a closing that finds nothing
-- open is one that pushes walked below its lowest point so far. The n-th closing that found something took the n-th opening.
with move as (
    select carnet_id, territory, sequence, type = 'TRANSIT_OPEN' as opens, items, day
    from due join ledger_entry using (carnet_id)
    where moved and cancelled_by is null and type in ('TRANSIT_OPEN', 'TRANSIT_CLOSE')
), bound as (
    select distinct carnet_id, territory, at
    from move cross join unnest(items) as r cross join lateral (values (lower(r)), (upper(r))) as bounds (at)
), segment as (
    select carnet_id, territory, int4range(at, next) as items
    from (
        select carnet_id, territory, at, lead(at) over (partition by carnet_id, territory order by at) as next from bound
    ) as bounds
    where next is not null
), walk as (
    select carnet_id, territory, segment.items, sequence, opens, day,
           sum(case when opens then 1 else -1 end)
               over (partition by carnet_id, territory, segment.items order by sequence) as walked
    from segment join move using (carnet_id, territory)
    where move.items @> segment.items
), lowered as (
    select *, least(0, min(walked) over (partition by carnet_id, territory, items order by sequence)) as lowest from walk
), step as (
    select *, opens or lowest = coalesce(lag(lowest) over (partition by carnet_id, territory, items order by sequence), 0) as counts
    from lowered
), numbered as (
    select *, row_number() over (partition by carnet_id, territory, items, opens order by sequence) as nth from step where counts
)
insert into transit_found (carnet_id, territory, opened_by, items, remaining, closed_on)
select opening.carnet_id, opening.territory, opening.sequence, range_agg(opening.items),
       coalesce(range_agg(opening.items) filter (where closing.sequence is null), '{}'),
       case when bool_and(closing.sequence is not null) then max(closing.day) end
from numbered as opening
left join numbered as closing
    on not closing.opens
    and closing.carnet_id = opening.carnet_id
    and closing.territory = opening.territory
    and closing.items = opening.items
    and closing.nth = opening.nth
where opening.opens
group by opening.carnet_id, opening.territory, opening.sequence
