-- Derby, which counts tables anew as they grow, lets go of every block of ids with each count and compiles every insert again; and
-- whoever fetches a block while the same insert is compiled is refused at once. In force from the next start.
call syscs_util.syscs_set_database_property('derby.storage.indexStats.auto', 'false');
