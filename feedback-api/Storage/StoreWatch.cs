namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// Whether the database file is still the one that this process opened. An open file that was deleted or replaced takes
/// every write and keeps none: nothing written then may be acknowledged.
/// </summary>
internal sealed class StoreWatch(StoragePlaces places)
{
    private DateTime _madeAt;

    public void Remember() => _madeAt = File.GetCreationTimeUtc(places.Database);

    /// <exception cref="IOException">The file is gone or another one.</exception>
    public void MustBeTheSame()
    {
        if (!File.Exists(places.Database) || File.GetCreationTimeUtc(places.Database) != _madeAt)
        {
            throw new IOException("the database file was removed or replaced while the service ran");
        }
    }
}
