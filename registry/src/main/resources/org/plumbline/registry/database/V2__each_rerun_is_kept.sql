-- A certificate names its re-run by digest, so a later re-run of the same report must not take its place.
create table rerun_statement (
    envelope_digest varchar(64) primary key,
    report varchar(64) not null references report (digest),
    certifier varchar(300) not null,
    envelope ${bytes} not null,
    received_at timestamp with time zone not null
);
create index rerun_statement_of_report on rerun_statement (report);
insert into rerun_statement (envelope_digest, report, certifier, envelope, received_at)
    select envelope_digest, digest, certifier, envelope, received_at from rerun;

alter table certificate add column rerun varchar(64);
update certificate set rerun = (select r.envelope_digest from rerun r where r.digest = certificate.report);
alter table certificate add foreign key (rerun) references rerun_statement (envelope_digest);
create index certificate_on_report on certificate (report);

drop table rerun;
