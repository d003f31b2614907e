-- Goods: importations against re-exportations in each territory; exportations and exits against re-importations at a digital home,
-- where goods regularised abroad are no longer waited for either. Each item stays with the transaction that touched it last on
-- its account: it is outstanding if that transaction opened. Exact in ledger order, and one pass over the entries.
with posting as (
    select carnet_id, 'NOT_RE_EXPORTED' as kind, territory, sequence,
           type = 'IMPORTATION' as opens,
           items + not_returned as items
    from due join ledger_entry using (carnet_id)
    where moved and cancelled_by is null and type in ('IMPORTATION', 'RE_EXPORTATION')
    union all
    select carnet_id, 'NOT_RE_IMPORTED', home_territory, e.sequence,
           type in ('EXPORTATION', 'EXIT'),
           case type when 'RE_EXPORTATION' then not_returned else items + not_returned end
    from due join carnet using (carnet_id) join ledger_entry as e using (carnet_id)
    where moved and cancelled_by is null and home_digital
      and (type in ('EXPORTATION', 'EXIT', 'RE_IMPORTATION') or (type = 'RE_EXPORTATION' and not isempty(not_returned)))
), settled as (
    select carnet_id, kind, territory, sequence, opens,
           items - coalesce(
               range_agg(items) over (
                   partition by carnet_id, kind, territory
                   order by sequence desc
                   rows between unbounded preceding and 1 preceding),
               '{}') as items
    from posting
)
insert into part (carnet_id, kind, territory, opened_by, items)
select carnet_id, kind, territory, sequence, items
from settled
where opens and not isempty(items)
