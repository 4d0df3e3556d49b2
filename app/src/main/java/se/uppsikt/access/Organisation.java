package se.uppsikt.access;

import java.util.List;
import java.util.Set;

/** The organisation as its file tells it, before anything has an id. */
record Organisation(List<Body> committees, List<Area> areas, List<Person> people) {

    /** A committee. */
    record Body(String code, String name) {}

    /**
     * A service area.
     *
     * @param committee the committee's code
     * @param wholeMunicipality its registrars reach every committee's accounts
     */
    record Area(String key, String name, String committee, boolean wholeMunicipality) {}

    /**
     * A person.
     *
     * @param area the service area's key
     */
    record Person(
            String username,
            String firstName,
            String lastName,
            String title,
            String area,
            Set<Role> roles) {}

    Organisation withoutPeople() {
        return new Organisation(committees, areas, List.of());
    }
}
