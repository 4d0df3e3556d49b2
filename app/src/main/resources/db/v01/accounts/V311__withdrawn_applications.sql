-- An application can be withdrawn by those who wrote it, and taken up again (K2).
alter table accounts.application drop constraint application_state_check;
alter table accounts.application add constraint application_state_check
    check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED', 'WITHDRAWN'));
