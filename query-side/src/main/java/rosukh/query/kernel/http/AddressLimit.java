package rosukh.query.kernel.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/// How often one address may ask. An address may use its minute's worth at once and gets it back
/// evenly. Only so many addresses are remembered; the one not heard of longest is forgotten first.
public final class AddressLimit {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int IPV6_BYTES = 16;

    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /// @param perMinute from 1
    /// @param addresses how many are remembered at most
    public AddressLimit(int perMinute, int addresses, TimeMeter time) {
        if (perMinute < 1 || addresses < 1)
            throw new IllegalArgumentException(perMinute + " per minute, " + addresses);
        this.perMinute = perMinute;
        this.time = time;
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(addresses)
                        .expireAfterAccess(PERIOD)
                        .ticker(time::currentTimeNanos)
                        .executor(Runnable::run)
                        .build();
    }

    /// Takes one question of an address.
    ///
    /// @param address as text, IPv4 or IPv6; of the latter the first half counts, since everybody
    ///   on a network can choose the rest
    /// @return seconds until the next one is allowed; 0 if this one is
    public long take(String address) {
        Bucket bucket = buckets.get(network(address), _ -> bucket());
        long nanos = bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
        return nanos == 0 ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(nanos - 1);
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2)
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
