package rosukh.app.demo;

/// How far a planned case gets, in the order of the path.
enum Ending {
    OPENED("OPENED"),
    IDENTIFIED("IDENTIFIED"),
    NEEDS_ASSESSED("NEEDS_ASSESSED"),
    IN_ACCELERATION("IN_ACCELERATION"),
    HELPED("HELPED"),
    SUBMITTED("SUBMITTED"),
    /// Submitted, and an assessor has begun.
    UNDER_ASSESSMENT("SUBMITTED"),
    RECOMMENDED("RECOMMENDED"),
    REFUSED("REFUSED"),
    GRANTED("GRANTED"),
    CERTIFIED("CERTIFIED");

    private final String stage;

    Ending(String stage) {
        this.stage = stage;
    }

    /// The stage under which the dashboards count it.
    String stage() {
        return stage;
    }

    boolean reaches(Ending other) {
        return compareTo(other) >= 0;
    }

    boolean decided() {
        return reaches(REFUSED);
    }

    boolean granted() {
        return reaches(GRANTED);
    }
}
