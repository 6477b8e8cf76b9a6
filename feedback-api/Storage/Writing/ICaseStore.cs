namespace PublicNotice.FeedbackApi.Storage;

/// <summary>Where groups of new cases are committed. Called by one thread.</summary>
internal interface ICaseStore : IDisposable
{
    /// <summary>
    /// Stores a group in one transaction and returns when it is on disk. A case whose receipt code is already there is left
    /// out and marked as not new. After a failure the next call starts afresh.
    /// </summary>
    void Commit(IReadOnlyList<Arrival> group);

    /// <summary>Whether a failure was about one row, so that the others may go without it.</summary>
    bool IsAboutOneRow(Exception failure);

    /// <summary>The highest slot of the key file that the database names.</summary>
    long HighestKeySlot();
}
