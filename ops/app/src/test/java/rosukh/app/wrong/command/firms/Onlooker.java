package rosukh.app.wrong.command.firms;

/// Wrong on purpose: public, though nobody else has a use for it.
public final class Onlooker {

    private Onlooker() {}
}
