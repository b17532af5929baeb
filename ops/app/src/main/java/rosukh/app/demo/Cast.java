package rosukh.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rosukh.command.kernel.Actor;

/// Who acts in the demo: made-up accounts. Helper, assessor and decider are never of one body.
final class Cast {

    static final Actor DRAFTER = Actor.of("officer-schemes", "officer", "isipo");
    static final Actor MANAGER = Actor.of("manager-schemes", "manager", "isipo");
    static final Actor COMMITTEE = Actor.of("committee-secretary", "committee", "working-group");

    static final Actor APPEAL_EXPERT = Actor.of("academy-expert", "assessor", "academy");
    static final Actor APPEAL_BOARD = Actor.of("appeal-board-chair", "committee", "appeal-board");

    /// Those who can sign in to the demo, and who sits with them in sessions.
    static final Actor CHAIR = Actor.of("committee", "committee", "working-group");

    static final Actor SECRETARY = Actor.of("officer", "officer", "isipo");
    static final Actor MINISTRY = Actor.of("ministry-delegate", "committee", "ministry-industry");
    static final Actor SCIENCE_PARK = Actor.of("park-delegate", "committee", "science-park");
    static final Actor FUND = Actor.of("fund-delegate", "committee", "innovation-fund");

    private static final int BROKERS = 4;
    private static final int ASSESSORS = 3;

    private Cast() {}

    /// Whom commands of the demo name to act later: they must be known before.
    static List<Actor> named() {
        List<Actor> all =
                new ArrayList<>(
                        List.of(
                                DRAFTER,
                                COMMITTEE,
                                CHAIR,
                                SECRETARY,
                                MINISTRY,
                                SCIENCE_PARK,
                                FUND,
                                APPEAL_EXPERT,
                                Actor.of("officer-kerman", "officer", "company-krm"),
                                Actor.of("assessor", "assessor", "assessor-1")));
        for (int body = 1; body <= ASSESSORS; body++)
            all.add(Actor.of("assessor-" + body + "-expert", "assessor", "assessor-" + body));
        all.addAll(BrokerSteps.ALL);
        CouncilSteps.named().stream().filter(each -> !all.contains(each)).forEach(all::add);
        return List.copyOf(all);
    }

    static Actor officer(PlannedFirm firm) {
        String province = firm.provinceKey().toLowerCase(Locale.ROOT);
        return Actor.of("officer-" + province, "officer", "company-" + province);
    }

    static Actor broker(PlannedCase planned) {
        String body = "broker-" + body(planned, BROKERS);
        return Actor.of(body + "-adviser", "broker", body);
    }

    static Actor assessor(PlannedCase planned) {
        String body = "assessor-" + body(planned, ASSESSORS);
        return Actor.of(body + "-expert", "assessor", body);
    }

    static Actor firm(PlannedCase planned) {
        String firmId = planned.firm().firmId();
        return Actor.of("account-" + firmId, "firm", firmId);
    }

    private static int body(PlannedCase planned, int bodies) {
        return planned.firm().legalId().charAt(planned.number() + 7) % bodies + 1;
    }
}
