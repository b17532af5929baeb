package rosukh.query.kernel.glance;

import java.util.List;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;

/// How one of the eleven systems stands, for the page of the head of the organisation. It is a bean
/// beside the view its numbers come from; a system whose numbers come from several views has one
/// beside each, in the order of Spring's `@Order`.
public interface Glance {

    Subject subject();

    /// The processing groups the numbers are read from; the page says as of when each of them is.
    List<String> groups();

    /// The page of the system, which the reader of the overview may open.
    String home();

    /// One to four numbers, the one that matters most first. They are had quickly, and counted by
    /// the same code as the dashboard they open.
    List<Vital> vitals(Reader reader, Ui ui);
}
