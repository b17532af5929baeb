package rosukh.evidence.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.log.Malformed;

/// A bag somebody else packed: a folder or a zip. It is read where it lies, nothing of it is
/// unpacked or run, and no file is longer than it says.
public abstract class Bag implements AutoCloseable {

    private static final int FILES_MAX = 4_000_000;
    private static final int PATH_MAX = 512;
    private static final Pattern PART = Pattern.compile("[^/\\\\:\\p{Cntrl}]+");

    private final NavigableMap<String, Long> lengths = new TreeMap<>();

    Bag() {}

    /// Opens a bag.
    ///
    /// @throws IOException if it cannot be read at all
    /// @throws Malformed if it is no bag that anybody should read
    public static Bag open(Path path) throws IOException {
        if (Files.isDirectory(path)) return new FolderBag(path);
        if (!Files.exists(path)) throw new NoSuchFileException(path.toString());
        return new ZipBag(path);
    }

    /// Takes note of a file.
    ///
    /// @throws Malformed if its path leads anywhere but into the bag
    final void found(String path, long length) {
        demandInside(path);
        if (lengths.put(path, length) != null) throw new Malformed("twice in the bag: " + path);
        if (lengths.size() > FILES_MAX) throw new Malformed("more files than any bag has");
    }

    /// @throws Malformed if a path leads anywhere but down
    static void demandInside(String path) {
        boolean proper = path.length() <= PATH_MAX;
        for (String part : path.split("/", -1))
            proper &= PART.matcher(part).matches() && !part.equals(".") && !part.equals("..");
        if (!proper) throw new Malformed("a path that leads out of a bag: " + path);
    }

    /// All files, by their path in the bag, and how long they say they are.
    public final NavigableMap<String, Long> files() {
        return lengths;
    }

    /// The files below a folder of the bag.
    public final List<String> below(String folder) {
        return lengths.tailMap(folder, false).keySet().stream()
                .takeWhile(path -> path.startsWith(folder))
                .toList();
    }

    /// Opens a file.
    ///
    /// @throws IOException if it is not there, cannot be read, or turns out to be longer than it
    ///   says
    public final InputStream open(String path) throws IOException {
        Long length = lengths.get(path);
        if (length == null) throw new NoSuchFileException(path);
        return new Limited(stream(path), length);
    }

    abstract InputStream stream(String path) throws IOException;

    /// The content of a small file; null if it is not there.
    ///
    /// @throws Malformed if it is too long or cannot be read
    public final byte @Nullable [] read(String path, int longest) {
        Long length = lengths.get(path);
        if (length == null) return null;
        if (length > longest) throw new Malformed(path + " has " + length + " bytes");
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new Malformed(path + " cannot be read: " + unreadable.getMessage());
        }
    }

    @Override
    public abstract void close() throws IOException;

    /// Never gives more than was promised.
    private static final class Limited extends FilterInputStream {

        private long left;

        private Limited(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int read = in.read(into, from, count);
            if (read > left) throw new IOException("longer than it says");
            if (read > 0) left -= read;
            return read;
        }

        @Override
        public long skip(long count) {
            throw new UnsupportedOperationException();
        }
    }
}
