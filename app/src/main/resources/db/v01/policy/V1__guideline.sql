-- The guideline, whole, in every version it has had (R1). Rows are only ever added.
create schema if not exists policy;

create table policy.guideline_version (
    number int primary key check (number > 0),
    valid_from date not null,
    fingerprint char(64) not null,
    content text not null,
    loaded_at timestamptz not null
);
