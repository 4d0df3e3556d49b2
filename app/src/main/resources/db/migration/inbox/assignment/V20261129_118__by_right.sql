-- What is open and was handed to people by their own right is looked at, should they have lost it (S7).
create index assignment_by_right on assignment.assignment (id) where ended is null and not lent;
