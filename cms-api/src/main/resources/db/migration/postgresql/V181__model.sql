-- the model that the content was last kept under: one row
create table model_memory (
    id integer primary key,
    model text not null,
    changed timestamp(6) with time zone not null
);

-- files of the folder migrations that have been applied, once and for all
create table model_migration (
    name varchar(200) primary key,
    applied timestamp(6) with time zone not null
);
