-- Which copy the database was filled from, and when: kept in the same transaction as what was
-- filled, so that nobody wonders whether a putting back that was cut off at the very end counts.
alter table operation.copy_taken add column put_back_at timestamptz;
