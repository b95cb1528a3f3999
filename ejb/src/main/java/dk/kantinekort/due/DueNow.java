package dk.kantinekort.due;

/** Work of that kind has been planned that is due at once: no need to wait for the next tick. */
record DueNow(String kind) {}
