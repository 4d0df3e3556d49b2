-- Disposal asks of each document whether anybody has asked for it (H5).
create index disclosure_items_of_a_document on records.disclosure_item (contribution);
