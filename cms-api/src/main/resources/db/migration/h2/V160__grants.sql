-- a role has types of its own: 'editor:article,church publisher', where a role alone is for all types
alter table account add column grants varchar(8000);
update account set grants = case
    when roles = '' or types = '' then roles
    else concat(replace(roles, ' ', concat(':', replace(types, ' ', ','), ' ')), ':', replace(types, ' ', ',')) end;
update account set grants = 'admin' where concat(' ', roles, ' ') like '% admin %';
alter table account alter column grants set not null;
alter table account drop column roles;
alter table account drop column types;

alter table bearer add column grants varchar(8000);
update bearer set grants = case
    when roles = '' or types = '' then roles
    else concat(replace(roles, ' ', concat(':', replace(types, ' ', ','), ' ')), ':', replace(types, ' ', ',')) end;
alter table bearer alter column grants set not null;
alter table bearer drop column roles;
alter table bearer drop column types;

-- somebody who signs in elsewhere, or has still to choose a password, has none
alter table account alter column password_hash drop not null;
alter table account add column email varchar(320);
alter table account add column display_name varchar(200);
alter table account add column language varchar(10) default 'nl' not null;
alter table account add column is_active boolean default true not null;
alter table account add column version bigint default 1 not null;

create table account_group (
    name varchar(120) primary key,
    title varchar(200),
    grants varchar(8000) not null,
    version bigint not null,
    created timestamp(6) with time zone not null
);

create table account_group_member (
    group_name varchar(120) not null references account_group (name) on delete cascade,
    account varchar(120) not null references account (name) on delete cascade,
    primary key (group_name, account)
);
create index account_group_member_by_account on account_group_member (account);

-- all that an account may do, a row for itself and one for each group it is in
create view account_rights (account, grants) as
    select name, grants from account
    union all
    select member.account, held.grants
    from account_group_member member join account_group held on held.name = member.group_name;
