package rosukh.command.pioneers;

import static rosukh.command.pioneers.PioneerRefusal.COMMITMENT_NOT_RUNNING;
import static rosukh.command.pioneers.PioneerRefusal.COMMITMENT_OTHER_KIND;
import static rosukh.command.pioneers.PioneerRefusal.COMMITMENT_TERM_RANGE;
import static rosukh.command.pioneers.PioneerRefusal.SUPPORT_BENEFICIARY_NOT_KB;
import static rosukh.command.pioneers.PioneerRefusal.SUPPORT_DOCUMENT_DIFFERS;
import static rosukh.command.pioneers.PioneerRefusal.SUPPORT_DOCUMENT_USED;
import static rosukh.command.pioneers.PioneerRefusal.SUPPORT_NOT_REPORTED;
import static rosukh.command.pioneers.PioneerRefusal.VERIFICATION_LOWERING_RANGE;
import static rosukh.command.pioneers.PioneerRefusal.VERIFICATION_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.pioneers.PioneerCommand.LowerSupport;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.RejectSupport;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.events.pioneers.LoweringCause;
import rosukh.events.pioneers.PioneerEvent;
import rosukh.events.pioneers.PioneerEvent.CommitmentMade;
import rosukh.events.pioneers.PioneerEvent.SupportRejected;
import rosukh.events.pioneers.PioneerEvent.SupportReported;
import rosukh.events.pioneers.PioneerEvent.SupportVerified;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;

/// What a pioneer commits itself to, and what of it documents show.
final class Supporting {

    private static final int TERM_YEARS_MAX = 5;

    private Supporting() {}

    static List<PioneerEvent> commit(Pioneer pioneer, MakeCommitment command) {
        Checks.notBefore(command.on(), pioneer.qualified().since());
        Checks.amount(command.amount());
        Checks.document(command.documentSha256());
        LocalDate begins = command.begins();
        LocalDate ends = command.ends();
        if (begins.isBefore(command.on())
                || !ends.isAfter(begins)
                || ends.isAfter(begins.plusYears(TERM_YEARS_MAX)))
            throw COMMITMENT_TERM_RANGE.because(
                    "it runs from "
                            + command.on()
                            + " at the earliest, to a later day, "
                            + TERM_YEARS_MAX
                            + " years at most");
        return List.of(
                new CommitmentMade(
                        command.firmId(),
                        pioneer.pledges().size() + 1,
                        command.kind(),
                        command.amount(),
                        begins,
                        ends,
                        command.documentSha256(),
                        command.by(),
                        command.on()));
    }

    static List<PioneerEvent> report(Pioneer pioneer, ReportSupport command, Known known) {
        pioneer.qualified();
        Pledge pledge = pioneer.pledge(command.commitment());
        if (!pledge.kind().byDocument())
            throw COMMITMENT_OTHER_KIND.because("purchases count by performed contracts alone");
        Checks.amount(command.amount());
        Checks.document(command.documentSha256());
        if (!pledge.covers(command.suppliedOn()))
            throw COMMITMENT_NOT_RUNNING.because(
                    "commitment " + pledge.number() + " does not cover " + command.suppliedOn());
        Checks.notBefore(command.on(), command.suppliedOn());
        boolean used =
                pioneer.proofs().values().stream()
                        .anyMatch(each ->
                                !each.closed() && each.document().equals(command.documentSha256()));
        if (used) throw SUPPORT_DOCUMENT_USED.because("the document was reported before");
        String certificate = known.certificate();
        if (certificate == null || command.beneficiaryFirmId().equals(command.firmId()))
            throw SUPPORT_BENEFICIARY_NOT_KB.because(
                    "no certificate of another firm "
                            + command.beneficiaryFirmId()
                            + " was valid on "
                            + command.suppliedOn());
        return List.of(
                new SupportReported(
                        command.firmId(),
                        pledge.number(),
                        nextId(pioneer),
                        command.beneficiaryFirmId(),
                        certificate,
                        command.amount(),
                        command.suppliedOn(),
                        command.documentSha256(),
                        command.by(),
                        command.on()));
    }

    static List<PioneerEvent> verify(Pioneer pioneer, VerifySupport command) {
        Proof proof = waiting(pioneer, command.verification());
        Checks.notBefore(command.on(), proof.reportedOn());
        Checks.another(command.by(), proof.reportedBy(), "whoever reported it does not verify it");
        if (!proof.document().equals(command.documentSha256()))
            throw SUPPORT_DOCUMENT_DIFFERS.because("reported was " + proof.document());
        return List.of(
                new SupportVerified(
                        command.firmId(),
                        proof.commitment(),
                        proof.id(),
                        proof.reported(),
                        proof.document(),
                        command.by(),
                        command.on()));
    }

    static List<PioneerEvent> reject(Pioneer pioneer, RejectSupport command) {
        Proof proof = waiting(pioneer, command.verification());
        Checks.grounds(command.grounds());
        Checks.notBefore(command.on(), proof.reportedOn());
        return List.of(
                new SupportRejected(
                        command.firmId(),
                        proof.id(),
                        command.grounds(),
                        command.by(),
                        command.on()));
    }

    static List<PioneerEvent> lower(Pioneer pioneer, LowerSupport command) {
        Proof proof =
                pioneer.proof(command.verification())
                        .filter(each -> each.byDocument() && each.verifiedBy() != null)
                        .orElseThrow(() ->
                                VERIFICATION_UNKNOWN.because(
                                        "nothing is verified from a document under "
                                                + command.verification()));
        Checks.grounds(command.grounds());
        Checks.another(
                command.by(),
                String.valueOf(proof.verifiedBy()),
                "whoever verified it last does not correct it");
        if (command.now() < 0 || command.now() >= proof.counted())
            throw VERIFICATION_LOWERING_RANGE.because("it lies below " + proof.counted());
        return List.of(
                new VerificationLowered(
                        command.firmId(),
                        proof.id(),
                        proof.counted(),
                        command.now(),
                        LoweringCause.CORRECTED,
                        command.grounds(),
                        command.by(),
                        command.on()));
    }

    private static Proof waiting(Pioneer pioneer, String id) {
        return pioneer.proof(id)
                .filter(each -> each.byDocument() && each.waits())
                .orElseThrow(() ->
                        SUPPORT_NOT_REPORTED.because("nothing waits to be verified under " + id));
    }

    private static String nextId(Pioneer pioneer) {
        long reported = pioneer.proofs().values().stream().filter(Proof::byDocument).count();
        return "D" + (reported + 1);
    }
}
