package rosukh.command.letters;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.command.letters.LetterCommand.Outcome;

/// Speaks SMTP (RFC 5321) to one server. A lasting refusal (5xx) counts as the letter's own only
/// where it is about its recipient or its content; a server that refuses the sender, the login or
/// the connection refuses every letter alike, so they wait until that is mended.
final class SmtpServer implements MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);
    private static final int LASTING = 500;

    private final MailProperties settings;
    private final Session session;
    private final String domain;

    SmtpServer(MailProperties settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        this.domain = settings.from().substring(settings.from().lastIndexOf('@') + 1);
    }

    @Override
    public boolean isSet() {
        return true;
    }

    @Override
    public Answer send(Mail mail) {
        SMTPTransport transport = null;
        try {
            transport = (SMTPTransport) session.getTransport("smtp");
            transport.connect(
                    settings.host(), settings.port(), settings.username(), settings.password());
            return offered(transport, mail);
        } catch (MessagingException failed) {
            return new Answer(
                    Outcome.LATER, "no connection: " + oneLine(failed.getMessage()), false);
        } finally {
            if (transport != null) close(transport);
        }
    }

    private Answer offered(SMTPTransport transport, Mail mail) {
        try {
            MimeMessage message = message(mail);
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer(Outcome.TAKEN, oneLine(transport.getLastServerResponse()), true);
        } catch (MessagingException failed) {
            for (Exception each = failed;
                    each instanceof MessagingException one;
                    each = one.getNextException()) {
                if (each instanceof SMTPAddressFailedException about)
                    return refused(about.getReturnCode(), about.getMessage());
                if (each instanceof SMTPSendFailedException about
                        && !"MAIL".equals(verb(about.getCommand())))
                    return refused(about.getReturnCode(), about.getMessage());
            }
            return new Answer(Outcome.LATER, oneLine(failed.getMessage()), true);
        }
    }

    private static Answer refused(int code, @Nullable String text) {
        return new Answer(code >= LASTING ? Outcome.NEVER : Outcome.LATER, oneLine(text), true);
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new Identified(session, mail.messageId() + "@" + domain);
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setText(mail.body(), "UTF-8");
        message.setSentDate(Date.from(mail.date()));
        message.setHeader("Content-Language", mail.language());
        if (mail.automatic()) message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static Properties properties(MailProperties settings) {
        Properties all = new Properties();
        String wait = String.valueOf(settings.timeout().toMillis());
        all.put("mail.smtp.connectiontimeout", wait);
        all.put("mail.smtp.timeout", wait);
        all.put("mail.smtp.writetimeout", wait);
        all.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        all.put("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
        all.put("mail.smtp.starttls.required", String.valueOf(settings.starttls()));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        return all;
    }

    private static String verb(String command) {
        return command.strip().split("\\s", 2)[0];
    }

    /// The answer is there already, whatever becomes of the farewell.
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException broken) {
            LOG.debug("the connection to the mail server broke", broken);
        }
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    /// A message that keeps the identity it is given.
    private static final class Identified extends MimeMessage {

        private final String id;

        private Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
