-- the point of a picture that must stay in sight when it is cut (fractions of width and height), and its average colour
alter table media add focus_x decimal(6, 5);
alter table media add focus_y decimal(6, 5);
alter table media add colour varchar(7);

-- somebody else who sent the same bytes, while they could not see that they were there: to them the file is theirs
create table media_holder (
    media_id varchar(64) not null references media (id) on delete cascade,
    account varchar(120) not null,
    name varchar(255) not null,
    alt varchar(1000),
    caption varchar(2000),
    credit varchar(500),
    licence varchar(500),
    focus_x decimal(6, 5),
    focus_y decimal(6, 5),
    created timestamp(6) with time zone not null,
    version bigint not null,
    primary key (media_id, account)
);

-- what was made of a file; the bytes are in the store at derivatives/<media_id>/<recipe>
create table media_form (
    media_id varchar(64) not null references media (id) on delete cascade,
    recipe varchar(64) not null,
    type varchar(120) not null,
    bytes bigint not null,
    width integer,
    height integer,
    primary key (media_id, recipe)
);
