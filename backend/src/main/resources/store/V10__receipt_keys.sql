-- Every key that receipts were ever signed with. Only of the one that signs, and of the next, is the private part here.
create table receipt_key (
    position     integer     not null primary key,
    id           varchar(64) not null unique,
    public_part  varchar(64) not null,
    private_part varchar(64),
    created_at   bigint      not null,
    signs_from   bigint      not null
);
