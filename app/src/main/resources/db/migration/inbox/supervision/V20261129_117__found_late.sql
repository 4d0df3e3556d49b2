-- What was late already when it was found stands in the next letter to whoever answers for the account (S3).
create table inbox.found_late (contribution uuid primary key);
