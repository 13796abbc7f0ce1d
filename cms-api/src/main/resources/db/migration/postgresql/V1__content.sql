-- collate "C": the same order as in H2 and in the bundle, whatever the language of the database
create sequence entry_id_sequence start with 50 increment by 50;

create table entry (
    id bigint primary key,
    type varchar(80) collate "C" not null,
    slug varchar(200) collate "C" not null,
    state varchar(20) not null,
    working_revision integer not null,
    published_revision integer,
    was_published boolean not null,
    created timestamptz not null,
    modified timestamptz not null,
    published timestamptz,
    published_made timestamptz,
    unpublished timestamptz,
    binned timestamptz,
    author varchar(120) not null,
    editor varchar(120) not null,
    version bigint not null,
    constraint entry_address unique (type, slug)
);
create index entry_by_published on entry (type, published);
create index entry_by_modified on entry (type, modified);

create table revision (
    entry_id bigint not null references entry (id) on delete cascade,
    number integer not null,
    fields text not null,
    author varchar(120) not null,
    created timestamptz not null,
    note varchar(2000),
    primary key (entry_id, number)
);

-- where fields point, kept as entries are renamed; scope P: published revisions, public fields; scope W: working
-- revisions, all fields
create table entry_reference (
    entry_id bigint not null references entry (id) on delete cascade,
    scope char(1) not null,
    field varchar(170) not null,
    target_type varchar(80) collate "C" not null,
    target_slug varchar(200) collate "C" not null
);
create index entry_reference_by_entry on entry_reference (entry_id, scope);
create index entry_reference_by_target on entry_reference (target_type, target_slug, scope);

-- values that one entry of a type may have, in its working or its published revision; not while it is in the bin
create table entry_unique (
    type varchar(80) collate "C" not null,
    field varchar(80) not null,
    folded varchar(300) collate "C" not null,
    entry_id bigint not null references entry (id) on delete cascade,
    primary key (type, field, folded)
);
create index entry_unique_by_entry on entry_unique (entry_id);

-- addresses that entries had before: they lead to their entry for ever. One that was public is never given away; one that
-- never was is kept because something points to it
create table slug_history (
    type varchar(80) collate "C" not null,
    slug varchar(200) collate "C" not null,
    entry_id bigint references entry (id) on delete set null,
    was_public boolean not null,
    primary key (type, slug)
);
create index slug_history_by_entry on slug_history (entry_id);

create table journal (
    sequence bigint primary key,
    at timestamptz not null,
    actor varchar(120) not null,
    kind varchar(40) not null,
    type varchar(80) collate "C",
    slug varchar(200) collate "C",
    revision integer,
    detail text not null
);
create index journal_by_entry on journal (type, slug, sequence);
create index journal_by_kind on journal (kind, sequence);

-- one row, locked by each writer right before its commit: numbers become visible in their order, without gaps
create table journal_head (
    id integer primary key,
    sequence bigint not null
);
insert into journal_head (id, sequence) values (1, 0);

create table idempotency_key (
    actor varchar(120) not null,
    idempotency_key varchar(200) not null,
    request_hash char(64) not null,
    type varchar(80) collate "C" not null,
    slug varchar(200) collate "C" not null,
    created timestamptz not null,
    primary key (actor, idempotency_key)
);
create index idempotency_key_by_created on idempotency_key (created);
