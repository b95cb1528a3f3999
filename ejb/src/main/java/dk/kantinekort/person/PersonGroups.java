package dk.kantinekort.person;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** The groups that the municipality's lists have named. */
@Stateless
public class PersonGroups {

    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    /** By name. */
    public List<PersonGroup> list() {
        return em.createQuery("select g from PersonGroup g order by g.name, g.id", PersonGroup.class)
                .getResultList();
    }

    /** The names of those groups, in order. */
    public List<String> names(Set<Long> groups) {
        return groups.isEmpty()
                ? List.of()
                : list().stream()
                        .filter(group -> groups.contains(group.id()))
                        .map(PersonGroup::name)
                        .toList();
    }
}
