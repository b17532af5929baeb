package rosukh.command.kernel;

/// What an accepted command answers: it is stored, and where.
///
/// @param id the stream
/// @param version sequence number of the stream's last event, from 0
/// @param position position in the log of the commit's last event, from 0; pass it as `minPosition`
///   to read it back
public record Done(String id, long version, long position) {

    /// The same under the id by which it is read, where the stream is that after a prefix.
    public Done without(String prefix) {
        return id.startsWith(prefix)
                ? new Done(id.substring(prefix.length()), version, position)
                : this;
    }
}
