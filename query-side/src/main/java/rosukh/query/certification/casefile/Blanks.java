package rosukh.query.certification.casefile;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Scheme;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;
import rosukh.query.kernel.parts.Option;

/// The fields of the forms that lie beside the path, and where these are sent; labels are
/// `certification.form.<name>`.
final class Blanks {

    private static final List<String> CAUSES =
            List.of("COURT_ORDER", "FORCE_MAJEURE", "EXPERT_OPINION", "FIRM_REQUEST");
    private static final List<String> RELATIONS =
            List.of("RELATED_TO", "DUPLICATE_OF", "APPEAL_OF");

    private Blanks() {}

    /// The fields of a form beside the path; those of a form along it are in its template.
    static List<Blank> of(Action action, CaseFile file, @Nullable Scheme scheme, Labels labels) {
        return switch (action) {
            case TALENT,
                    NEEDS,
                    PLAN,
                    PLAN_ITEM,
                    PRODUCT,
                    FACTS,
                    EVIDENCE,
                    SUBMIT,
                    ASSESS,
                    RECOMMEND,
                    GRANT,
                    REFUSE,
                    CERTIFICATE,
                    SWITCH_APPROVE ->
                    List.of();
            case ANSWER -> List.of(area("answer"));
            case OPINION ->
                    List.of(
                            Blank.choice(
                                    "uphold",
                                    said(labels, "certification.uphold.", "true", "false")),
                            area("opinion"));
            case UPHOLD, REJECT -> List.of(area("explanation"));
            case APPEAL ->
                    List.of(
                            area("grounds"),
                            new Blank("productId", Kind.IDENTIFIER, null, true, List.of()),
                            new Blank("name", Kind.TEXT, null, true, List.of()));
            case RENEW ->
                    List.of(
                            hidden("schemeId", file.schemeId()),
                            hidden("renewalOf", file.caseId()),
                            hidden("estateKey", file.estateKey()));
            case BROKER -> List.of(new Blank("broker", Kind.IDENTIFIER, null, false, List.of()));
            case TECHNOLOGY_NEED ->
                    List.of(
                            new Blank(
                                    "needId",
                                    Kind.IDENTIFIER,
                                    "T" + (file.help().technology().size() + 1),
                                    false,
                                    List.of()),
                            area("description"));
            case TECHNOLOGY_SOLUTION ->
                    List.of(
                            Blank.choice(
                                    "needId",
                                    file.help().openTechnology().stream()
                                            .map(need ->
                                                    new Option(
                                                            need.needId(),
                                                            need.needId()
                                                                    + " – "
                                                                    + need.description()))
                                            .toList()),
                            area("solution"));
            case VISIT -> List.of(area("findings"));
            case REQUEST ->
                    List.of(
                            new Blank(
                                    "requirements",
                                    Kind.CHECKS,
                                    null,
                                    true,
                                    documents(scheme, labels)),
                            area("message"),
                            new Blank("answerBy", Kind.DATE, null, false, List.of()));
            case SUSPEND ->
                    List.of(
                            Blank.choice("cause", said(labels, "certification.cause.", CAUSES)),
                            area("grounds"));
            case EXTEND ->
                    List.of(
                            Blank.choice(
                                    "stage",
                                    said(labels, "certification.budget.", Action.ofBudgets(file))),
                            new Blank("days", Kind.NUMBER, null, false, List.of()),
                            area("grounds"));
            case SWITCH ->
                    List.of(Blank.choice("schemeVersion", labels.otherVersions()), area("grounds"));
            case RESUME, SWITCH_DECLINE, WITHDRAW, REOPEN -> List.of(area("grounds"));
            case LINK ->
                    List.of(
                            Blank.choice(
                                    "relation", said(labels, "certification.relation.", RELATIONS)),
                            identifier("otherCaseId"),
                            area("grounds"));
            case MERGE -> List.of(identifier("intoCaseId"), area("grounds"));
        };
    }

    /// Where the form is sent.
    static String path(Action action, CaseFile file) {
        String end =
                switch (action) {
                    case ANSWER -> "answers";
                    case OPINION -> "appeal-opinions";
                    case UPHOLD -> "appeals/upholding";
                    case REJECT -> "appeals/rejection";
                    case APPEAL -> "appeals";
                    case BROKER -> "broker-assignments";
                    case TECHNOLOGY_NEED -> "technology-needs";
                    case TECHNOLOGY_SOLUTION -> "technology-needs/solutions";
                    case VISIT -> "visits";
                    case REQUEST -> "requests";
                    case SUSPEND -> "clock-suspensions";
                    case RESUME -> "clock-resumptions";
                    case EXTEND -> "extensions";
                    case SWITCH -> "scheme-switches";
                    case SWITCH_APPROVE -> "scheme-switches/approval";
                    case SWITCH_DECLINE -> "scheme-switches/declining";
                    case WITHDRAW -> "withdrawals";
                    case REOPEN -> "reopenings";
                    case LINK -> "links";
                    case MERGE -> "merging";
                    case TALENT,
                            NEEDS,
                            PLAN,
                            PLAN_ITEM,
                            PRODUCT,
                            FACTS,
                            EVIDENCE,
                            SUBMIT,
                            ASSESS,
                            RECOMMEND,
                            GRANT,
                            REFUSE,
                            CERTIFICATE,
                            RENEW ->
                            "";
                };
        return action == Action.RENEW
                ? "/forms/firms/" + file.firmId() + "/renewals"
                : "/forms/cases/" + file.caseId() + "/" + end;
    }

    private static Blank area(String name) {
        return Blank.of(name, Kind.AREA);
    }

    private static Blank identifier(String name) {
        return Blank.of(name, Kind.IDENTIFIER);
    }

    private static Blank hidden(String name, String value) {
        return new Blank(name, Kind.HIDDEN, value, false, List.of());
    }

    private static List<Option> said(Labels labels, String prefix, String... codes) {
        return said(labels, prefix, Arrays.asList(codes));
    }

    private static List<Option> said(Labels labels, String prefix, List<String> codes) {
        return codes.stream().map(code -> new Option(code, labels.say(prefix + code))).toList();
    }

    private static List<Option> documents(@Nullable Scheme scheme, Labels labels) {
        if (scheme == null) return List.of();
        return scheme.evidenceItems().stream()
                .map(item -> new Option(item.code(), labels.requirement(item.code())))
                .toList();
    }
}
