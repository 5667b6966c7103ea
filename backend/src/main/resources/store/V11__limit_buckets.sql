-- Limits that several nodes share; used on PostgreSQL only. Times are microseconds since 1970 by the clock of the database.
create table limit_bucket (
    name    varchar(64) not null primary key,
    granted bigint      not null,
    full_at bigint      not null
);
