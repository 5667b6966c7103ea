-- Read by SQLite and PostgreSQL alike. Times are milliseconds since 1970, truth is 0 or 1.
create table partner_key (
    id           varchar(32)  not null primary key,
    hash         varchar(64)  not null unique,
    partner      varchar(64)  not null,
    live         smallint     not null,
    created_at   bigint       not null,
    expires_at   bigint,
    revoked_at   bigint,
    replaced_by  varchar(32),
    last_used_at bigint
);

-- The row of a partner is held until its decisions are committed, so positions become visible in their order.
create table partner_position (
    partner varchar(64) not null primary key,
    last    bigint      not null
);

create table decision (
    partner         varchar(64)  not null,
    position        bigint       not null,
    id              varchar(36)  not null unique,
    live            smallint     not null,
    key_id          varchar(32)  not null,
    idempotency_key varchar(255) not null,
    body            varchar(64)  not null,
    recorded_at     bigint       not null,
    code            varchar(64)  not null,
    rulebook        varchar(80)  not null,
    mode            varchar(16)  not null,
    reference       varchar(400),
    metadata        text         not null,
    receipt         text,
    primary key (partner, position),
    unique (partner, live, idempotency_key)
);

create index decision_reference on decision (partner, reference, position) where reference is not null;
