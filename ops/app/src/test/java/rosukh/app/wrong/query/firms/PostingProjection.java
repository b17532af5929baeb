package rosukh.app.wrong.query.firms;

/// Wrong on purpose: a projection that reaches a sender by way of something else.
public record PostingProjection(Post post) {

    /// What stands between.
    public record Post(java.net.http.HttpClient client) {}
}
