package rosukh.command.letters;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;

/// Addresses as people type them, read strictly before a command is made of them.
final class Mailbox {

    private Mailbox() {}

    /// @throws rosukh.command.kernel.Refused if it is not one plain mailbox
    static String of(String typed) {
        String address = typed.strip();
        try {
            InternetAddress read = new InternetAddress(address, true);
            read.validate();
            if (read.getAddress().equals(address)) return address;
        } catch (AddressException malformed) {
            throw refused(String.valueOf(malformed.getMessage()));
        }
        throw refused("give the address alone, without a name");
    }

    private static Refused refused(String why) {
        return LetterRefusal.CONTACT_ADDRESS_MALFORMED.because(
                why, new Violation("address", LetterRefusal.CONTACT_ADDRESS_MALFORMED.name(), why));
    }
}
