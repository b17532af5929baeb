package rosukh.bench.officers;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Recorder;
import rosukh.bench.officers.LoadedCase.Command;
import rosukh.bench.officers.Office.Answer;

/// Officers who read a case, think, and send a command for the version they saw, all at a steady
/// rate; a command that had to wait counts from when it should have been sent. Every fifth case
/// they take is one of the first few, so that they get into each other's way.
public final class Officers {

    private static final int DIGITS = 3;
    private static final int CROWDED = 20;
    private static final int OPENING = 8;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int[] WEIGHTS = {29, 27, 23, 19, 17, 29, 27, 23, 19, 17};
    private static final long FIRST_LEGAL_ID = 9_400_000_000L;

    private final Office office;
    private final int officers;
    private final List<LoadedCase> cases;
    private final Recorder times = new Recorder(DIGITS);
    private final Recorder readTimes = new Recorder(DIGITS);
    private final ConcurrentHashMap<String, AtomicLong> answers = new ConcurrentHashMap<>();
    private final AtomicLong position = new AtomicLong();

    /// What they saw.
    ///
    /// @param commands that were sent
    /// @param accepted of them
    /// @param stale answered 412 with the current version
    /// @param refused by a rule, for example because the clock stands already
    /// @param p50 milliseconds until a command was answered, whatever the answer
    /// @param readP99 milliseconds until a case was read
    /// @param faults what was lost or told wrongly; empty if nothing
    public record Seen(
            long commands,
            long accepted,
            long stale,
            long refused,
            double perSecond,
            double p50,
            double p99,
            double max,
            double readP99,
            List<String> faults) {}

    private Officers(Office office, int officers, List<LoadedCase> cases) {
        this.office = office;
        this.officers = officers;
        this.cases = cases;
    }

    /// Registers firms and opens a case for each.
    ///
    /// @param credentials client and secret of an officer who may act everywhere
    /// @param scheme id of a scheme in force
    public static Officers at(URI url, String credentials, String scheme, int officers, int cases) {
        Office office = new Office(url, credentials);
        long run = System.currentTimeMillis() % 100_000;
        List<LoadedCase> opened = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(OPENING)) {
            List<Future<LoadedCase>> opening =
                    IntStream.range(0, cases)
                            .mapToObj(i ->
                                    clerks.submit(() ->
                                            open(office, scheme, FIRST_LEGAL_ID + run * 5_000 + i)))
                            .toList();
            for (Future<LoadedCase> each : opening) opened.add(each.get());
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        Officers all = new Officers(office, officers, opened);
        opened.forEach(each -> all.position.accumulateAndGet(each.openedAt(), Math::max));
        opened.forEach(all::version);
        return all;
    }

    private static LoadedCase open(Office office, String scheme, long legalId) {
        Answer firm =
                office.post(
                        "/api/v1/firms",
                        "{\"legalId\": \"%s\", \"name\": \"Load %d\", \"industryGroup\": \"METAL\", \"isicDivision\": 25, \"size\": \"MICRO\", \"estateKey\": \"KRM-P01\"}"
                                .formatted(withCheckDigit(legalId), legalId),
                        null);
        Answer opened =
                must(
                        office.post(
                                "/api/v1/firms/%s/cases".formatted(must(firm).text("id")),
                                "{\"schemeId\": \"%s\", \"estateKey\": \"KRM-P01\"}"
                                        .formatted(scheme),
                                null));
        return new LoadedCase(
                opened.text("id"), opened.number("version"), opened.number("position"));
    }

    /// Works for a time, then looks at every case.
    ///
    /// @param perSecond commands sent in a second by all officers together
    public Seen work(int perSecond, Duration time, long seed) {
        times.reset();
        readTimes.reset();
        answers.clear();
        long period = SECOND / perSecond;
        long count = time.toNanos() / period;
        // With so long a thought on average, all officers are at work all the time.
        long thought = officers * period;
        long begunAt = System.nanoTime() + 2 * thought;
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < count; i++) {
                Random random = new Random(seed + i);
                long due = begunAt + i * period;
                long read = due - thought / 2 - random.nextLong(thought);
                all.execute(() -> act(random, read, due));
            }
        }
        return seen(count, System.nanoTime() - begunAt);
    }

    private void act(Random random, long readAt, long due) {
        LoadedCase taken =
                cases.get(
                        random.nextInt(
                                random.nextInt(5) == 0
                                        ? Math.min(CROWDED, cases.size())
                                        : cases.size()));
        LockSupport.parkNanos(readAt - System.nanoTime());
        long began = System.nanoTime();
        long version = must(office.get("/api/v1/cases/" + taken.id)).number("version");
        readTimes.recordValue(System.nanoTime() - began);
        Command command = taken.anything(random);
        long left;
        while ((left = due - System.nanoTime()) > 0) LockSupport.parkNanos(left);
        Answer answer =
                office.post(
                        "/api/v1/cases/%s/%s".formatted(taken.id, command.path()),
                        command.body(),
                        version);
        times.recordValue(System.nanoTime() - due);
        if (answer.status() == 200) {
            taken.accepted(version, answer.number("version"));
            position.accumulateAndGet(answer.number("position"), Math::max);
        }
        if (answer.status() == 412) taken.told(answer.number("version"));
        String code = answer.status() == 200 ? "" : answer.text("code");
        answers.computeIfAbsent(answer.status() + " " + code, _ -> new AtomicLong())
                .incrementAndGet();
    }

    private Seen seen(long count, long nanos) {
        List<String> faults = new ArrayList<>();
        long accepted = answered("200");
        long stale = answered("412");
        answers.keySet().stream()
                .filter(key -> !key.matches("(200|412|409|422) .*"))
                .forEach(key -> faults.add(answers.get(key) + " times " + key));
        for (LoadedCase each : cases) faults.addAll(each.faults(version(each)));
        var histogram = times.getIntervalHistogram();
        return new Seen(
                count,
                accepted,
                stale,
                answered("409") + answered("422"),
                count * (double) SECOND / nanos,
                histogram.getValueAtPercentile(50) / 1e6,
                histogram.getValueAtPercentile(99) / 1e6,
                histogram.getMaxValue() / 1e6,
                readTimes.getIntervalHistogram().getValueAtPercentile(99) / 1e6,
                faults);
    }

    /// The version of a case with all that was accepted so far.
    private long version(LoadedCase each) {
        String path = "/api/v1/cases/%s?minPosition=%d".formatted(each.id, position.get());
        return must(office.get(path)).number("version");
    }

    private long answered(String status) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(status))
                .mapToLong(entry -> entry.getValue().get())
                .sum();
    }

    private static Answer must(Answer answer) {
        if (answer.status() >= 300)
            throw new IllegalStateException(answer.status() + " " + answer.body());
        return answer;
    }

    /// The eleven digits of a legal ID.
    private static String withCheckDigit(long ten) {
        String digits = Long.toString(ten);
        int added = digits.charAt(9) - '0' + 2;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++)
            sum += (digits.charAt(i) - '0' + added) * WEIGHTS[i];
        return digits + sum % 11 % 10;
    }
}
