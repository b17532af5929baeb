package rosukh.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.council.ActionCommand;
import rosukh.command.council.ActionCommand.ChangePriority;
import rosukh.command.council.ActionCommand.CloseAction;
import rosukh.command.council.ActionCommand.EnterOldAction;
import rosukh.command.council.ActionCommand.FileProof;
import rosukh.command.council.ActionCommand.MoveDeadline;
import rosukh.command.council.ActionCommand.ReportProgress;
import rosukh.command.kernel.Actor;
import rosukh.events.council.Result;
import rosukh.events.rules.CanonicalJson;

/// What became of the action items of the demo's council, and the items of its old register.
final class CouncilItemSteps {

    private static final Actor MANAGER = Actor.of("manager", "manager", "isipo");

    private final List<Step> steps = new ArrayList<>();

    private CouncilItemSteps() {}

    static List<Step> of() {
        CouncilItemSteps all = new CouncilItemSteps();
        all.items();
        all.old();
        return List.copyOf(all.steps);
    }

    private void items() {
        closed("k-demo-1.1.1", Cast.MINISTRY, Cast.FUND, "IMPLEMENTED", LocalDate.of(2026, 6, 28));
        moved("k-demo-1.1.2", 30, LocalDate.of(2026, 8, 2));
        moved("k-demo-1.1.2", 20, LocalDate.of(2026, 9, 6));
        closed("k-demo-1.1.2", MANAGER, Cast.FUND, "IMPLEMENTED", LocalDate.of(2026, 10, 25));
        closed(
                "k-demo-1.2.1",
                Cast.SCIENCE_PARK,
                Cast.MINISTRY,
                "NOT_IMPLEMENTED",
                LocalDate.of(2026, 6, 7));
        closed(
                "k-demo-1.2.2",
                actor("council-ict"),
                Cast.FUND,
                "IMPLEMENTED",
                LocalDate.of(2026, 10, 4));
        progress("k-demo-2.1.1", Cast.FUND, 30, LocalDate.of(2026, 6, 14));
        progress("k-demo-2.1.2", Cast.SCIENCE_PARK, 45, LocalDate.of(2026, 9, 6));
        moved("k-demo-2.1.2", 15, LocalDate.of(2026, 10, 11));
        closed("k-demo-2.2.1", MANAGER, Cast.MINISTRY, "IMPLEMENTED", LocalDate.of(2026, 7, 5));
        progress("k-demo-2.2.2", Cast.MINISTRY, 60, LocalDate.of(2026, 7, 19));
        closed("k-demo-3.1.1", Cast.FUND, Cast.MINISTRY, "IMPLEMENTED", LocalDate.of(2026, 9, 8));
        progress("k-demo-3.1.2", Cast.MINISTRY, 20, LocalDate.of(2026, 8, 16));
        progress("k-demo-3.2.1", MANAGER, 55, LocalDate.of(2026, 10, 18));
        LocalDate raised = LocalDate.of(2026, 9, 20);
        add(
                "k-demo-3.2.2",
                "priority",
                new ChangePriority(
                        "k-demo-3.2.2",
                        true,
                        "پنج واحد در انتظار پذیرش‌اند",
                        Cast.SECRETARY.account(),
                        raised),
                Cast.SECRETARY);
    }

    /// From the paper register: two done within a year, one too late, one that never was.
    private void old() {
        old("1402/17", "ثبت نیازهای فناوری", Result.IMPLEMENTED, LocalDate.of(2024, 2, 25));
        old("1402/21", "معرفی پژوهشگران", Result.IMPLEMENTED, LocalDate.of(2024, 7, 14));
        old("1403/04", "یارانه‌ی آزمایشگاه", Result.IMPLEMENTED, LocalDate.of(2025, 2, 16));
        old("1403/09", "بانک قطعات", Result.NOT_IMPLEMENTED, LocalDate.of(2025, 6, 8));
    }

    private void old(String resolution, String action, Result result, LocalDate closedOn) {
        LocalDate adopted = LocalDate.of(2023, 11, 12);
        String item = "o-" + CanonicalJson.sha256(resolution + "\n" + action).substring(0, 20);
        add(
                item,
                "entered",
                new EnterOldAction(
                        item,
                        resolution,
                        action,
                        adopted,
                        "I4",
                        "IR",
                        "UP",
                        "ministry-industry",
                        action,
                        "گزارش دستگاه",
                        "اجرای کامل",
                        adopted.plusDays(240),
                        false,
                        result.name(),
                        closedOn,
                        "نامه‌ی پایان کار " + resolution,
                        Cast.SECRETARY.account(),
                        LocalDate.of(2026, 1, 11)),
                Cast.SECRETARY);
    }

    /// Who does it files what shows it, and somebody of another body closes on it a week later.
    private void closed(String item, Actor owner, Actor other, String result, LocalDate on) {
        progress(item, owner, result.equals("IMPLEMENTED") ? 100 : 10, on.minusDays(8));
        LocalDate filed = on.minusDays(7);
        add(
                item,
                "evidence",
                new FileProof(
                        item,
                        "گزارش عملکرد",
                        Papers.sha256(item.getBytes(StandardCharsets.US_ASCII)),
                        owner.account(),
                        owner.organisation(),
                        filed),
                owner);
        add(
                item,
                "closed",
                new CloseAction(
                        item,
                        result,
                        List.of(1),
                        result.equals("IMPLEMENTED")
                                ? "هدف با مستند به دست آمده است"
                                : "اعتبار آن تأمین نشد",
                        other.account(),
                        other.organisation(),
                        on),
                other);
    }

    private void progress(String item, Actor owner, int percent, LocalDate on) {
        add(
                item,
                "progress-" + percent,
                new ReportProgress(
                        item,
                        percent,
                        percent == 100 ? "به پایان رسید" : "در دست اجراست",
                        owner.account(),
                        owner.organisation(),
                        on),
                owner);
    }

    private void moved(String item, int days, LocalDate on) {
        add(
                item,
                "moved-" + days,
                new MoveDeadline(
                        item,
                        days,
                        "مناقصه تجدید شد",
                        Cast.CHAIR.account(),
                        Cast.CHAIR.organisation(),
                        on),
                Cast.CHAIR);
    }

    private void add(String item, String what, ActionCommand command, Actor actor) {
        add(item, item + "-" + what, (Object) command, actor);
    }

    private void add(String stream, String key, Object command, Actor actor) {
        steps.add(Step.of(stream, "demo-council-" + key, command, actor));
    }

    private static Actor actor(String account) {
        return CouncilSteps.MEMBERS.stream()
                .map(CouncilSteps.Member::actor)
                .filter(each -> each.account().equals(account))
                .findFirst()
                .orElseThrow();
    }
}
