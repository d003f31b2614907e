-- Machines are registered and disabled while the service runs, and their organisations exchange their keys.

alter table client_profile
    add column registered_at timestamptz not null default current_timestamp,
    add column disabled_at   timestamptz;
create index client_profile_organisation on client_profile (organisation_id, registered_client_id);
