using Microsoft.Extensions.Options;
using PublicNotice.FeedbackApi.Hosting;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>Where the database, the keys and the attachments lie.</summary>
internal sealed class StoragePlaces(IOptions<StorageOptions> options, ProjectFolder project)
{
    /// <summary>The SQLite file; with PostgreSQL, the place that the folders below lie beside.</summary>
    public string Database { get; } = project.Resolve(options.Value.Path);

    public string Folder => Path.GetDirectoryName(Database)!;

    public string Keys { get; } = options.Value.Keys is { Length: > 0 } keys
        ? project.Resolve(keys)
        : Path.Combine(Path.GetDirectoryName(project.Resolve(options.Value.Path))!, "keys");

    public string MasterKey => Path.Combine(Keys, "master.key");

    /// <summary>The master key that a rotation is about to put in its place.</summary>
    public string NextMasterKey => MasterKey + ".next";

    public string RecordKeys => Path.Combine(Keys, "records.keys");

    public string ReceiptKey => Path.Combine(Keys, "receipt-codes.key");

    /// <summary>The keys of cookies and forms.</summary>
    public string Ring => Path.Combine(Keys, "cookies");

    public string Holders => Path.Combine(Keys, "holders");

    public string Attachments => Path.Combine(Folder, "attachments");
}
