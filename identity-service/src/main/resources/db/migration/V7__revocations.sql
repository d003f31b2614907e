-- Tokens that are void before they expire; every service reads this list again and again. Names are hashes. An entry is dropped
-- once no token can be alive that was issued at that second or before.

create table revocation (
    name         text primary key,
    issued_until bigint not null
);
create index revocation_age on revocation (issued_until);

-- Which session an authorization was asked for in, as the hash that ID tokens name as sid: it ends with the session.

alter table oauth2_authorization add column session_hash text
    generated always as (substring(attributes from '"io\.eata\.session":"([A-Za-z0-9_-]{43})"')) stored;
create index oauth2_authorization_session on oauth2_authorization (session_hash) where session_hash is not null;
