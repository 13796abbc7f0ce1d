-- where files are used: scope P by what the public sees, W by what editors see; a file that is not there (yet) counts too.
-- editor: who put it there, and so lets others who read the entry see the file
create table media_use (
    entry_id bigint not null references entry (id) on delete cascade,
    scope char(1) not null,
    field varchar(170) not null,
    media_id varchar(64) not null,
    editor varchar(120) not null,
    primary key (entry_id, scope, field, media_id)
);
create index media_use_by_media on media_use (media_id, scope);
