-- Openings that were cancelled meanwhile.
delete from transit
using due
where due.moved and transit.carnet_id = due.carnet_id
  and not exists (
      select from transit_found where transit_found.carnet_id = transit.carnet_id and transit_found.opened_by = transit.opened_by);

insert into transit (carnet_id, opened_by, territory, items, remaining, final_date, closed_on, state)
select carnet_id, opened_by, f.territory, f.items, f.remaining, coalesce(e.final_date, c.valid_until), f.closed_on,
       case
           when coalesce(f.closed_on, :asOf) > coalesce(e.final_date, c.valid_until) then 'EXPIRED'
           when f.closed_on is null then 'IN_PROGRESS'
           else 'CLOSED'
       end
from transit_found as f
join carnet as c using (carnet_id)
join ledger_entry as e using (carnet_id)
where e.sequence = f.opened_by
on conflict (carnet_id, opened_by) do update
set remaining = excluded.remaining, closed_on = excluded.closed_on, state = excluded.state;

-- What the day alone changes, in either direction.
update transit set state = 'EXPIRED' where closed_on is null and state = 'IN_PROGRESS' and final_date < :asOf;

update transit set state = 'IN_PROGRESS' where closed_on is null and state = 'EXPIRED' and final_date >= :asOf;

insert into part (carnet_id, kind, territory, opened_by, items)
select carnet_id, 'TRANSIT_NOT_CLOSED', territory, opened_by, remaining
from transit_found
where closed_on is null
