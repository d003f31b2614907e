-- Drafts that nobody has touched for long are forgotten, the oldest first.
create index draft_by_change on draft (changed_at);
