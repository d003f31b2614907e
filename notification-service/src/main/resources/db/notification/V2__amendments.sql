-- A holder is told as well that the carnet was amended and is to be signed again.

alter table delivery drop constraint delivery_kind_check;
alter table delivery add constraint delivery_kind_check check (kind in ('RECEIPT', 'CANCELLATION', 'AMENDMENT'));
comment on column delivery.transaction is 'ledger sequence of the committed or cancelled transaction, or of the amendment';
comment on column delivery.happened_at is 'RFC 3339, in the offset of the office that acted, in UTC where the association did';
comment on column delivery.office is 'country and code of the office that acted; empty where the association did';
