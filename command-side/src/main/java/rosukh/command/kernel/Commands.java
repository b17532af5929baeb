package rosukh.command.kernel;

/// The one way to send a command, used by the API, forms, imports and demo data alike.
public interface Commands {

    /// Sends a command and waits until its events are stored.
    ///
    /// A repeat under the same key and request answers as the first time and stores nothing.
    ///
    /// @throws Refused if a rule says no; nothing is stored
    Done send(Object command, Occasion occasion);
}
