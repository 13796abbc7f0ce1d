-- who somebody is elsewhere: the provider, and its name for them that never changes hands
create table account_identity (
    issuer varchar(500) not null,
    subject varchar(255) not null,
    account varchar(120) not null references account (name) on delete cascade,
    created timestamp(6) with time zone not null,
    primary key (issuer, subject)
);
create index account_identity_by_account on account_identity (account);
