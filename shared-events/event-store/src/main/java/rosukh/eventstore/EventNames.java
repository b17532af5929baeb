package rosukh.eventstore;

import java.util.Optional;

/// The declared names under which payloads are stored. History stays readable when classes move,
/// because no class name is ever written.
public interface EventNames {

    /// The name and revision declared by a payload class; empty if it declares none.
    Optional<Name> nameOf(Class<?> payload);

    /// The class that is stored under a name today; empty for a name this build does not know.
    Optional<Class<?>> classOf(String name);

    /// A declared name.
    ///
    /// @param name for example `certification.status-granted`
    /// @param revision raised by one whenever the shape changes
    record Name(String name, int revision) {}

    /// No declared names: only types the serializer allows by package can be stored.
    static EventNames none() {
        return new EventNames() {
            @Override
            public Optional<Name> nameOf(Class<?> payload) {
                return Optional.empty();
            }

            @Override
            public Optional<Class<?>> classOf(String name) {
                return Optional.empty();
            }
        };
    }
}
