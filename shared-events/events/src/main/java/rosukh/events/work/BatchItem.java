package rosukh.events.work;

/// One case of a batch.
///
/// @param version of the stream acted on, as it was seen: the case's own for what is done to the
///   case, else that of the work on it; -1 where there was none
public record BatchItem(String caseId, long version) {}
