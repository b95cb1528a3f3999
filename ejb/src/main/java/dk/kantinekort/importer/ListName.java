package dk.kantinekort.importer;

/** A file's name as it may stand in the audit log: no folders, no control characters, and nothing like a CPR number. */
public record ListName(String given) {

    private static final int LONGEST = 100;

    @Override
    public String toString() {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .replaceAll("[0-9]{6}-?[0-9]{4}", "x");
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
