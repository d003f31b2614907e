-- A ledger of thousands of entries is read by the page. What customs of one territory did:
create index ledger_entry_by_territory on ledger_entry (carnet_id, territory, sequence) where territory is not null;
-- Whether a transaction was cancelled: a cancellation names it.
create index ledger_entry_cancelled on ledger_entry (carnet_id, ((entry::jsonb #>> '{entry,ofSequence}')::int))
    where kind = 'TransactionCancelled';
-- Goods that came home again, which every territory that dealt with the carnet may see. The text is canonical JSON: no quote stands
-- in a value without a backslash before it, so these characters are that field and nothing else.
create index ledger_entry_home_again on ledger_entry (carnet_id, sequence)
    where kind = 'TransactionCommitted' and entry like '%"type":"RE_IMPORTATION"%';
-- Why a carnet is blocked: the last time that it was.
create index ledger_entry_blocked on ledger_entry (carnet_id, sequence) where kind = 'CarnetBlocked';
