create table account (
    name varchar(120) primary key,
    password_hash varchar(300) not null,
    roles varchar(200) not null,
    types varchar(4000) not null,
    created timestamp(6) with time zone not null
);

-- sessions and API tokens: what goes in "Authorization: Bearer"; only the SHA-256 of each is kept
create table bearer (
    id varchar(40) primary key,
    hash varchar(64) not null unique,
    kind varchar(10) not null,
    account varchar(120) not null references account (name) on delete cascade,
    -- the token that made this one: it ends together with it
    maker varchar(40) references bearer (id) on delete cascade,
    name varchar(200) not null,
    roles varchar(200) not null,
    types varchar(4000) not null,
    created timestamp(6) with time zone not null,
    expires timestamp(6) with time zone not null
);
create index bearer_by_account on bearer (account, kind);
create index bearer_by_maker on bearer (maker);
create index bearer_by_expires on bearer (expires);
