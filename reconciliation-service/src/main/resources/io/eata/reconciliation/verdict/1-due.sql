-- What this run looks at: carnets whose ledger moved, and verdicts that the day alone changes.
insert into due (carnet_id, moved)
select carnet_id, bool_or(moved)
from (
    select carnet_id, true as moved from touched
    union all
    select carnet_id, false from verdict where status = 'NA' and valid_until < :asOf
    union all
    select carnet_id, false from verdict where status <> 'NA' and valid_until >= :asOf
) as reason
group by carnet_id
