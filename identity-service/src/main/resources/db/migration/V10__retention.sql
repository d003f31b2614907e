-- What is kept for a time only.

-- The audit log stays append-only for the service; what it may ask for is that its oldest entries are forgotten, and none of the last
-- ninety days. Whoever owns the tables guards the rest, as ever.

create or replace function append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('eata.forgetting', true) = tg_table_name then
        return null;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;

create index audit_entry_age on audit_entry (at);

create function forget_audit_entries(before timestamptz, most int) returns int language plpgsql security definer
set search_path from current as $$
declare
    forgotten int;
begin
    perform set_config('eata.forgetting', 'audit_entry', true);
    delete from audit_entry where id in (
        select id from audit_entry where at < least(before, now() - interval '90 days') limit most for update skip locked);
    get diagnostics forgotten = row_count;
    perform set_config('eata.forgetting', '', true);
    return forgotten;
end $$;

create index account_pending on account (created_at) where state = 'PENDING';
create index email_code_age on email_code (expires_at);
create index recovery_code_used on recovery_code (used_at) where used_at is not null;
create index totp_factor_begun on totp_factor (created_at) where confirmed_at is null;
create index email_factor_begun on email_factor (created_at) where confirmed_at is null;
