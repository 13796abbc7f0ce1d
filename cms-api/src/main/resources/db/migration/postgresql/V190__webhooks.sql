-- the secret signs what is sent, so it cannot be kept as a hash; seen is the last number of the journal that was handled
create table webhook (
    id varchar(40) primary key,
    name varchar(200) not null,
    url varchar(2000) not null,
    events varchar(2000) not null,
    types varchar(4000) not null,
    secret varchar(100) not null,
    is_active boolean not null,
    failing_since timestamp(6) with time zone,
    seen bigint not null,
    created timestamp(6) with time zone not null,
    author varchar(120) not null,
    version bigint not null
);

create table webhook_delivery (
    id varchar(40) primary key,
    webhook_id varchar(40) not null references webhook (id) on delete cascade,
    event varchar(100) not null,
    kind varchar(40) not null,
    body text not null,
    state varchar(10) not null,
    attempts integer not null,
    due timestamp(6) with time zone not null,
    status integer,
    error varchar(500),
    created timestamp(6) with time zone not null,
    tried timestamp(6) with time zone
);
create index webhook_delivery_due on webhook_delivery (state, due);
create index webhook_delivery_log on webhook_delivery (webhook_id, created);
