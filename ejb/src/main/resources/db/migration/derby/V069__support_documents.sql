-- Kept per database for the type of the document alone.
create table support_document (
  case_id bigint primary key,
  kind    varchar(10) not null,
  content blob not null,
  constraint support_document_case_fk foreign key (case_id) references support_case (id),
  constraint support_document_kind_known check (kind in ('PDF', 'JPEG', 'PNG'))
);
