-- what a token begins with, to recognise it by; and roughly when it was last shown
alter table bearer add column prefix varchar(20) default '' not null;
alter table bearer add column used timestamp(6) with time zone;
