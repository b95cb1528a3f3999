package dk.kantinekort.person;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A class of person [Gruppe], such as pupils or staff. Comes with the municipality's list, under the name that it has there. */
@Entity
@Table(name = "person_group")
public class PersonGroup {

    /** Of a name, in characters. */
    public static final int LONGEST = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    protected PersonGroup() {}

    public long id() {
        return id;
    }

    /** No other group has it, in large or small letters. */
    public String name() {
        return name;
    }
}
