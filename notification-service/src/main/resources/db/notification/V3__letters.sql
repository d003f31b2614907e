-- People are told of their accounts as well. Identity has written these letters: no more than its id is kept of one.

alter table delivery drop constraint delivery_kind_check;
alter table delivery add constraint delivery_kind_check
    check (kind in ('RECEIPT', 'CANCELLATION', 'AMENDMENT', 'LETTER'));
alter table delivery alter column carnet_id drop not null;
alter table delivery alter column transaction drop not null;
alter table delivery alter column happened_at drop not null;
alter table delivery alter column office drop not null;
alter table delivery add column letter_id uuid unique;
alter table delivery add column reported boolean not null default false;
alter table delivery add constraint delivery_subject check (
    case when kind = 'LETTER' then letter_id is not null and num_nonnulls(carnet_id, transaction, happened_at, office) = 0
         else letter_id is null and num_nulls(carnet_id, transaction, happened_at, office) = 0 end);
comment on column delivery.letter_id is 'of a letter of identity';
comment on column delivery.reported is 'of a letter that is sent: whether identity has been told';
create index delivery_letter_due on delivery (due_at) where kind = 'LETTER' and state in ('PENDING', 'ATTEMPTING');
create index delivery_carnet_due on delivery (due_at) where kind <> 'LETTER' and state in ('PENDING', 'ATTEMPTING');
create index delivery_unreported on delivery (finished_at) where kind = 'LETTER' and state = 'SENT' and not reported;
