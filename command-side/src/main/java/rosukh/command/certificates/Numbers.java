package rosukh.command.certificates;

import java.util.regex.Pattern;

/// The form of certificate numbers. A stream is found by its name alone, so what could be the name
/// of a firm or a case is refused before that stream is read as a certificate.
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,39}");

    private Numbers() {}

    static CertificateCommand checked(CertificateCommand command) {
        if (NUMBER.matcher(command.certificateNumber()).matches()) return command;
        throw CertificateRefusal.CERTIFICATE_UNKNOWN.because("this is no certificate number");
    }
}
