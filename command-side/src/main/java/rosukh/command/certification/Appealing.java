package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_APPEALED_BEFORE;
import static rosukh.command.certification.CaseRefusal.CASE_APPEAL_BARRED;
import static rosukh.command.certification.CaseRefusal.CASE_APPEAL_TOO_LATE;
import static rosukh.command.certification.CaseRefusal.CASE_EXPLANATION_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_FOLLOWED_BY_ANOTHER;
import static rosukh.command.certification.CaseRefusal.CASE_GROUNDS_MISSING;
import static rosukh.command.certification.CaseRefusal.CASE_NOT_REFUSED;
import static rosukh.command.certification.CaseRefusal.CASE_PRODUCT_KNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rosukh.command.certification.AppealCommand.FileAppeal;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.AppealCommand.NewProduct;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.AppealCommand.UpholdAppeal;
import rosukh.command.certification.Certification.Appealed;
import rosukh.command.certification.Certification.Begun;
import rosukh.command.certification.Certification.Closed;
import rosukh.command.certification.Certification.Ending;
import rosukh.command.certification.Certification.Opinion;
import rosukh.command.certification.Certification.UnderAssessment;
import rosukh.events.certification.AppealEvent;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Outcome.Status;
import rosukh.events.rules.Scheme;

/// A refused firm objects once, other people look at it, and two of them agree what becomes of it.
final class Appealing {

    private Appealing() {}

    static List<CertificationEvent> decide(Begun state, AppealCommand command, Background known) {
        return switch (command) {
            case FileAppeal file -> file(refused(state), file, known);
            case GiveAppealOpinion opinion -> List.of(opine(state.appealed(), opinion, known));
            case UpholdAppeal uphold -> List.of(uphold(state.appealed(), uphold, known));
            case RejectAppeal reject -> List.of(reject(state.appealed(), reject, known));
        };
    }

    private static Closed refused(Begun state) {
        if (state instanceof Appealed)
            throw CASE_APPEALED_BEFORE.because("an appeal waits for its decision");
        if (!(state instanceof Closed closed) || closed.refusal() == null)
            throw CASE_NOT_REFUSED.because("only a refusal can be objected to");
        if (closed.ending() == Ending.REFUSED_FINALLY)
            throw CASE_APPEALED_BEFORE.because("an appeal was rejected on " + closed.on());
        return closed;
    }

    private static List<CertificationEvent> file(
            Closed state, FileAppeal command, Background known) {
        if (known.followed()) throw CASE_FOLLOWED_BY_ANOTHER.because("the firm has a later case");
        if (command.grounds().isBlank())
            throw CASE_GROUNDS_MISSING.because("an appeal says what it objects to");
        inTime(command, known);
        Dossier dossier = state.dossier();
        Scheme scheme = known.applied(state, command.on());
        Declared declared = declared(dossier.declared(), command, scheme);
        mayCome(state, command, scheme, declared);
        List<CertificationEvent> events = new ArrayList<>();
        events.add(
                new AppealFiled(
                        command.caseId(),
                        dossier.firmId(),
                        command.grounds().strip(),
                        command.filedBy(),
                        command.on()));
        for (NewProduct product : command.products())
            events.add(
                    Preparation.declared(
                            command.caseId(),
                            product.productId(),
                            product.name(),
                            product.answers(),
                            command.on()));
        return events;
    }

    private static void inTime(FileAppeal command, Background known) {
        LocalDate last = known.lastToObject();
        if (last != null && command.on().isAfter(last))
            throw CASE_APPEAL_TOO_LATE.because(
                    "by the time the scheme gives, the last day to object was " + last);
    }

    /// What is declared with the products that come with the appeal.
    private static Declared declared(Declared before, FileAppeal command, Scheme scheme) {
        Declared all = before;
        for (NewProduct product : command.products()) {
            if (all.products().containsKey(product.productId()))
                throw CASE_PRODUCT_KNOWN.because("the case knows a product " + product.productId());
            Preparation.wellFormed(product.productId(), product.name());
            Answering.known(product.answers(), scheme::productField);
            all = all.product(product.productId(), product.answers());
            Answering.valid(scheme, all, command.on());
        }
        return all;
    }

    /// What bars a new application bars the appeal: the firm has to wait, or to come with a new
    /// product (VPST's announcement on objections).
    private static void mayCome(
            Closed state, FileAppeal command, Scheme scheme, Declared declared) {
        EarlierRefusal refusal = state.refusal();
        if (refusal == null) return;
        Outcome outcome =
                scheme.evaluate(
                        declared.application(scheme, command.on(), _ -> true, List.of(refusal)));
        if (outcome.status() == Status.BARRED)
            throw CASE_APPEAL_BARRED.because(
                    "the reasons of the refusal bar an appeal",
                    Answering.violations(scheme, outcome.codes()));
    }

    private static AppealOpinionGiven opine(
            Appealed state, GiveAppealOpinion command, Background known) {
        People.mayGiveOpinion(
                state, command.givenBy(), command.organisation(), known, command.on());
        if (command.opinion().isBlank())
            throw CASE_GROUNDS_MISSING.because("an opinion is given in words");
        return new AppealOpinionGiven(
                command.caseId(),
                command.uphold(),
                command.opinion().strip(),
                command.givenBy(),
                command.organisation(),
                command.on());
    }

    private static AppealUpheld uphold(Appealed state, UpholdAppeal command, Background known) {
        People.mayDecide(state, command.decidedBy(), command.organisation(), known, command.on());
        return new AppealUpheld(
                command.caseId(),
                explained(command.explanation()),
                command.decidedBy(),
                command.organisation(),
                command.on());
    }

    private static AppealRejected reject(Appealed state, RejectAppeal command, Background known) {
        People.mayDecide(state, command.decidedBy(), command.organisation(), known, command.on());
        return new AppealRejected(
                command.caseId(),
                explained(command.explanation()),
                command.decidedBy(),
                command.organisation(),
                command.on());
    }

    private static String explained(String explanation) {
        if (explanation.isBlank())
            throw CASE_EXPLANATION_MISSING.because("a decision is explained in words");
        return explanation.strip();
    }

    static Certification evolve(Certification state, AppealEvent event) {
        return switch (event) {
            case AppealFiled filed -> filed(state.begun(), filed);
            case AppealOpinionGiven(_, var uphold, _, var by, var body, var on) -> {
                Appealed before = state.appealed();
                yield new Appealed(
                        before.dossier().on(on),
                        before.pin(),
                        before.assessors().with(by, body, on),
                        before.involved(),
                        before.refusal(),
                        new Opinion(uphold, by, body));
            }
            case AppealUpheld(_, _, var by, var body, var on) -> {
                Appealed before = state.appealed();
                yield new UnderAssessment(
                        before.dossier()
                                .decidedBy(by, body, on)
                                .without(involved(before, by))
                                .on(on),
                        before.pin(),
                        new Judged(Set.of(), before.assessors()));
            }
            case AppealRejected(_, _, var by, var body, var on) -> {
                Appealed before = state.appealed();
                yield new Closed(
                        before.dossier().decidedBy(by, body, on).on(on),
                        Ending.REFUSED_FINALLY,
                        before.pin(),
                        before.assessors(),
                        involved(before, by),
                        before.refusal(),
                        null);
            }
        };
    }

    private static Appealed filed(Begun before, AppealFiled event) {
        if (!(before instanceof Closed closed) || closed.pin() == null || closed.refusal() == null)
            throw new IllegalStateException("an appeal against no refusal");
        return new Appealed(
                closed.dossier().on(event.filedOn()),
                closed.pin(),
                closed.assessors(),
                closed.involved(),
                closed.refusal(),
                null);
    }

    /// Everybody who had a part in the refusal or the appeal.
    private static Set<String> involved(Appealed state, String decidedBy) {
        Set<String> all = new HashSet<>(state.involved());
        all.add(decidedBy);
        if (state.opinion() != null) all.add(state.opinion().by());
        return Set.copyOf(all);
    }
}
