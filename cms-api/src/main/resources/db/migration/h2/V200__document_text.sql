-- what the search knows of documents. State: reading, read, cut (there was more), or the reason why there is no text
create table media_text (
    media_id varchar(64) primary key references media (id) on delete cascade,
    state varchar(20) not null,
    changed timestamp(6) with time zone not null,
    text varchar,
    title varchar(500),
    language varchar(500),
    pages integer
);
