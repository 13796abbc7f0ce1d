-- what people made of the vocabularies since the files were written; a row stands in the place of the file's concept
create table concept_change (
    scheme varchar(80) not null,
    id varchar(120) not null,
    concept varchar not null,
    version bigint not null,
    editor varchar(120) not null,
    changed timestamp(6) with time zone not null,
    primary key (scheme, id)
);

-- which entries choose a concept; scope P: what the public sees of them, W: what editors see
create table concept_use (
    entry_id bigint not null references entry (id) on delete cascade,
    scope char(1) not null,
    scheme varchar(80) not null,
    concept varchar(120) not null,
    primary key (entry_id, scope, scheme, concept)
);
create index concept_use_by_concept on concept_use (scheme, concept, scope);

-- one row: whoever changes a vocabulary holds it, so that no two changes make a circle together
create table vocabulary_lock (
    id integer primary key
);
insert into vocabulary_lock (id) values (1);
