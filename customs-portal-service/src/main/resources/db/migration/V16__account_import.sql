-- Accounts are kept by identity, which wants to know on whose behalf it is asked.

alter table bulk_import add column undone_by text;
