-- counts what is said, not what becomes of it: an approval or a publication is no reason to refuse an editor's text
alter table entry add column content_version bigint default 0 not null;
update entry set content_version = version;
alter table entry add column last_published_revision integer;
update entry set last_published_revision = published_revision;
alter table entry add column submitted timestamptz;
alter table entry add column archived timestamptz;

-- what the entry's content_version was when the revision was made
alter table revision add column content_version bigint default 0 not null;
-- everybody who typed in it, where that is not its author alone: JSON
alter table revision add column editors varchar(4000);

-- what is being typed: replaced by the next save, and a revision when somebody asks for one
create table working_copy (
    entry_id bigint primary key references entry (id) on delete cascade,
    fields text not null,
    editor varchar(120) not null,
    editors varchar(4000) not null,
    started timestamptz not null,
    saved timestamptz not null
);

create table board (
    id varchar(80) primary key,
    name varchar(200) not null,
    quorum integer not null,
    deadline_days integer,
    version bigint not null
);

create table board_member (
    board varchar(80) not null references board (id) on delete cascade,
    account varchar(120) not null references account (name) on delete cascade,
    primary key (board, account)
);

create table approval (
    entry_id bigint not null references entry (id) on delete cascade,
    revision integer not null,
    account varchar(120) not null,
    at timestamptz not null,
    primary key (entry_id, revision, account)
);

create table review_comment (
    id varchar(40) primary key,
    entry_id bigint not null references entry (id) on delete cascade,
    revision integer not null,
    author varchar(120) not null,
    at timestamptz not null,
    text varchar(4000) not null,
    field varchar(170),
    quote varchar(1000),
    resolved timestamptz,
    resolved_by varchar(120)
);
create index review_comment_by_entry on review_comment (entry_id, at);

-- what is to happen at its time, once, by whichever node comes first
create table scheduled_step (
    id varchar(40) primary key,
    entry_id bigint not null references entry (id) on delete cascade,
    step varchar(20) not null,
    revision integer not null,
    at timestamptz not null,
    state varchar(20) not null,
    attempts integer not null,
    reason varchar(4000),
    actor varchar(120) not null,
    detail varchar(8000) not null,
    ordered timestamptz not null,
    ended timestamptz
);
create index scheduled_step_by_time on scheduled_step (state, at);
create index scheduled_step_by_entry on scheduled_step (entry_id, ordered);

create table preview_link (
    id varchar(40) primary key,
    entry_id bigint not null references entry (id) on delete cascade,
    revision integer not null,
    site varchar(80) not null,
    expires timestamptz not null,
    created timestamptz not null,
    author varchar(120) not null,
    revoked timestamptz
);
create index preview_link_by_entry on preview_link (entry_id, created);

-- made when first needed; all nodes sign with the same
create table signing_key (
    id varchar(40) primary key,
    secret varchar(100) not null,
    created timestamptz not null
);
