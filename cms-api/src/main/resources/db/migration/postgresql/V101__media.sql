-- the bytes are in <data>/media/<first two of the id>/<id>; id is their SHA-256
create table media (
    id varchar(64) primary key,
    name varchar(255) not null,
    type varchar(120) not null,
    bytes bigint not null,
    width integer,
    height integer,
    alt varchar(1000),
    caption varchar(2000),
    credit varchar(500),
    licence varchar(500),
    created timestamp(6) with time zone not null,
    author varchar(120) not null,
    version bigint not null
);
create index media_by_created on media (created, id);
