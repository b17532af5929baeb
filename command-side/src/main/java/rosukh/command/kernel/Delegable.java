package rosukh.command.kernel;

/// A command that somebody may send on behalf of another. The rules of its stream then hold for
/// both persons; what does not know how to ask that is not marked, and is refused
/// (`ON_BEHALF_NOT_HERE`).
public interface Delegable {}
