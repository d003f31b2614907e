-- What the search compares: an office's words without case and accents (as io.eata.portal.page.Folded folds what is typed).

alter table office add column sought text generated always as (
    regexp_replace(
        normalize(
            lower(name || ' ' || code || ' ' || city || ' ' || zip || ' ' || address || ' ' || coalesce(unlocode::text, '')), nfkd),
        '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g')
) stored;
create index office_in_directory on office (country, name, code) where active;

-- Officers who have put the first steps away; an officer who is not here is shown them.

create table first_use (
    officer text primary key check (length(officer) <= 200),
    put_away_at timestamptz not null
);
