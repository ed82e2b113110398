-- A number belongs to the certifier that reserved it. Those reserved earlier and never used belong to nobody.
alter table reservation add column certifier varchar(300);
update reservation set certifier = coalesce(
    (select c.certifier from certificate c where c.number = reservation.number), '');
alter table reservation alter column certifier set not null;
