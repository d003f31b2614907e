-- Evidence: for goods that should have left a territory, later transactions that show some of them outside of it. Where home
-- waits, nothing speaks for their return. The document has the shape of contracts' Outstanding.
with detail as (
    select carnet_id, p.opened_by, p.kind,
           jsonb_build_object(
               'kind', p.kind,
               'territory', p.territory,
               'items', selection_text(p.items),
               'openedBy', p.opened_by,
               'valueAtStake', (
                   select coalesce(sum(value), 0)
                   from unnest(p.items) as r cross join unnest(c.item_values[lower(r) : upper(r) - 1]) as value),
               'currency', c.currency,
               'evidence', (
                   select coalesce(jsonb_agg(e.sequence order by e.sequence), '[]')
                   from ledger_entry as e
                   where p.kind <> 'NOT_RE_IMPORTED'
                     and e.carnet_id = p.carnet_id and e.sequence > p.opened_by and e.cancelled_by is null
                     and (e.type = 'RE_IMPORTATION' or (e.type = 'IMPORTATION' and e.territory <> p.territory))
                     and e.items && p.items)) as document
    from part as p join carnet as c using (carnet_id)
), found as (
    select carnet_id, jsonb_agg(document order by opened_by, kind) as outstanding from detail group by carnet_id
), known as (
    select carnet_id, c.valid_until, c.sequence,
           case when moved then coalesce(found.outstanding, '[]') else v.outstanding end as outstanding
    from due
    join carnet as c using (carnet_id)
    left join found using (carnet_id)
    left join verdict as v using (carnet_id)
), written as (
    insert into verdict as v (carnet_id, valid_until, as_of, through_sequence, status, outstanding)
    select carnet_id, valid_until, :asOf, sequence,
           case
               when :asOf <= valid_until then 'NA'
               when outstanding = '[]' then 'TERMINATED'
               else 'TO_CHECK'
           end,
           outstanding
    from known
    on conflict (carnet_id) do update
    set as_of = excluded.as_of, through_sequence = excluded.through_sequence,
        status = excluded.status, outstanding = excluded.outstanding
    returning new.carnet_id, new.status,
              old.status is distinct from new.status
              or (new.status <> 'NA' and old.outstanding <> new.outstanding) as changed
)
insert into judged (carnet_id, status, changed)
select carnet_id, status, changed from written
