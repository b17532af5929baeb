package rosukh.query.kernel.past;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import rosukh.query.kernel.AsOf;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.ReadsInterceptor;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// Answers a request that says `asOf` or `asKnownAt` from the views as they were. From here until
/// the answer is written, the thread reads a scratch.
public final class PastInterceptor implements AsyncHandlerInterceptor {

    static final String ANSWER = PastAnswer.class.getName();

    private static final String READING = PastViews.Reading.class.getName();

    /// Days from the one shown: a year and a season back, and on again.
    private static final List<Integer> STEPS = List.of(-365, -90, -30, -7, -1, 1, 7, 30, 90, 365);

    private final History history;
    private final Records records;
    private final PastViews views;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final MeterRegistry meters;

    PastInterceptor(
            History history,
            Records records,
            PastViews views,
            Checkpoints checkpoints,
            Clock clock,
            MeterRegistry meters) {
        this.history = history;
        this.records = records;
        this.views = views;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        if (!method.getBeanType().getPackageName().startsWith("rosukh.query")) return true;
        Optional<PastQuestion> asked = PastQuestion.of(request.getQueryString());
        if (asked.isEmpty()) return true;
        List<String> groups = ReadsInterceptor.groupsOf(method);
        demandReadable(groups, request);
        Moment moment = asked.get().moment(history, clock.instant());
        Optional<Records.Found> record = records.find(groups, path(request));
        Timer.Sample sample = Timer.start(meters);
        if (record.isPresent()) {
            Scratch.enter(records.at(moment, groups, record.get()));
            PastAnswer.Way way = PastAnswer.Way.of(record.get().steps(), moment.position());
            request.setAttribute("pastWay", way);
            request.setAttribute("pastReach", way.reach());
        } else {
            readWhole(moment, groups, request);
            request.setAttribute("pastDays", daysAround(moment, clock.instant()));
            request.setAttribute("pastReach", new PastAnswer.Reach(0, history.head()));
        }
        sample.stop(meters.timer("rosukh.past", "of", record.isPresent() ? "record" : "views"));
        show(PastAnswer.of(moment, checkpoint(moment)), request, response);
        return true;
    }

    private static void demandReadable(List<String> groups, HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (groups.isEmpty() || !reads)
            throw ApiProblem.badParameter(
                    PastQuestion.AS_OF, "PAST_NOT_KEPT", "Nothing is kept here that has a past.");
        if (!Reader.current().known())
            throw new ApiProblem(
                    403, "PAST_FOR_ACCOUNTS", "The past is shown to who is signed in.", List.of());
    }

    private void readWhole(Moment moment, List<String> groups, HttpServletRequest request) {
        if (Reader.current().onlyOwnFirm())
            throw new ApiProblem(
                    403,
                    "PAST_OF_RECORDS_ONLY",
                    "A firm sees the past of its own record and cases.",
                    List.of());
        PastViews.Reading reading = views.read(moment);
        try {
            reading.demand(groups);
        } catch (RuntimeException notYet) {
            request.setAttribute("progress", views.percent(moment));
            reading.close();
            throw notYet;
        }
        request.setAttribute(READING, reading);
        Scratch.enter(reading.scratch());
    }

    /// Days to go to from a moment, none of them to come.
    private static List<LocalDate> daysAround(Moment moment, Instant now) {
        LocalDate today = now.atZone(Format.ZONE).toLocalDate();
        return STEPS.stream()
                .map(days -> moment.day().plusDays(days))
                .filter(day -> !day.isAfter(today))
                .toList();
    }

    private Checkpoints.@Nullable Checkpoint checkpoint(Moment moment) {
        return moment.position() < 0 ? null : checkpoints.covering(moment.position()).orElse(null);
    }

    private static void show(
            PastAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ANSWER, answer);
        response.setHeader("X-Projection-Position", Long.toString(answer.position()));
        response.setHeader("X-As-Of", answer.recordedAt().toString());
        response.setHeader("X-Past-Position", Long.toString(answer.position()));
        response.setHeader("X-Past-Recorded-At", answer.recordedAt().toString());
        if (answer.trueOn() != null)
            response.setHeader("X-Past-True-On", answer.trueOn().toString());
        Checkpoints.Checkpoint proved = answer.checkpoint();
        if (proved != null) {
            response.setHeader("X-Past-Checkpoint", proved.size() + " " + proved.root());
            response.addHeader(HttpHeaders.LINK, "<" + proved.proof() + ">; rel=\"describedby\"");
        }
        if (request.getAttribute(Ui.ATTRIBUTE) instanceof Ui ui)
            request.setAttribute(
                    Ui.ATTRIBUTE,
                    ui.showing(new AsOf(answer.position(), answer.recordedAt(), true)).in(answer));
    }

    private static Map<String, String> path(HttpServletRequest request) {
        Map<String, String> path = new TreeMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> given)
            given.forEach((name, value) -> path.put(name.toString(), value.toString()));
        return path;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        leave(request);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failed) {
        leave(request);
    }

    private static void leave(HttpServletRequest request) {
        Scratch.leave();
        if (request.getAttribute(READING) instanceof PastViews.Reading reading) reading.close();
        request.removeAttribute(READING);
    }
}
