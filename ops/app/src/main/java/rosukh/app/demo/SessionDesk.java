package rosukh.app.demo;

/// What the demo needs of the running command side between the parts of a session.
interface SessionDesk {

    /// Decisions that wait reach their cases.
    void carryOut();

    /// Hash of the minutes of a session that are drawn up.
    String minutesOf(String sessionId);
}
