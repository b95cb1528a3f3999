-- Ids of identity columns are fetched in blocks. At the end of a block, inserts that meet there are refused at once instead of
-- waiting; long blocks make that rare. What is left of a block at a kill is lost.
call syscs_util.syscs_set_database_property('derby.language.sequence.preallocator', '10000');
