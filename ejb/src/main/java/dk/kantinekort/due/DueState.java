package dk.kantinekort.due;

/** The life of due work: waits, and is done or, after too many faults, stuck until a person looks at it. */
enum DueState {
    WAITING,
    DONE,
    STUCK
}
