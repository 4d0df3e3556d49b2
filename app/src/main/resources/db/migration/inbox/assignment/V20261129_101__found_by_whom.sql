-- What is told at the head of the inbox is looked for by what it tells, however much else there is; and a colleague who has moved
-- to another service area still has what was handed to them.
create index assignment_awaits_area on assignment.assignment (to_area, at, id)
    where ended is null and received_at is null and to_person is null;
create index assignment_to_person on assignment.assignment (to_person, at, id) where ended is null;
create index assignment_returned on assignment.assignment (from_person, at, id) where not past and ended is not null;
create index assignment_of_contribution on assignment.assignment (contribution, at);
