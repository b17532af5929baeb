package rosukh.app.wrong.command.firms;

/// Wrong on purpose: a name that says nothing.
final class FirmHelper {

    private FirmHelper() {}
}
