package rosukh.query.certificates.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// How many certificates count.
@Component
@Order(2)
class CertificateGlance implements Glance {

    private final CertificateRegister register;
    private final MessageSource messages;

    CertificateGlance(CertificateRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.CERTIFICATION;
    }

    @Override
    public List<String> groups() {
        return List.of(CertificateRegister.GROUP);
    }

    @Override
    public String home() {
        return "/certificates";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        List<RegisteredCertificate> all = new ArrayList<>();
        register.forEach(CertificateRegister.Question.any(ui.today()), reader, all::add);
        return List.of(
                new Vital(
                        messages.getMessage("certificates.glance.valid", null, ui.lang().locale()),
                        ui.format().n(valid(all, ui.today())),
                        "/certificates?standing=VALID",
                        Months.until(ui.today(), ui.format())
                                .of(day -> valid(all, day), count -> ui.format().n(count))));
    }

    private static long valid(List<RegisteredCertificate> all, LocalDate day) {
        return all.stream().filter(each -> each.standingOn(day) == Standing.VALID).count();
    }
}
