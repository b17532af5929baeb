package rosukh.command.certification;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.events.calendar.Jalali;
import rosukh.eventstore.CommitKeys;
import rosukh.eventstore.CommitLog;

/// Issues certificates under the next free number of the Jalali year, `KB-1405-000001` and on. The
/// number is only proposed here: the claim decides, and who loses it takes the next.
@Component
class Certificates {

    private static final int ATTEMPTS_MAX = 20;
    private static final int NUMBER_MAX = 999_999;

    private final Commands commands;
    private final CommitLog log;

    Certificates(Commands commands, CommitLog log) {
        this.commands = commands;
        this.log = log;
    }

    /// Issues the certificate of a case.
    ///
    /// @param number as wished; null for the next free one
    public Done issue(String caseId, @Nullable String number, LocalDate on, Occasion occasion) {
        if (number != null)
            return commands.send(new IssueCertificate(caseId, number, on), occasion);
        int year = Jalali.of(on).year();
        int next = firstFree(year);
        for (int attempt = 1; ; attempt++, next++) {
            try {
                return commands.send(new IssueCertificate(caseId, named(year, next), on), occasion);
            } catch (Refused refused) {
                if (!refused.code().equals("CERTIFICATE_NUMBER_TAKEN") || attempt == ATTEMPTS_MAX)
                    throw refused;
            }
        }
    }

    /// Numbers are given without gaps, so doubling and halving finds the first free one in a few
    /// questions; where numbers were chosen by hand it finds one that is free.
    private int firstFree(int year) {
        int taken = 0;
        int free = 1;
        while (free < NUMBER_MAX && isTaken(year, free)) {
            taken = free;
            free = Math.min(2 * free, NUMBER_MAX);
        }
        while (free - taken > 1) {
            int middle = (taken + free) >>> 1;
            if (isTaken(year, middle)) taken = middle;
            else free = middle;
        }
        return free;
    }

    private boolean isTaken(int year, int number) {
        return log.findByKey(CommitKeys.CLAIM + "certificate.number:" + named(year, number))
                .isPresent();
    }

    private static String named(int year, int number) {
        return String.format(Locale.ROOT, "KB-%d-%06d", year, number);
    }
}
