-- links that were mailed; only the SHA-256 of each is kept
create table password_reset (
    hash varchar(64) primary key,
    account varchar(120) not null references account (name) on delete cascade,
    expires timestamp(6) with time zone not null
);
create index password_reset_by_account on password_reset (account);
