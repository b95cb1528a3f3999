package dk.kantinekort.person;

import java.io.Serializable;

/**
 * What the municipality's list tells of a person besides the CPR number. Empty strings stand for what is not known.
 *
 * @param email may be empty
 */
public record PersonDetails(String name, String address, String postalCode, String city, String email)
        implements Serializable {}
