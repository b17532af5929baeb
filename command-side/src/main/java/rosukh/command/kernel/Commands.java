package rosukh.command.kernel;

import java.util.Optional;

/// The one way to send a command, used by the API, forms, imports and demo data alike.
public interface Commands {

    /// Sends a command and waits until its events are stored.
    ///
    /// A repeat under the same key and request answers as the first time and stores nothing.
    ///
    /// @throws Refused if a rule says no; nothing is stored
    Done send(Object command, Occasion occasion);

    /// The answer to an earlier command under the same key, for who would do something costly
    /// before sending it again.
    ///
    /// @throws Refused if the key was used for another request
    Optional<Done> earlier(Occasion occasion);
}
