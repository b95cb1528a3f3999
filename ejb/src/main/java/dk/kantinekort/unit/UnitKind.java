package dk.kantinekort.unit;

public enum UnitKind {
    SCHOOL,
    CANTEEN
}
