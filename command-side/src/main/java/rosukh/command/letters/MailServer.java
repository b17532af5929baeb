package rosukh.command.letters;

import rosukh.command.letters.LetterCommand.Outcome;

/// Takes mail over.
public interface MailServer {

    /// Where none is set: letters wait.
    MailServer NONE =
            new MailServer() {
                @Override
                public boolean isSet() {
                    return false;
                }

                @Override
                public Answer send(Mail mail) {
                    throw new IllegalStateException("no mail server is set (rosukh.mail.host)");
                }
            };

    boolean isSet();

    /// Offers one message and waits for the answer. Whatever goes wrong is an answer too.
    Answer send(Mail mail);

    /// What the server said.
    ///
    /// @param text its own words, for example `250 2.0.0 Ok: queued as 4F1A`, or what went wrong
    /// @param reached it spoke to us; if not, there is no sense in offering the next message
    record Answer(Outcome outcome, String text, boolean reached) {}
}
